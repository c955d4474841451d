import type { Role, Transcript, WireEvent } from '../../harness/model/index.js';
import { pcapng } from './pcapng.js';
import type { Packet } from './pcapng.js';
import { portsOf } from './ports.js';
import { segment } from './tcp.js';
import type { End, Flag } from './tcp.js';

/** One segment's payload, so that an IPv4 packet holds it. */
const SEGMENT = 32_768;

type Wire = { readonly target: End; readonly harness: End };

/**
 * A transcript as a capture that Wireshark and tshark open and dissect. Octets, their order and their times are those of the transcript.
 * Addresses, ports, sequence numbers and acknowledgements are made up, for the harness sees sockets and no packets; octets that
 * the transcript counted without keeping are a gap in the numbers. `startedAt`: ISO 8601.
 */
export function renderCapture(transcript: Transcript, role: Role, startedAt: string): Buffer {
  const ports = portsOf(transcript, role);
  const wires = new Map<string, Wire>();
  const packets: Packet[] = [];
  let comment: string | undefined;
  for (const event of transcript) {
    if (event.event === 'note' || event.event === 'timeout') {
      comment = [comment, noteOf(event)].filter((one) => one !== undefined).join('\n');
      continue;
    }
    const own = ports.get(event.conn) ?? { target: 0, harness: 0 };
    const wire = wires.get(event.conn) ?? {
      target: { port: own.target, next: 0 },
      harness: { port: own.harness, next: 0 },
    };
    wires.set(event.conn, wire);
    for (const bytes of segmentsOf(event, wire)) {
      packets.push({ us: event.t * 1000, bytes, ...(comment === undefined ? {} : { comment }) });
      comment = undefined;
    }
  }
  return pcapng(packets, BigInt(Date.parse(startedAt)) * 1000n);
}

function noteOf({ conn, event, text }: WireEvent): string {
  return `${conn}: ${event === 'timeout' ? 'the harness stopped waiting here' : (text ?? '')}`;
}

/** The segments of one event. What a connection did before it was seen to open is not in a transcript, so every first event opens it. */
function segmentsOf(event: WireEvent, { target, harness }: Wire): readonly Buffer[] {
  const [from, to] = event.dir === 'in' ? [target, harness] : [harness, target];
  switch (event.event) {
    case 'open':
      return [segment(from, to, ['syn']), segment(to, from, ['syn']), segment(from, to, [])];
    case 'refused':
      return [segment(from, to, ['syn']), segment(to, from, ['rst'])];
    case 'octets':
      return payloads(event)
        .map((payload) => segment(from, to, ['psh'], payload))
        .concat(skipped(from, event));
    case 'half-close':
    case 'fin':
      return [segment(from, to, ['fin'])];
    case 'rst':
      return [segment(from, to, ['rst'] satisfies Flag[])];
    case 'note':
    case 'timeout':
      return [];
  }
}

function payloads({ octets = '' }: WireEvent): readonly Buffer[] {
  const bytes = Buffer.from(octets, 'latin1');
  return Array.from({ length: Math.ceil(bytes.length / SEGMENT) }, (_, index) =>
    bytes.subarray(index * SEGMENT, (index + 1) * SEGMENT),
  );
}

/** Leaves out the numbers of octets that were counted and not kept. */
function skipped(from: End, { omitted = 0 }: WireEvent): readonly [] {
  from.next += omitted;
  return [];
}
