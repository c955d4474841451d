import type { Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import type { Permission } from './expectation.js';
import { listOf, valuesOf } from './fields.js';
import { framingOf, type Framing } from './framing.js';
import { refuseHarmless } from './harmless.js';
import { readHead } from './head.js';
import { endsConnection } from './persistence.js';

export type Interim = { readonly status: number; readonly fields: readonly Field[] };

/** A final reply up to its body. `closes`: the connection ends after it, whatever the client wants. */
export type Reply = {
  readonly version: string;
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly Field[];
  readonly interim: readonly Interim[];
  readonly framing: Framing;
  readonly closes: boolean;
};

/** What a reply must be read with: its request's method, whether it asked to upgrade, whether it is the first on its connection. */
export type Asked = {
  readonly method: string;
  readonly upgrade: boolean;
  readonly first: boolean;
  /** What the content of the request waits for. */
  readonly permission?: Permission | undefined;
};

/** So many 1xx replies are no conversation any more. */
const INTERIM_LIMIT = 100;

/** The octets that all heads of one exchange may take together. */
const HEADS_LIMIT = 4 * 1024 * 1024;

/** Reads up to and including the head of the final reply (RFC 9110 section 15.2). Throws an `OpenError` during `head`. */
export async function readReply(source: Source, asked: Asked, faults: ClientFaults): Promise<Reply> {
  const interim: Interim[] = [];
  const before = source.total - source.size;
  for (;;) {
    if (source.total - source.size - before > HEADS_LIMIT) throw new OpenError('HeadTooLarge', '1xx replies', 'head');
    const ended = interim.length > 0 && faults.has('interim-then-end-is-final') && !(await source.any());
    if (ended) return interimReply(interim);
    const first = asked.first && (interim.length === 0 || faults.has('http09-after-interim'));
    const head = await readHead(source, first, faults);
    if (head.kind === 'simple') return simpleReply(interim);
    const { version, minor, status, reason, fields } = head;
    refuseHarmless(fields, faults);
    if (status === 101 && !asked.upgrade && !faults.has('unasked-101-accepted')) {
      throw new OpenError('UnaskedUpgrade', 'the server switched protocols without being asked', 'head');
    }
    const tooLate = asked.permission?.late === true && faults.has('late-100-is-final');
    if (status >= 100 && status < 200 && status !== 101 && !faults.has('interim-is-final') && !tooLate) {
      if (status === 100) asked.permission?.give();
      const limit = faults.has('only-one-interim') ? 1 : INTERIM_LIMIT;
      if (interim.push({ status, fields }) > limit)
        throw new OpenError('TooManyInterim', `over ${limit} 1xx replies`, 'head');
      if (faults.has('body-after-1xx')) await skipBodyOf(fields, source, faults);
      const closing = listOf(fields, 'Connection', faults).includes('close');
      if (closing && faults.has('interim-close-believed')) return interimReply(interim);
      continue;
    }
    if (asked.upgrade && status >= 200 && faults.has('upgrade-must-be-accepted')) {
      throw new OpenError('NotUpgraded', 'the server goes on in HTTP/1.1', 'head');
    }
    const switched = valuesOf(fields, 'Upgrade', faults).length > 0 && faults.has('advertised-upgrade-is-a-switch');
    const own = switched ? NOTHING : framingOf({ method: asked.method, status, fields }, faults);
    const framing = faults.has('framing-carried-over') ? (framings.get(source) ?? own) : own;
    framings.set(source, own);
    if (framing.kind === 'invalid') throw new OpenError('BadFraming', framing.why, 'head');
    const closes = endsConnection({ minor, fields, framing, status }, faults);
    return { version, status, reason, fields, interim, framing, closes };
  }
}

/** Takes away what an interim reply announces, which only a fault expects there. */
async function skipBodyOf(fields: readonly Field[], source: Source, faults: ClientFaults): Promise<void> {
  const length = Number(valuesOf(fields, 'Content-Length', faults)[0] ?? 0);
  while (source.size < length && (await source.more()));
  source.take(length);
}

/** How the reply before was framed, for the fault that frames the next one likewise. */
const framings = new WeakMap<Source, Framing>();

const NOTHING: Framing = { kind: 'none' };

/** The last interim reply as if it were a final one, which only a fault takes it for. */
function interimReply(interim: readonly Interim[]): Reply {
  const { status, fields } = interim.at(-1) ?? { status: 100, fields: [] };
  return { version: 'HTTP/1.1', status, reason: '', fields, interim: [], framing: NOTHING, closes: true };
}

/** An HTTP/0.9 reply is its body alone (HTTP/0.9, "Response"). */
function simpleReply(interim: readonly Interim[]): Reply {
  const framing = { kind: 'close' } as const;
  return { version: 'HTTP/0.9', status: 200, reason: '', fields: [], interim, framing, closes: true };
}
