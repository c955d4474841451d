import { create, fragment } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Verdict } from '../../harness/model/index.js';
import type { Report, ReportTarget } from '../report.js';
import { deviatesUnscored } from '../unscored.js';
import { addCase, addStale } from './testcase.js';
import { isError, isFailure, seconds } from './verdicts.js';
import { xmlLine } from './xml.js';

/**
 * JUnit's XML: a suite per target, a test per case. What was foreseen passes and says so in a property of its suite; what deviates
 * without counting is skipped; a skipped target is a suite with one skipped test; a stale expectation is a failed test, because it fails the run.
 *
 * It has no more than every version of the schema that Jenkins' xUnit plugin checks allows (junit-10.xsd): no properties of tests, no number
 * of skipped tests at the root. A consumer that checks refuses the whole file otherwise.
 */
export function renderJunit(report: Report): string {
  return [...junitPieces(report)].join('');
}

/** The same piece by piece, a case at a time, so that evidence of any size fits into memory. */
export function* junitPieces(report: Report): Generator<string> {
  // A comment marks where the parts go; no text of a target can make one, since it is escaped.
  const [head = '', tail = ''] = shell(report).split(/^ *<!--suites-->\n/m);
  yield head;
  for (const target of report.targets) {
    const suite = fragment();
    addSuite(suite, target, report);
    const [before = '', after = ''] = pieceOf(suite, SUITE_DEPTH).split(/^ *<!--cases-->\n/m);
    yield before;
    for (const one of target.cases) {
      const test = fragment();
      addCase(test, target.name, one);
      yield pieceOf(test, SUITE_DEPTH + 1);
    }
    yield after;
  }
  yield tail;
}

/** How deep a suite stands: below the suites. */
const SUITE_DEPTH = 1;

function pieceOf(part: XMLBuilder, offset: number): string {
  return `${part.end({ prettyPrint: true, offset })}\n`;
}

function shell(report: Report): string {
  const { harness, targets } = report;
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const { tests, failures, errors } = totalsOf(targets);
  const root = document.ele('testsuites', { name: xmlLine(harness), tests, failures, errors, time: seconds(report) });
  root.com('suites');
  return `${document.end({ prettyPrint: true })}\n`;
}

/** The numbers of tests by kind, as JUnit counts them. */
function totalsOf(
  targets: readonly ReportTarget[],
): Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', string>> {
  const skippedTargets = targets.filter(({ state }) => state === 'skipped').length;
  const count = (of: (target: ReportTarget) => number): number => targets.reduce((sum, one) => sum + of(one), 0);
  const unforeseen = (is: (verdict: Verdict) => boolean): number =>
    count(({ cases }) => cases.filter(({ expected, verdict }) => !expected && is(verdict)).length);
  const stale = count(({ counts }) => counts.stale);
  return {
    tests: String(count(({ cases }) => cases.length) + stale + skippedTargets),
    failures: String(unforeseen(isFailure) + stale),
    errors: String(unforeseen(isError)),
    skipped: String(
      count(({ counts, cases }) => counts.inapplicable + cases.filter(deviatesUnscored).length) + skippedTargets,
    ),
  };
}

function addSuite(root: XMLBuilder, target: ReportTarget, { seed, startedAt }: Report): void {
  const { name, version, role, claims, state, reason, cases, stale, notes } = target;
  const time = seconds({ durationMs: cases.reduce((sum, { durationMs }) => sum + durationMs, 0) });
  const timestamp = xmlLine(startedAt);
  const suite = root.ele('testsuite', { name: xmlLine(name), ...totalsOf([target]), time, timestamp });
  const properties = suite.ele('properties');
  const about = { version, role, claims: claims.join(' '), seed: String(seed), state, reason: reason ?? '' };
  for (const [key, value] of Object.entries(about)) {
    if (value !== '') properties.ele('property', { name: key, value: xmlLine(value) });
  }
  for (const { id, verdict, because } of cases) {
    if (because === null) continue;
    properties.ele('property', {
      name: xmlLine(`expected-deviation ${id}`),
      value: xmlLine(`${verdict}: ${because.because}`),
    });
  }
  if (state === 'skipped') {
    const test = suite.ele('testcase', { classname: xmlLine(name), name: 'target', time: '0' });
    test.ele('skipped', { message: xmlLine(reason ?? 'skipped') });
  }
  suite.com('cases');
  for (const one of stale) addStale(suite, name, one);
  if (notes.length > 0) suite.ele('system-err').txt(notes.map(xmlLine).join('\n'));
}
