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
  const properties = test.ele('properties');
  for (const [name, value] of propertiesOf(one)) properties.ele('property', { name, value: xmlLine(value) });
  const evidence = one.evidence();
  addResult(test, one, evidence);
  const wire = one.verdict === 'pass' ? [] : transcriptLines(evidence.transcript, BRIEF);
  if (wire.length > 0) test.ele('system-out').txt(xmlText(wire.join('\n')));
  if (evidence.stderr !== '') test.ele('system-err').txt(xmlText(ownLines(evidence.stderr).join('\n')));
}

/** Adds a failed test for an expectation that no longer holds. */
export function addStale(suite: XMLBuilder, target: string, { file, line, cases, text }: StaleExpectation): void {
  const classname = xmlLine(`${target}.expectations`);
  const test = suite.ele('testcase', { classname, name: xmlLine(cases), time: '0' });
  test.ele('failure', { type: 'stale', message: xmlLine(`${file}:${line}: ${text}`) });
}

function propertiesOf(one: ReportCase): readonly (readonly [name: string, value: string])[] {
  const { card, level, verdict, outcome, because, scored } = one;
  return [
    ['title', card.title],
    ['level', level],
    ['verdict', verdict],
    ...(scored === false ? [['scored', 'false'] as const] : []),
    ...card.requires.map(({ id }) => ['requires', id] as const),
    ...(outcome === null ? [] : [['outcome', outcome] as const]),
    ...(because === null ? [] : [['expected-deviation', `${verdict}: ${because.because}`] as const]),
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
