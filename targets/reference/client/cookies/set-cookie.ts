import type { ClientFaults } from '../faults.js';

/** A Set-Cookie field taken apart: the pair, and its attributes in order, all of them trimmed and otherwise unchanged. */
export type SetCookie = {
  readonly name: string;
  readonly value: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
};

/**
 * Takes the value of a Set-Cookie field apart (RFC 6265 section 5.2): the pair ends at the first `;`, its name at the first `=`, and so
 * do the attributes. Undefined where there is no `=` or no name, and the field is ignored.
 */
export function parseSetCookie(field: string, faults: ClientFaults): SetCookie | undefined {
  const [pair = '', ...attributes] = field.split(';');
  const cut = faults.has('cookie-value-after-last-equals') ? pair.lastIndexOf('=') : pair.indexOf('=');
  if (cut < 0 && !faults.has('cookie-without-equals-kept')) return undefined;
  const name = trim(pair.slice(0, Math.max(cut, 0)), faults);
  const value = valueOf(trim(pair.slice(cut + 1), faults), faults);
  if (name === '' && cut >= 0 && !faults.has('cookie-without-name-kept')) return undefined;
  if (value === '' && faults.has('cookie-without-value-dropped')) return undefined;
  return { name, value, attributes: attributes.map((one) => attributeOf(one, faults)) };
}

function attributeOf(text: string, faults: ClientFaults): readonly [name: string, value: string] {
  const cut = faults.has('cookie-attribute-after-last-equals') ? text.lastIndexOf('=') : text.indexOf('=');
  const [name, value] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
  const keeps = faults.has('cookie-attribute-not-trimmed');
  const own = keeps ? value : trimmed(value);
  const plain = faults.has('cookie-attribute-unquoted') ? own.replace(/^"(.*)"$/, '$1') : own;
  return [keeps ? name : trimmed(name), plain];
}

/** What the fault of decoding or shortening values makes of one; a value is opaque. */
function valueOf(value: string, faults: ClientFaults): string {
  if (faults.has('cookie-value-unquoted')) return value.replace(/^"(.*)"$/, '$1');
  if (faults.has('cookie-values-in-utf8')) return Buffer.from(value, 'utf8').toString('latin1');
  if (faults.has('cookie-value-decoded')) return value.replace(/%41/g, 'A');
  if (faults.has('cookie-value-ends-at-space')) return value.split(' ', 1)[0] ?? '';
  return value;
}

function trim(text: string, faults: ClientFaults): string {
  return faults.has('cookie-not-trimmed') ? text : trimmed(text);
}

/** White space is SP and HTAB alone (RFC 5234 appendix B.1), and a field value has no other. */
function trimmed(text: string): string {
  return text.replace(/^[\t ]+|[\t ]+$/g, '');
}
