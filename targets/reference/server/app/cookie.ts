import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { text, type Answer } from '../respond/answer.js';

/** What no cookie-octet is, and the percent sign, so that what is encoded can be told (RFC 6265 section 4.1.1). */
const foreign = /[^\x21\x23\x24\x26-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/g;

/** `/cookie?name=N&value=V`: sets that cookie. What no cookie may hold is percent-encoded, as clients are to give it back as it is. */
export function cookie({ resource }: Request, has: Has): Answer {
  const query = resource.kind === 'path' ? (resource.query ?? '') : '';
  const name = parameter(query, 'name');
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return text(400, 'a cookie needs a name that is a token\n');
  const value = parameter(query, 'value');
  const encoded = has('cookie-value-raw') ? value.replace(/[\r\n\0]/g, '') : value.replace(foreign, escaped);
  const pair = `${name}=${has('cookie-splits-reply') ? value : encoded}`;
  const path = has('cookie-semicolon-alone') ? ';Path=/' : '; Path=/';
  const twice = has('cookie-attribute-twice') ? '; Path=/' : '';
  const expires = has('cookie-expires-old-form') ? '; Expires=Friday, 31-Dec-99 23:59:59 GMT' : '';
  const line = ['Set-Cookie', `${pair}${path}${twice}${expires}`] as const;
  if (has('cookie-not-set')) return text(200, 'ok');
  return text(200, 'ok', has('cookie-line-twice') ? [line, line] : [line]);
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The octets of a parameter of the query; empty where it is not there. */
function parameter(query: string, name: string): string {
  const found = query.split('&').find((one) => one.startsWith(`${name}=`));
  const raw = found?.slice(name.length + 1) ?? '';
  return raw.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
