/** A rule of a robots exclusion file. Its path has no character that is percent-encoded; an empty one matches nothing. */
export type RobotsRule = { readonly allows: boolean; readonly path: string };

/** User agents and the rules for them, at least one of each. */
export type RobotsGroup = { readonly agents: readonly string[]; readonly rules: readonly RobotsRule[] };

/**
 * Whether an agent may fetch a path: RFC 9309 sections 2.2.1 and 2.2.2 for rules that are only prefixes, so that there are no two readings of
 * which match is the longest. Null where an allow and a disallow are alike, of which the allow is used by recommendation only.
 */
export function mayFetchBy(groups: readonly RobotsGroup[], agent: string, path: string): boolean | null {
  const named = (token: string) =>
    groups.filter(({ agents }) => agents.some((one) => one.toLowerCase() === token.toLowerCase()));
  const own = named(agent);
  const rules = (own.length > 0 ? own : named('*')).flatMap(({ rules: all }) => all);
  for (let length = path.length; length > 0; length -= 1) {
    const [one, ...alike] = rules.filter((rule) => rule.path === path.slice(0, length));
    if (one !== undefined) return alike.every(({ allows }) => allows === one.allows) ? one.allows : null;
  }
  return true;
}

/** Whether a rule with stars, and perhaps a dollar sign at its end, matches a path: RFC 9309 section 2.2.3, octet by octet. */
export function matchesPattern(pattern: string, path: string): boolean {
  const [first] = pattern;
  if (first === undefined) return true;
  if (pattern === '$') return path === '';
  if (first === '*')
    return matchesPattern(pattern.slice(1), path) || (path !== '' && matchesPattern(pattern, path.slice(1)));
  return path.startsWith(first) && matchesPattern(pattern.slice(1), path.slice(1));
}
