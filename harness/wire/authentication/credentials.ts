import type { Octets } from '../../model/index.js';

/** A token (RFC 9110 section 5.6.2), as the source of a regular expression. */
export const TOKEN_SOURCE = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
/** A quoted string (RFC 9110 section 5.6.4), likewise. */
const QUOTED_SOURCE = '"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t \\x21-\\x7e\\x80-\\xff])*"';

/** A parameter of credentials. `name` is in lower case, `value` without quotes and escapes, `raw` without the quotes alone. */
export type AuthParam = {
  readonly name: Octets;
  readonly value: Octets;
  readonly raw: Octets;
  readonly quoted: boolean;
};

/** Credentials as they were sent. `scheme` is in lower case; `problems` name every departure from the grammar. */
export type WireCredentials = {
  readonly scheme: Octets;
  readonly token68: Octets | null;
  readonly params: readonly AuthParam[];
  readonly problems: readonly string[];
};

const SCHEME = new RegExp(`^(${TOKEN_SOURCE})(?: +(.*))?$`, 's');
const TOKEN68 = /^[A-Za-z0-9._~+/-]+=*$/;
const PARAM = new RegExp(`(${TOKEN_SOURCE})([\\t ]*)=([\\t ]*)(?:(${QUOTED_SOURCE})|(${TOKEN_SOURCE}))`, 'y');
const COMMA = /[\t ]*,[\t ]*/y;

/**
 * Reads the value of Authorization or Proxy-Authorization strictly: a scheme and, behind spaces, one token68 or a list of
 * parameters, each name in it once (RFC 9110 sections 11.2 and 11.4).
 */
export function readCredentials(field: Octets): WireCredentials {
  const found = SCHEME.exec(field);
  const scheme = found?.[1]?.toLowerCase() ?? '';
  const rest = found?.[2] ?? '';
  if (found === null) return { scheme, token68: null, params: [], problems: ['no scheme'] };
  if (TOKEN68.test(rest)) return { scheme, token68: rest, params: [], problems: [] };
  const params: AuthParam[] = [];
  const problems: string[] = [];
  const ended = readParams(rest, params, problems);
  if (!ended) problems.push('not a list of parameters');
  const names = params.map(({ name }) => name);
  if (new Set(names).size < names.length) problems.push('a parameter twice');
  return { scheme, token68: null, params, problems };
}

/** Reads the parameters into `params`; whether that came to the end of the text. */
function readParams(text: Octets, params: AuthParam[], problems: string[]): boolean {
  for (let at = 0; at < text.length || text === '';) {
    PARAM.lastIndex = at;
    const [whole, name = '', before, after, quoted, token = ''] = PARAM.exec(text) ?? [];
    if (whole === undefined) return text === '';
    if (before !== '' || after !== '') problems.push('whitespace around =');
    const raw = quoted === undefined ? token : quoted.slice(1, -1);
    params.push({ name: name.toLowerCase(), value: raw.replace(/\\(.)/gs, '$1'), raw, quoted: quoted !== undefined });
    at += whole.length;
    if (at === text.length) return true;
    COMMA.lastIndex = at;
    const comma = COMMA.exec(text);
    if (comma === null) return false;
    at += comma[0].length;
    if (at === text.length) return false;
  }
  return true;
}

/** A parameter's value, by its name in lower case; undefined where it is missing. */
export function paramOf({ params }: WireCredentials, name: string): AuthParam | undefined {
  return params.find((one) => one.name === name);
}

/** What an extended value in UTF-8 stands for (RFC 8187 section 3.2.1), in octets; null where it is none. */
export function decodeExtended(value: Octets): Octets | null {
  const found = /^utf-8'[A-Za-z0-9-]*'((?:%[0-9A-Fa-f]{2}|[!#$&+.^_`|~0-9A-Za-z-])*)$/i.exec(value);
  const escaped = found?.[1];
  return escaped === undefined
    ? null
    : escaped.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
