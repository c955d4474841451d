import type { Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import { contentLength } from './content-length.js';
import { listOf, trimmed, valuesOf } from './fields.js';
import { trimOws } from './ows.js';

/** How the body of a reply is delimited. `close` runs to the end of the connection. */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'close' }
  | { readonly kind: 'invalid'; readonly why: string };

export type Framed = { readonly method: string; readonly status: number; readonly fields: readonly Field[] };

/**
 * Decides how a reply is framed, in the order of RFC 9112 section 6.3.
 *
 * Codings before a final chunked are left on the body, as urllib documents that it delivers the data as sent.
 */
export function framingOf(reply: Framed, faults: ClientFaults): Framing {
  if (hasNoBody(reply, faults)) return { kind: 'none' };
  const codings = listOf(codingLines(reply.fields, faults), 'Transfer-Encoding', faults);
  const lengths = lengthElements(reply.fields, faults);
  const coded = valuesOf(reply.fields, 'Transfer-Encoding', faults).length > 0;
  if (faults.has('empty-list-element-refused') && hasEmptyElement(reply.fields, faults)) {
    return { kind: 'invalid', why: 'Transfer-Encoding: an empty element' };
  }
  if (coded && !(lengths.length > 0 && faults.has('content-length-beats-chunked'))) return byCodings(codings, faults);
  if (lengths.length === 0 || faults.has('content-length-ignored')) {
    return { kind: isTakenForEmpty(reply, faults) ? 'none' : 'close' };
  }
  const length = contentLength(lengths, faults);
  if (typeof length === 'number') return { kind: 'length', length };
  if (faults.has('content-length-invalid-reads-to-close')) return { kind: 'close' };
  return { kind: 'invalid', why: `Content-Length: ${length.invalid}` };
}

function isTakenForEmpty({ fields }: Framed, faults: ClientFaults): boolean {
  const keeps = listOf(fields, 'Connection', faults).some((option) => option.toLowerCase() === 'keep-alive');
  return faults.has('close-delimited-is-empty') || (keeps && faults.has('keep-alive-has-no-body'));
}

function hasNoBody(reply: Framed, faults: ClientFaults): boolean {
  if (reply.method === 'HEAD' && !faults.has('body-after-head')) return true;
  if (reply.method === 'CONNECT' && reply.status >= 200 && reply.status < 300) return true;
  if (reply.status === 205 && faults.has('no-body-after-205')) return true;
  if (reply.status === 204) return !faults.has('body-after-204');
  if (reply.status === 304) return !faults.has('body-after-304');
  return reply.status >= 100 && reply.status < 200;
}

function byCodings(codings: readonly string[], faults: ClientFaults): Framing {
  if (faults.has('chunked-not-decoded')) return { kind: 'close' };
  const plain = faults.has('coding-parameters-ignored') ? codings.map((coding) => coding.replace(/;.*/s, '')) : codings;
  const names = faults.has('te-case-sensitive') ? plain : plain.map((coding) => coding.toLowerCase());
  if (names.some((name) => /^chunked[\t ]*;/.test(name))) {
    return { kind: 'invalid', why: 'Transfer-Encoding: chunked has parameters' };
  }
  if (names.some((name) => /^(?:(?:x-)?(?:gzip|compress)|deflate)[\t ]*;/.test(name))) {
    return { kind: 'invalid', why: 'Transfer-Encoding: a compression has parameters' };
  }
  if (faults.has('chunked-only-alone') && names.length > 1) return { kind: 'close' };
  const times = names.filter((name) => name === 'chunked').length;
  if (times > 1 && !faults.has('chunked-twice-is-once'))
    return { kind: 'invalid', why: 'Transfer-Encoding: chunked is applied more than once' };
  const final = names.at(-1) === 'chunked' || (times === 1 && faults.has('te-not-final-chunked-is-chunked'));
  return { kind: final ? 'chunked' : 'close' };
}

/** The fields that say how a body is coded; a fault sees only the first line of Transfer-Encoding. */
function codingLines(fields: readonly Field[], faults: ClientFaults): readonly Field[] {
  if (!faults.has('only-first-coding-line')) return fields;
  const first = fields.find(([name]) => name.toLowerCase() === 'transfer-encoding');
  return first === undefined ? [] : [first];
}

function hasEmptyElement(fields: readonly Field[], faults: ClientFaults): boolean {
  return valuesOf(fields, 'Transfer-Encoding', faults).some((value) => value.split(',').map(trimOws).includes(''));
}

/** Empty elements are kept here, because `Content-Length: 5,` is not a number and an empty value is not an absent field. */
function lengthElements(fields: readonly Field[], faults: ClientFaults): readonly string[] {
  return valuesOf(fields, 'Content-Length', faults)
    .flatMap((value) => value.split(','))
    .map((element) => trimmed(element, faults));
}
