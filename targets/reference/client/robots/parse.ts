import type { ClientFaults } from '../faults.js';
import { utf8 } from '../url/percent.js';

/** A rule: a path of octets as it stands in the file, empty where it matches nothing. */
export type Rule = { readonly allows: boolean; readonly path: string };

/** User agents and the rules for them. Rules in front of the first user agent are a group for nobody. */
export type Group = { readonly agents: readonly string[]; readonly rules: readonly Rule[] };

type OpenGroup = { readonly agents: string[]; readonly rules: Rule[]; ruled: boolean };

/**
 * The groups of a robots exclusion file, given as octets (RFC 9309 section 2.2). What cannot be read is skipped line by line. A path may
 * begin with a star, as one of the examples in section 5.1 does.
 */
export function parseRobots(octets: string, faults: ClientFaults): readonly Group[] {
  const groups: OpenGroup[] = [];
  let current: OpenGroup | undefined;
  const open = (): OpenGroup => {
    current = { agents: [], rules: [], ruled: false };
    groups.push(current);
    return current;
  };
  for (const text of linesOf(octets, faults)) {
    const line = readLine(text, faults);
    switch (line.kind) {
      case 'agent':
        (current === undefined || current.ruled ? open() : current).agents.push(line.token);
        break;
      case 'rule': {
        const group = current ?? open();
        group.ruled = true;
        if (line.path !== undefined) group.rules.push({ allows: line.allows, path: line.path });
        break;
      }
      case 'blank':
        if (faults.has(current?.ruled === true ? 'robots-blank-line-ends-group' : 'robots-blank-line-drops-agents'))
          current = undefined;
        break;
      case 'other':
        if (faults.has('robots-sitemap-ends-group')) current = undefined;
        if (current !== undefined && faults.has('robots-sitemap-parts-agents')) current.ruled = true;
        break;
      case 'bad':
        if (faults.has('robots-stops-at-bad-line')) return groups;
        if (faults.has('robots-bad-line-ends-group')) current = undefined;
        break;
    }
  }
  return groups.map(({ agents, rules }) => ({ agents, rules }));
}

type Line =
  | { readonly kind: 'agent'; readonly token: string }
  // A rule whose path cannot be read is none, but user agents behind it begin another group.
  | { readonly kind: 'rule'; readonly allows: boolean; readonly path: string | undefined }
  | { readonly kind: 'blank' | 'other' | 'bad' };

function linesOf(octets: string, faults: ClientFaults): readonly string[] {
  const lines = octets.split(faults.has('robots-lines-end-in-lf') ? /\r?\n/ : /\r\n|\r|\n/);
  return faults.has('robots-last-line-lost') ? lines.slice(0, -1) : lines;
}

function readLine(text: string, faults: ClientFaults): Line {
  const content = faults.has('robots-comment-in-value') ? text : text.replace(/#.*$/s, '');
  if (/^[ \t]*$/.test(content)) return { kind: text.includes('#') ? 'other' : 'blank' };
  const space = faults.has('robots-space-counts') ? '' : '[ \\t]*';
  const match = new RegExp(`^${space}([^: \\t]+)${space}:(.*)$`, 's').exec(content);
  const [, key = '', behind = ''] = match ?? [];
  const value = faults.has('robots-space-counts') ? behind : trimmed(behind);
  switch (faults.has('robots-keys-have-case') ? key : key.toLowerCase()) {
    case 'user-agent':
    case 'User-agent':
      return { kind: 'agent', token: value };
    case 'allow':
    case 'Allow':
      return { kind: 'rule', allows: true, path: pathOf(value, faults) };
    case 'disallow':
    case 'Disallow':
      return { kind: 'rule', allows: false, path: pathOf(value, faults) };
    case 'dissallow':
      return faults.has('robots-misspellings-taken')
        ? { kind: 'rule', allows: false, path: pathOf(value, faults) }
        : { kind: 'other' };
    default:
      return { kind: match === null ? 'bad' : 'other' };
  }
}

/** Without the spaces and tabs at both ends; in linear time, however many of them there are. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/^[ \t]+/, '');
}

/** A path of UTF-8 without controls and spaces (RFC 9309 section 2.2, path-pattern); undefined where it is something else. */
function pathOf(value: string, faults: ClientFaults): string | undefined {
  if (value === '') return '';
  const cut = faults.has('robots-path-ends-at-nul') ? value.replace(/\0.*$/s, '') : value;
  const controls = /[\x00-\x20]/.test(cut) && !faults.has('robots-control-characters-taken');
  if (controls || !/^[/*]/.test(cut)) return undefined;
  if (isUtf8(cut)) return cut;
  return faults.has('robots-bridges-latin1') ? utf8(cut) : undefined;
}

function isUtf8(octets: string): boolean {
  const buffer = Buffer.from(octets, 'latin1');
  return Buffer.from(buffer.toString('utf8'), 'utf8').equals(buffer);
}
