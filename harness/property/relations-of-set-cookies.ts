import type { Octets, ServerObservation } from '../model/index.js';
import { visible } from '../model/index.js';
import { answered, isStatus, nothingCame, showStatus } from '../judge/matchers/replies.js';
import { valuesOf } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const OCTETS = '[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]*';
const PAIR = new RegExp(`^${TOKEN}=(?:${OCTETS}|"${OCTETS}")$`);
const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * What is wrong with the value of Set-Cookie by the strict grammar (RFC 6265 section 4.1.1), which puts one space behind each semicolon;
 * null where nothing is.
 */
export function cookieProblem(value: Octets): string | null {
  const [pair = '', ...attributes] = value.split('; ');
  if (!PAIR.test(pair)) return `"${visible(pair)}" is no cookie-pair`;
  const names = attributes.map((one) => one.split('=', 1)[0]?.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `the attribute "${visible(twice)}" is there twice`;
  const wrong = attributes.find((one) => !isAttribute(one));
  return wrong === undefined ? null : `"${visible(wrong)}" is no attribute`;
}

function isAttribute(written: Octets): boolean {
  const [, name = '', value] = /^([^=]*)(?:=([^]*))?$/.exec(written) ?? [];
  switch (name.toLowerCase()) {
    case 'expires':
      return value !== undefined && DATE.test(value);
    case 'max-age':
      // The grammar has no zero in front; an erratum allows it where the number is 0.
      return value !== undefined && /^(?:0|[1-9]\d*)$/.test(value);
    default:
      return /^[\x20-\x3a\x3c-\x7e]+$/.test(written);
  }
}

/** The cookie is set as the strict grammar has it, or it is not set; and nothing of it becomes a field of its own. */
export function setsCookieStrictly<G>(): Relation<ServerObservation, G> {
  return {
    describe: 'sets a cookie by the strict grammar, or none',
    baselineIs: [answered({ status: 200, fields: { 'Set-Cookie': /^plain=1(?:;|$)/ } })],
    byReplies: true,
    wrong: (seen) => {
      const [reply, ...more] = seen.replies;
      if (reply === undefined) return nothingCame(seen);
      if (more.length > 0) return 'it answered more than once';
      if (valuesOf(reply.fields, 'X-Injected').length > 0) return 'the cookie became a field of its own';
      const cookies = valuesOf(reply.fields, 'Set-Cookie');
      if (cookies.length > 1) return `it set ${cookies.length} cookies`;
      const [cookie] = cookies;
      if (cookie !== undefined) return cookieProblem(cookie);
      return isStatus('2xx', reply.status) || isStatus('4xx', reply.status) || isStatus('5xx', reply.status)
        ? null
        : `it answered ${showStatus(reply)}`;
    },
  };
}
