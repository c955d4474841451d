import type { ClientFaults } from '../faults.js';

/** One challenge of WWW-Authenticate. Scheme and parameter names are lower-cased, `written` is the scheme as it came; `token68` is the other form of a challenge. */
export type Challenge = {
  readonly scheme: string;
  readonly written: string;
  readonly token68?: string;
  readonly params: ReadonlyMap<string, string>;
};

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[\t ]*(?:,|$))/y;
const PARAM = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)[\t ]*=[\t ]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))/y;
const SPACES = /[\t ]*/y;
const COMMAS = /[\t ,]*/y;

/**
 * Parses the value of one WWW-Authenticate field, which may hold several challenges (RFC 9110 section 11.6.1).
 *
 * A comma separates parameters and challenges alike: what follows it is a parameter if a `=` does. What cannot be parsed
 * ends the list; the challenges before it stand.
 */
export function parseChallenges(value: string, faults: ClientFaults): readonly Challenge[] {
  const challenges: Challenge[] = [];
  const text = new Cursor(spelled(value, faults));
  for (;;) {
    text.match(COMMAS);
    const scheme = text.match(TOKEN)?.[0];
    if (scheme === undefined) return challenges;
    text.match(SPACES);
    const own = { scheme: scheme.toLowerCase(), written: scheme };
    const token68 = text.looksAt(PARAM) ? undefined : text.match(TOKEN68)?.[0];
    if (token68 === undefined) challenges.push({ ...own, params: parameters(text, faults) });
    else challenges.push({ ...own, token68, params: new Map() });
  }
}

/** Parses a list of parameters alone, as Authentication-Info holds one (RFC 7616 section 3.5). */
export function parseParameters(value: string, faults: ClientFaults): ReadonlyMap<string, string> {
  const text = new Cursor(value);
  text.match(COMMAS);
  return parameters(text, faults);
}

function parameters(text: Cursor, faults: ClientFaults): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (let param = text.match(PARAM); param !== null; text.match(COMMAS), param = text.match(PARAM)) {
    const content = param[2] ?? '';
    const unquoted = faults.has('challenge-escapes-kept') ? content : content.replace(/\\(.)/g, '$1');
    const name = param[1] ?? '';
    params.set(faults.has('challenge-names-case-sensitive') ? name : name.toLowerCase(), param[3] ?? unquoted);
  }
  return params;
}

/** The value as faults would have it: without what they cannot read. */
function spelled(value: string, faults: ClientFaults): string {
  if (faults.has('challenge-spaces-refused') && /=[\t ]|[\t ]=/.test(value)) return '';
  if (faults.has('challenge-empty-elements-refused') && /^,|,[\t ]*,/.test(value)) return '';
  if (faults.has('challenge-with-token68-ends') && /==(?:,|$)/.test(value)) return '';
  if (faults.has('challenge-realm-first') && /\w "?(?!realm)\w+=.*realm=/i.test(value)) return '';
  if (faults.has('challenge-scheme-alone-ends') && /^[\w-]+,/.test(value)) return '';
  if (faults.has('challenge-quotes-ignored')) return value.replaceAll('"', '');
  if (faults.has('challenge-last-parameter-counts'))
    return value.replace(/(Basic )realm="\w+",.*(realm="\w+").*/, '$1$2');
  return faults.has('challenge-comma-ends-quotes')
    ? value.replace(/"[^"]*"/g, (quoted) => quoted.replace(/,.*/, '"'))
    : value;
}

/** A place in a text that moves on with what is matched there. */
class Cursor {
  #at = 0;

  constructor(private readonly text: string) {}

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.text);
  }
}
