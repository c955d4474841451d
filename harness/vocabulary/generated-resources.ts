import type { Octets } from '../model/index.js';
import type { GeneratedClimb, GeneratedOperation, GeneratedRange, SpelledCredentials } from '../property/index.js';
import { inCapitals } from '../property/index.js';
import { nothing, sized } from './framing.js';
import type { Message } from './message.js';
import { base64 } from './spelled.js';
import { request } from './stimuli.js';

/** The value of Range that asks for byte ranges. */
export function rangeValue(ranges: readonly GeneratedRange[]): Octets {
  return `bytes=${ranges.map(({ first, last }) => `${first ?? ''}-${last ?? ''}`).join(', ')}`;
}

/** The three forms of a date (RFC 9110 section 5.6.7). */
export type DateForm = 'imf-fixdate' | 'rfc850' | 'asctime';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A moment, in seconds since 1970, as a date in one of the forms. */
export function httpDate(seconds: number, form: DateForm = 'imf-fixdate'): Octets {
  const date = new Date(seconds * 1000);
  const fixdate = date.toUTCString();
  const [, day = '', month = '', year = '', time = ''] = fixdate.split(' ');
  switch (form) {
    case 'imf-fixdate':
      return fixdate;
    case 'rfc850':
      return `${DAYS[date.getUTCDay()] ?? ''}, ${day}-${month}-${year.slice(2)} ${time} GMT`;
    case 'asctime':
      return `${fixdate.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
  }
}

/** The request target of a climb out of a tree of files. */
export function climbFrom(root: Octets, { into, steps, count, leaf }: GeneratedClimb): Octets {
  const up = Array.from({ length: count }, (_, index) => steps[index % steps.length] ?? '..');
  return `${root}${[...into, ...up, leaf].join('/')}`;
}

/** The request for an operation on what is stored under a name that begins like that. */
export function operate(prefix: Octets, { method, name, octets }: GeneratedOperation): Message {
  return request(method, `${prefix}${name}`, method === 'PUT' ? sized(octets) : nothing);
}

/** Text with every octet of its UTF-8 percent-encoded. */
export function allEscaped(text: string): Octets {
  return Array.from(Buffer.from(text), (octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** Credentials for Basic (RFC 7617 section 2) in a generated spelling of what need not be as it is. */
export function basicLine(pair: readonly [string, string], spelling?: SpelledCredentials): Octets {
  const { capitals, before, after } = spelling ?? { capitals: null, before: ' ', after: '' };
  const scheme = capitals === null ? 'Basic' : inCapitals('basic', capitals);
  return `Authorization:${before}${scheme} ${base64(Buffer.from(pair.join(':')).toString('latin1'))}${after}\r\n`;
}
