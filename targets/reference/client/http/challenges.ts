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
export function parseChallenges(value: string): readonly Challenge[] {
  const challenges: Challenge[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(value);
    if (found !== null) at += found[0].length;
    return found;
  };
  for (;;) {
    match(COMMAS);
    const scheme = match(TOKEN)?.[0];
    if (scheme === undefined) return challenges;
    match(SPACES);
    const params = new Map<string, string>();
    const token68 = looksAt(value, at, PARAM) ? undefined : looksAt(value, at, TOKEN68) && match(TOKEN68)?.[0];
    if (typeof token68 === 'string' && at > 0) {
      challenges.push({ scheme: scheme.toLowerCase(), written: scheme, token68, params });
      continue;
    }
    for (let param = match(PARAM); param !== null; match(COMMAS), param = match(PARAM)) {
      params.set((param[1] ?? '').toLowerCase(), param[3] ?? (param[2] ?? '').replace(/\\(.)/g, '$1'));
    }
    challenges.push({ scheme: scheme.toLowerCase(), written: scheme, params });
  }
}

function looksAt(value: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(value);
}
