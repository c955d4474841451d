import type { Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import { listOf, valuesOf } from './fields.js';
import type { Framing } from './framing.js';

type Replied = {
  readonly minor: number;
  readonly status: number;
  readonly fields: readonly Field[];
  readonly framing: Framing;
};

/**
 * Whether the connection ends after this reply (RFC 9112 section 9.3). A reply framed twice, and an HTTP/1.0 reply with
 * Transfer-Encoding, end it too, because what follows them cannot be trusted (section 6.1).
 */
export function endsConnection(reply: Replied, faults: ClientFaults): boolean {
  const options = listOf(reply.fields, 'Connection', faults).map((option) => option.toLowerCase());
  const coded = valuesOf(reply.fields, 'Transfer-Encoding', faults).length > 0;
  const sized = valuesOf(reply.fields, 'Content-Length', faults).length > 0;
  if (reply.framing.kind === 'close' || reply.status === 101) return true;
  if (options.includes('close') && !faults.has('keep-alive-ignores-close')) return true;
  if (coded && sized) return true;
  if (reply.minor > 0 || faults.has('http10-keeps-connection')) return false;
  if (coded && !faults.has('http10-transfer-encoding-keeps-connection')) return true;
  return !options.includes('keep-alive');
}
