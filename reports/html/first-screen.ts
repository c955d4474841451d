import { answersOf } from '../answers.js';
import type { Counts, Report, ReportCase, ReportTarget } from '../report.js';
import { COUNTED } from '../report.js';
import { oneLine } from '../text/plain.js';
import { SIGNS, standingOf } from './page/cell.js';
import type { PageIndex } from './page/format.js';
import { caseHash, matrixHash } from './page/route.js';
import { toDo } from './to-do.js';
import { unexpectedCases } from './unexpected.js';

/** So many unexpected cases are listed on the first screen; the matrix has them all. */
const LISTED = 100;
/** So many of them stand open, the others unfold. */
const OPEN = 10;
/** So many targets are told of before what is unexpected, more of them after it. */
const FEW = 6;

/** What the template shows: text only, every control character already visible, nothing yet escaped for HTML. */
export function firstScreen(report: Report, index: PageIndex): object {
  const { harness, seed, startedAt, durationMs, targets } = report;
  const ran = targets.filter(({ state }) => state !== 'skipped');
  const unexpected = unexpectedCases(report);
  const count = (key: keyof Counts): number => targets.reduce((sum, { counts }) => sum + counts[key], 0);
  const verdicts = ran.reduce((sum, { cases }) => sum + cases.length, 0);
  return {
    harness: oneLine(harness),
    seed,
    startedAt: oneLine(startedAt).replace(/^([\d-]+)T([\d:]+)\.\d+Z$/, '$1 $2 UTC'),
    ran: [
      number(ran.length, 'target'),
      number(index.cases.length, 'case'),
      `${number(verdicts, 'verdict')} in ${(durationMs / 1_000).toFixed(1)} s`,
    ].join(', '),
    state: report.interrupted ? 'interrupted' : report.complete ? 'complete' : 'cut off',
    set: report.set === null ? null : oneLine(report.set),
    headline: headline(count('unexpected'), count('stale')),
    stale: count('stale') === 0 ? null : number(count('stale'), 'stale expectation'),
    foreseen: number(foreseenOf(ran), 'foreseen deviation'),
    links: { unexpected: matrixHash('is:unexpected'), foreseen: matrixHash('is:foreseen') },
    few: targets.length <= FEW,
    open: OPEN,
    unexpected: unexpected.slice(0, LISTED).map(({ id, title, targets: own }) => ({
      id: oneLine(id),
      title: oneLine(title),
      link: caseHash(oneLine(id)),
      targets: own.map(({ name, verdict, outcome }) => ({
        name: oneLine(name),
        verdict,
        sign: SIGNS[standingOf({ verdict, expected: false, scored: true })],
        outcome: outcome === null ? null : oneLine(outcome),
        link: caseHash(oneLine(id), oneLine(name)),
      })),
    })),
    unlisted: Math.max(0, unexpected.length - LISTED),
    toDo: toDo(report),
    columns: COUNTED,
    targets: targets.map(targetOf),
    answers: answersOf(report).map(({ of, questions, rows }) => ({
      of,
      questions: questions.map(({ asks }) => oneLine(asks)),
      rows: rows.map(({ target, answers }) => ({ target: oneLine(target), answers: answers.map(oneLine) })),
    })),
  };
}

function targetOf(target: ReportTarget): object {
  const { name, version, role, language, claims, state, reason, counts, notes } = target;
  const safe = oneLine(name);
  return {
    name: safe,
    link: matrixHash(`t:"=${safe}"`),
    version: oneLine(version),
    role,
    language: oneLine(language),
    claims: oneLine(claims.join(' ')),
    state,
    reason: reason === null ? null : oneLine(reason),
    counts: COUNTED.map((key) => ({ key, count: counts[key], link: countLink(safe, key) })),
    notes: notes.map(oneLine),
  };
}

/** Where the cases of a count can be seen; stale expectations are no cases. */
function countLink(target: string, key: keyof Counts): string | null {
  if (key === 'stale') return null;
  return matrixHash(`t:"=${target}" ${key === 'unexpected' ? 'is:unexpected' : `v:${key}`}`);
}

function foreseenOf(targets: readonly ReportTarget[]): number {
  const isIt = (one: ReportCase): boolean => standingOf({ ...one, scored: one.scored !== false }) === 'foreseen';
  return targets.reduce((sum, { cases }) => sum + cases.filter(isIt).length, 0);
}

function headline(unexpected: number, stale: number): string {
  if (unexpected > 0) return number(unexpected, 'unexpected verdict');
  return stale > 0 ? number(stale, 'stale expectation') : 'Everything is as expected';
}

function number(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
