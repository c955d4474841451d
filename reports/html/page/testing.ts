import type { Verdict } from '../../../harness/model/index.js';
import { packCell } from './cell.js';
import type { PageCase, PageIndex, PageRequirement, PageTarget } from './format.js';

export function targetOf(name: string, role: PageTarget['role'] = 'client'): PageTarget {
  return { name, role, version: '1', language: '', claims: [], state: 'ran', reason: null, notes: [] };
}

export function requirementOf(id: string, authority: string, section: string): PageRequirement {
  const words = { level: 'must', summary: `About ${id}`, testable: 'both' };
  return { id, authority, section, ...words, state: 'covered', reason: null, elsewhere: [] };
}

/** A cell that ended so, with the first outcome; a verdict with an exclamation mark was not expected. */
export function cell(word: Verdict | `${Verdict}!`): number {
  const expected = !word.endsWith('!');
  const verdict = word.replace('!', '') as Verdict;
  return packCell({ verdict, expected, level: 'must', outcome: 0, scored: true });
}

export function caseOf(id: string, requires: readonly number[], cells: readonly number[]): PageCase {
  return { id, title: `About ${id}`, kind: 'case', requires, outcomes: ['reads it'], cells };
}

/** Two clients, a server, and four cases of three topics. */
export function indexOf(): PageIndex {
  return {
    targets: [targetOf('wget'), targetOf('curl'), targetOf('server', 'server')],
    requirements: [
      requirementOf('rfc9112-s6.3-1', 'RFC 9112', '6.3'),
      requirementOf('rfc9110-s6-1', 'RFC 9110', '6'),
      { ...requirementOf('rfc959-s1-1', 'RFC 959', '1'), state: 'gap' },
    ],
    cases: [
      caseOf('ftp/a', [1], [cell('pass'), cell('fail'), -1]),
      caseOf('http/chunk/a', [0], [cell('fail!'), cell('pass'), -1]),
      caseOf('http/chunk/b', [0, 1], [cell('observed'), cell('hang!'), -1]),
      caseOf('serve/a', [1], [-1, -1, cell('pass')]),
    ],
  };
}
