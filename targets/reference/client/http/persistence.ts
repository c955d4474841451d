import type { Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import { listOf, valuesOf } from './fields.js';
import { trimOws } from './ows.js';
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
  const options = optionsOf(reply.fields, faults);
  const coded = valuesOf(reply.fields, 'Transfer-Encoding', faults).length > 0;
  const sized = valuesOf(reply.fields, 'Content-Length', faults).length > 0;
  if (reply.framing.kind === 'close' || reply.status === 101) return true;
  const outdone = options.includes('keep-alive') && faults.has('keep-alive-beats-close');
  if (options.includes('close') && !outdone && !faults.has('keep-alive-ignores-close')) return true;
  if (coded && sized) return true;
  if (reply.minor > 0 || faults.has('http10-keeps-connection')) return false;
  if (coded && !faults.has('http10-transfer-encoding-keeps-connection')) return true;
  return !options.includes('keep-alive') || faults.has('keep-alive-of-1.0-ignored');
}

/** Whether a request or a reply with these fields is the last on its connection by its own word (RFC 9112 section 9.6). */
export function saysClose(fields: readonly Field[]): boolean {
  return fields
    .filter(([name]) => name.toLowerCase() === 'connection')
    .some(([, value]) =>
      value
        .split(',')
        .map(trimOws)
        .some((option) => option.toLowerCase() === 'close'),
    );
}

/** The connection options in small letters (RFC 9110 section 7.6.1). */
function optionsOf(fields: readonly Field[], faults: ClientFaults): readonly string[] {
  const first = fields.findIndex(([name]) => name.toLowerCase() === 'connection');
  const read = faults.has('connection-first-line-only') ? fields.slice(first, first + 1) : fields;
  const options = [...listOf(read, 'Connection', faults)];
  if (faults.has('proxy-connection-believed')) options.push(...listOf(fields, 'Proxy-Connection', faults));
  if (faults.has('keep-alive-field-believed') && valuesOf(fields, 'Keep-Alive', faults).length > 0) {
    options.push('keep-alive');
  }
  return options.map((option) => option.toLowerCase());
}
