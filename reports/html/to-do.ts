import type { Report, ReportCase, ReportTarget } from '../report.js';
import { oneLine } from '../text/plain.js';
import { matrixHash } from './page/route.js';

/** Something the reader may do: words, a command where there is one, and a place of the page to look at. */
export type ToDo = { readonly text: string; readonly command: string | null; readonly link: string | null };

/** What to do about a run, the most urgent first; empty where everything is as expected. */
export function toDo(report: Report): readonly ToDo[] {
  const { targets } = report;
  return [
    ...unfinished(report),
    ...unexpected(
      targets,
      ['fail', 'crash', 'hang'],
      'v:fail,crash,hang',
      (count) =>
        `Read the ${count === 1 ? 'unexpected failure' : `${count.toLocaleString('en')} unexpected failures`}: what was required, what was sent, what came back. Mend the target, or record with a reason why it deviates.`,
    ),
    ...unexpected(targets, ['blocked'], 'v:blocked', (count) =>
      count === 1
        ? 'One case could not be judged: its positive control was not served, or the target had stopped.'
        : `${count.toLocaleString('en')} cases could not be judged: their positive controls were not served, or the target had stopped.`,
    ),
    ...adapters(targets),
    ...stale(targets),
    ...skipped(targets),
  ];
}

function unfinished({ complete, interrupted, targets }: Report): readonly ToDo[] {
  if (interrupted) return [{ text: 'The run was interrupted: run it again to its end.', command: null, link: null }];
  if (!complete)
    return [{ text: 'The log was cut off: what is here is what was finished.', command: null, link: null }];
  return targets
    .filter(({ state }) => state === 'stopped')
    .map(({ name, reason }) => ({
      text: oneLine(`${name} was given up: ${reason ?? 'no reason given'}.`),
      command: null,
      link: null,
    }));
}

function unexpected(
  targets: readonly ReportTarget[],
  verdicts: readonly string[],
  query: string,
  words: (count: number) => string,
): readonly ToDo[] {
  const count = unexpectedOf(targets, verdicts);
  return count === 0 ? [] : [{ text: words(count), command: null, link: matrixHash(`is:unexpected ${query}`) }];
}

function adapters(targets: readonly ReportTarget[]): readonly ToDo[] {
  return targets
    .filter((target) => unexpectedOf([target], ['error']) > 0)
    .map((target) => ({
      text: oneLine(`The adapter of ${target.name} could not do its part ${times(unexpectedOf([target], ['error']))}.`),
      command: oneLine(`wireproof check ${target.name}`),
      link: matrixHash(`is:unexpected v:error t:"=${oneLine(target.name)}"`),
    }));
}

function stale(targets: readonly ReportTarget[]): readonly ToDo[] {
  const all = targets.flatMap(({ name, stale: own }) => own.map(({ text }) => ({ name, text })));
  const shown = all.slice(0, STALE).map(({ name, text }) => ({
    text: oneLine(`Take out an expectation of ${name} that no longer comes true: ${text}`),
    command: null,
    link: null,
  }));
  const more = all.length - shown.length;
  return more === 0 ? shown : [...shown, { text: `And ${more} more like that.`, command: null, link: null }];
}

/** So many stale expectations are listed one by one. */
const STALE = 10;

function skipped(targets: readonly ReportTarget[]): readonly ToDo[] {
  const count = targets.filter(({ state }) => state === 'skipped').length;
  if (count === 0) return [];
  const text = `${count === 1 ? 'One target was' : `${count} targets were`} skipped: the table of targets says why.`;
  return [{ text, command: null, link: '#targets' }];
}

function unexpectedOf(targets: readonly ReportTarget[], verdicts: readonly string[]): number {
  const isIt = ({ expected, verdict }: ReportCase): boolean => !expected && verdicts.includes(verdict);
  return targets.reduce((sum, { cases }) => sum + cases.filter(isIt).length, 0);
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
