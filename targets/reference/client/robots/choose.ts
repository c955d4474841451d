import type { ClientFaults } from '../faults.js';
import type { Group, Rule } from './parse.js';

/**
 * The rules for an agent (RFC 9309 section 2.2.1): those of all groups for its product token, else those of all groups for `*`, else none.
 * The agent may be given with more behind its product token, as a version; only the token is compared.
 */
export function rulesFor(groups: readonly Group[], agent: string, faults: ClientFaults): readonly Rule[] {
  const token = cased(tokenOf(agent), faults);
  const own = groups.filter(({ agents }) => considered(agents, faults).some((one) => isFor(one, token, faults)));
  const all = faults.has('robots-star-ignored') ? [] : groups.filter(({ agents }) => agents.includes('*'));
  const ruled = faults.has('robots-empty-group-skipped') ? own.filter(({ rules }) => rules.length > 0) : own;
  const chosen = ruled.length > 0 ? ruled : all;
  const besides = faults.has('robots-star-besides') ? [...chosen, ...all] : chosen;
  const obeyed = faults.has('robots-first-group-only') ? besides.slice(0, 1) : besides;
  if (obeyed.length === 0 && faults.has('robots-no-group-refuses')) return [{ allows: false, path: '/' }];
  const outside = groups.filter(({ agents }) => agents.length === 0 && faults.has('robots-rules-outside-groups'));
  return [...outside, ...obeyed].flatMap(({ rules }) => rules);
}

function considered(agents: readonly string[], faults: ClientFaults): readonly string[] {
  return faults.has('robots-first-agent-of-group') ? agents.slice(0, 1) : agents;
}

function isFor(named: string, token: string, faults: ClientFaults): boolean {
  const one = cased(tokenOf(named), faults);
  return faults.has('robots-token-by-part') ? one !== '' && token.includes(one) : one === token && one !== '';
}

/** The letters, underscores and hyphens at the beginning of a name. */
function tokenOf(name: string): string {
  return /^[A-Za-z_-]*/.exec(name)?.[0] ?? '';
}

function cased(token: string, faults: ClientFaults): string {
  return faults.has('robots-token-has-case') ? token : token.toLowerCase();
}
