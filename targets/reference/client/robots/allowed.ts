import type { ClientFaults } from '../faults.js';
import { utf8 } from '../url/percent.js';
import { splitReference } from '../url/split.js';
import { canonical } from './canonical.js';
import { isMatch } from './match.js';
import type { Rule } from './parse.js';

const ROBOTS = '/robots.txt';

/**
 * Whether rules allow a URL (RFC 9309 section 2.2.2): the longest rule that matches says so, of two alike the one that allows. What no
 * rule matches is allowed, and so is the robots file itself.
 */
export function isAllowed(rules: readonly Rule[], url: string, faults: ClientFaults): boolean {
  if (isRobotsFile(url, faults)) return true;
  const { path, query } = splitReference(url);
  const whole = utf8(query === undefined || faults.has('robots-query-left-out') ? path : `${path}?${query}`);
  const asked = cased(canonical(whole.startsWith('/') ? whole : `/${whole}`, 'url', faults), faults);
  const matching = rules
    .map(({ allows, path: text }) => ({ allows, text: cased(canonical(text, 'rule', faults), faults) }))
    .filter(({ text }) => isMatch(text, asked, faults));
  const [first] = matching;
  if (first === undefined) return !faults.has('robots-no-rule-refuses');
  if (faults.has('robots-first-rule-wins')) return first.allows;
  if (faults.has('robots-allow-wins')) return matching.some(({ allows }) => allows);
  const longest = Math.max(...matching.map(({ text }) => text.length));
  const most = matching.filter(({ text }) => text.length === longest).map(({ allows }) => allows);
  return faults.has('robots-disallow-wins-ties') ? !most.includes(false) : most.includes(true);
}

/** The robots file itself may always be fetched. */
export function isRobotsFile(url: string, faults: ClientFaults): boolean {
  return splitReference(url).path === ROBOTS && !faults.has('robots-file-refused');
}

function cased(text: string, faults: ClientFaults): string {
  return faults.has('robots-paths-have-no-case') ? text.toLowerCase() : text;
}
