import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Evidence } from '../evidence.js';
import type { ReportCase, StaleExpectation } from '../report.js';
import { acceptedLines, counterexampleLines, requirementLine, seenLines } from '../text/explain.js';
import { oneLine, ownLines } from '../text/plain.js';
import { BRIEF, transcriptLines } from '../text/transcript.js';
import { deviatesUnscored } from '../unscored.js';
import { isError, isFailure, seconds } from './verdicts.js';
import { xmlLine, xmlText } from './xml.js';

/**
 * Adds the test of one case: its class is `<target>.<topic>`. A pass goes without its transcript, which report.json has:
 * what collects these files has limits, and nearly every case passes.
 */
export function addCase(suite: XMLBuilder, target: string, one: ReportCase): void {
  const cut = one.id.lastIndexOf('/');
  const classname = xmlLine(`${target}.${one.id.slice(0, Math.max(cut, 0))}`);
  const test = suite.ele('testcase', { classname, name: xmlLine(one.id.slice(cut + 1)), time: seconds(one) });
  const evidence = one.evidence();
  addResult(test, one, evidence);
  const lines = one.verdict === 'pass' ? [] : [...aboutLines(one), ...transcriptLines(evidence.transcript, BRIEF)];
  if (lines.length > 0) test.ele('system-out').txt(xmlText(lines.join('\n')));
  if (evidence.stderr !== '') test.ele('system-err').txt(xmlText(ownLines(evidence.stderr).join('\n')));
}

/** Adds a failed test for an expectation that no longer holds. */
export function addStale(suite: XMLBuilder, target: string, { file, line, cases, text }: StaleExpectation): void {
  const classname = xmlLine(`${target}.expectations`);
  const test = suite.ele('testcase', { classname, name: xmlLine(cases), time: '0' });
  test.ele('failure', { type: 'stale', message: xmlLine(`${file}:${line}: ${text}`) });
}

/** What the case is about and how it ended, in lines before its transcript. */
function aboutLines({ card, level, verdict, outcome, because, scored }: ReportCase): readonly string[] {
  return [
    oneLine(card.title),
    `level: ${level}`,
    `verdict: ${verdict}${scored === false ? ', unscored' : ''}`,
    ...(outcome === null ? [] : [oneLine(`outcome: ${outcome}`)]),
    ...card.requires.map(({ id }) => oneLine(`requires: ${id}`)),
    ...(because === null ? [] : [oneLine(`expected deviation: ${because.because}`)]),
  ];
}

function addResult(test: XMLBuilder, one: ReportCase, evidence: Evidence): void {
  const message = xmlLine(`${one.card.title}: ${seenLines(one, evidence).join('; ')}`);
  const details = (): string => xmlText(detailLines(one, evidence).join('\n'));
  if (one.verdict === 'inapplicable') test.ele('skipped', { message: xmlLine(seenLines(one, evidence).join('; ')) });
  else if (deviatesUnscored(one)) test.ele('skipped', { message: xmlLine(`unscored: ${one.verdict}: ${message}`) });
  else if (one.expected) return;
  else if (isFailure(one.verdict)) test.ele('failure', { type: one.verdict, message }).txt(details());
  else if (isError(one.verdict)) test.ele('error', { type: one.verdict, message }).txt(details());
}

function detailLines(one: ReportCase, evidence: Evidence): readonly string[] {
  const section = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
  return [
    ...section('requires', one.card.requires.map(requirementLine)),
    ...section('accepted', acceptedLines(one.card)),
    ...section('seen', seenLines(one, evidence)),
    ...section('counterexample', evidence.counterexample === null ? [] : counterexampleLines(evidence.counterexample)),
    ...section('run again', [oneLine(one.rerun)]),
  ];
}
