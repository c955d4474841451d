import type { Octets } from '../model/index.js';
import type { Spelling } from '../property/index.js';

/** What may stand in an element of a path without an escape: pchar (RFC 3986 section 3.3) without `;`, which means something in FTP. */
const IN_PATH = /[A-Za-z0-9._~!$&'()*+,=:@-]/;

/** What may stand in the data of a data URL without an escape (RFC 2397 section 3). */
const IN_DATA = /[A-Za-z0-9;/?:@&=+$,_.!~*'()-]/;

/** An element of a path as a URL has it. */
export function spelledInPath(octets: Octets, spelling: Spelling): string {
  return spelled(octets, spelling, IN_PATH);
}

/** Data as a data URL has it. */
export function spelledInData(octets: Octets, spelling: Spelling): string {
  return spelled(octets, spelling, IN_DATA);
}

function spelled(octets: Octets, spelling: Spelling, legal: RegExp): string {
  return Array.from(octets, (octet, index) => {
    const written = spelling[index % spelling.length] ?? 'plain';
    const digits = octet.charCodeAt(0).toString(16).padStart(2, '0');
    switch (written) {
      case 'plain':
        return legal.test(octet) ? octet : `%${digits.toUpperCase()}`;
      case 'upper':
        return `%${digits.toUpperCase()}`;
      case 'lower':
        return `%${digits}`;
      case 'mixed':
        return `%${digits.slice(0, 1).toUpperCase()}${digits.slice(1)}`;
    }
  }).join('');
}

/** Base64 (RFC 2045 section 6.8) of octets, with its padding. */
export function base64(octets: Octets): string {
  return Buffer.from(octets, 'latin1').toString('base64');
}
