import type { ClientFaults } from '../faults.js';

const UNRESERVED = /[A-Za-z0-9._~-]/;
const RESERVED = /[:/?#[\]@!$&'()*+,;=]/;

/** Delimiters that stand for themselves: the slashes of a path, and in a query what parts names and values. */
const DELIMITERS = { path: '/', query: '=&' } as const;

/**
 * A path with its query in the one form in which octets are compared (RFC 9309 section 2.2.2): unreserved octets as they are, all others
 * percent-encoded, a delimiter only where it stood so. In a rule, stars and a dollar sign at its end are special and stay
 * (section 2.2.3).
 */
export function canonical(given: string, of: 'rule' | 'url', faults: ClientFaults): string {
  const octets = faults.has('robots-decoded-twice') ? given.replaceAll('%25', '%') : given;
  const special = of === 'rule' ? specialIn(octets, faults) : () => false;
  let place: keyof typeof DELIMITERS = 'path';
  return octets.replace(/%[0-9A-Fa-f]{2}|[^]/g, (one, at: number) => {
    if (special(one, at)) return /%2a/i.test(one) ? '*' : one === '*' ? one : '$';
    if (one.length > 1) return decoded(one, of, faults);
    if (place === 'path' && one === '?') {
      place = 'query';
      return one;
    }
    return keeps(one, place, faults) ? one : encoded(one);
  });
}

function keeps(one: string, place: keyof typeof DELIMITERS, faults: ClientFaults): boolean {
  if (UNRESERVED.test(one) || DELIMITERS[place].includes(one)) return true;
  if (RESERVED.test(one)) return faults.has('robots-reserved-not-encoded');
  return one > '\x7f' && faults.has('robots-utf8-not-encoded');
}

function specialIn(rule: string, faults: ClientFaults): (one: string, at: number) => boolean {
  return (one, at) => {
    const last = at + one.length === rule.length;
    if (one === '*') return !faults.has('robots-star-is-literal');
    if (one === '$') return last && !faults.has('robots-dollar-is-literal');
    if (/%2a/i.test(one)) return faults.has('robots-escaped-star-is-special');
    return one === '%24' && last && faults.has('robots-escaped-dollar-is-special');
  };
}

/** A percent-encoding: of an unreserved octet the octet, of any other the encoding itself. */
function decoded(escape: string, of: 'rule' | 'url', faults: ClientFaults): string {
  const octet = String.fromCharCode(parseInt(escape.slice(1), 16));
  const stays = faults.has(of === 'rule' ? 'robots-rules-not-decoded' : 'robots-urls-not-decoded');
  if (UNRESERVED.test(octet) && !stays) return octet;
  return faults.has('robots-escapes-have-case') ? escape : escape.toUpperCase();
}

function encoded(octet: string): string {
  return `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
