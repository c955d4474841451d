const parameter = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))/sy;
const gap = /[ \t,]*/y;

/** The parameters of credentials by name in lower case, without quotes; nothing where they are malformed or one comes twice (RFC 9110 section 11.2). */
export function parseParameters(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (let at = 0; ;) {
    gap.lastIndex = at;
    const skipped = gap.exec(text)?.[0] ?? '';
    at += skipped.length;
    if (at >= text.length) return found;
    if (found.size > 0 && !skipped.includes(',')) return undefined;
    parameter.lastIndex = at;
    const match = parameter.exec(text);
    const name = match?.[1]?.toLowerCase();
    if (match === null || name === undefined || found.has(name)) return undefined;
    found.set(name, match[2]?.replace(/\\(.)/gs, '$1') ?? match[3] ?? '');
    at = parameter.lastIndex;
  }
}

/** Octets that an extended value stands for, which must be in UTF-8 (RFC 8187 section 3.2.1); nothing where it is none. */
export function parseExtended(value: string): string | undefined {
  const match = /^utf-8'[A-Za-z0-9-]*'((?:%[0-9A-Fa-f]{2}|[!#$&+.^_`|~0-9A-Za-z-])*)$/i.exec(value);
  return match?.[1]?.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
