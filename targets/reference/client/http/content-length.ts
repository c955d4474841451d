import type { ClientFaults } from '../faults.js';

/**
 * The length that Content-Length values announce: a number of octets, or why they are invalid.
 *
 * Identical values, in one field or several, count as one (RFC 9112 section 6.3); anything else that is not one string of
 * digits is invalid, and so is a number that cannot be represented exactly.
 */
export function contentLength(
  elements: readonly string[],
  faults: ClientFaults,
): number | { readonly invalid: string } {
  const digits = faults.has('content-length-sign-accepted') ? /^[+-]?[0-9]+$/ : /^[0-9]+$/;
  const [first = '', ...others] = elements;
  if (faults.has('content-length-read-leniently') && elements.length === 1 && first.trim() !== '') {
    const lenient = Number(first.replace(/[_ ]/g, ''));
    if (Number.isSafeInteger(lenient)) return Math.abs(lenient);
  }
  if (elements.length > 1 && faults.has('content-length-list-refused')) return { invalid: 'more than one value' };
  if (!digits.test(first)) return { invalid: `${JSON.stringify(first.slice(0, 60))} is not a number` };
  if (others.some((other) => other !== first) && !faults.has('content-length-conflict-takes-first')) {
    return { invalid: `conflicting values ${JSON.stringify(elements.slice(0, 4).join(', '))}` };
  }
  const length = faults.has('content-length-overflows')
    ? Number(BigInt.asUintN(32, BigInt(first)))
    : Math.abs(first.startsWith('0') && faults.has('content-length-octal') ? parseInt(first, 8) : Number(first));
  return Number.isSafeInteger(length) ? length : { invalid: 'more octets than can be counted' };
}
