import type { Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { framingOf, type Framing } from './framing.js';
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
export type Asked = { readonly method: string; readonly upgrade: boolean; readonly first: boolean };

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
    const head = await readHead(source, asked.first && interim.length === 0, faults);
    if (head.kind === 'simple') return simpleReply(interim);
    const { version, minor, status, reason, fields } = head;
    if (status === 101 && !asked.upgrade && !faults.has('unasked-101-accepted')) {
      throw new OpenError('UnaskedUpgrade', 'the server switched protocols without being asked', 'head');
    }
    if (status >= 100 && status < 200 && status !== 101 && !faults.has('interim-is-final')) {
      const limit = faults.has('only-one-interim') ? 1 : INTERIM_LIMIT;
      if (interim.push({ status, fields }) > limit)
        throw new OpenError('TooManyInterim', `over ${limit} 1xx replies`, 'head');
      continue;
    }
    const framing = framingOf({ method: asked.method, status, fields }, faults);
    if (framing.kind === 'invalid') throw new OpenError('BadFraming', framing.why, 'head');
    const closes = endsConnection({ minor, fields, framing, status }, faults);
    return { version, status, reason, fields, interim, framing, closes };
  }
}

/** An HTTP/0.9 reply is its body alone (HTTP/0.9, "Response"). */
function simpleReply(interim: readonly Interim[]): Reply {
  const framing = { kind: 'close' } as const;
  return { version: 'HTTP/0.9', status: 200, reason: '', fields: [], interim, framing, closes: true };
}
