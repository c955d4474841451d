import assert from 'node:assert/strict';
import pico from 'picocolors';
import type { LogEvent } from '../../harness/model/index.js';
import { buildReport } from '../build.js';
import type { ReportCase, ReportTarget } from '../report.js';
import { caseFinished, caseKnown, hostileLog, runStarted, targetStarted } from '../testing/events.js';
import { failureBlock, summaryTable } from './index.js';
import { BRIEF, transcriptLines } from './transcript.js';

describe('the console', () => {
  const plain = pico.createColors(false);

  function firstOf(events: readonly LogEvent[]): readonly [ReportTarget, ReportCase] {
    const target = buildReport(events).targets[0];
    const one = target?.cases[0];
    assert(target !== undefined && one !== undefined);
    return [target, one];
  }

  it('shows all there is to know of a verdict', () => {
    const counterexample = { seed: 9, path: '1:2', shrinks: 1, runs: 3, given: {}, shown: 'GET' };
    const [target, one] = firstOf([
      runStarted(),
      caseKnown('t/a'),
      targetStarted('curl'),
      caseFinished('curl', 't/a', {
        verdict: 'fail',
        outcome: 'is violated',
        reasons: ['first', 'second'],
        transcript: [{ t: 1, conn: 'c1', dir: 'in', event: 'octets', octets: 'GET /\r\nHost: x\r\n' }],
        stderr: 'oh\nno\n',
        counterexample,
      }),
    ]);
    assert.equal(
      failureBlock(target, one, plain),
      [
        'FAIL curl t/a',
        '  About t/a',
        '  requires',
        '    rfc9112-s2.1-1 (RFC 9112 section 2.1, must): A message.',
        '  accepted',
        '    reads it: body "x"',
        '  seen',
        '    is violated',
        '    first',
        '    second',
        '  counterexample',
        '    seed 9, path 1:2, found in run 3, shrunk 1 times',
        '    GET',
        '  wire',
        '         1.00 ms  c1 ← GET /\\r\\n',
        '                       Host: x\\r\\n',
        '  standard error of the target',
        '    oh',
        '    no',
        '  run again',
        '    wireproof run curl --case t/a',
        '',
      ].join('\n'),
    );
  });

  it('lets nothing through that acts on a terminal or begins a line', () => {
    const [target, one] = firstOf(hostileLog());
    const block = failureBlock(target, one, plain);
    assert.doesNotMatch(block, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
    assert.doesNotMatch(block, /^## forged/m);
    assert.doesNotMatch(summaryTable(buildReport(hostileLog()), plain), /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  it('cuts long octets and counts the rest, with what was never kept', () => {
    const octets = { t: 0, conn: 'c1', dir: 'in', event: 'octets', octets: 'A'.repeat(401), omitted: 9 } as const;
    assert.deepEqual(transcriptLines([octets], BRIEF).slice(1), [`${' '.repeat(19)}… 10 more octets`]);
    const many = transcriptLines(
      Array.from({ length: 61 }, () => octets).map(({ t, conn, dir }) => ({ t, conn, dir, event: 'fin' })),
      BRIEF,
    );
    assert.equal(many.at(-1), '… 1 more event; events.jsonl has them all');
  });

  it('aligns the counts and tells what did not run', () => {
    const table = summaryTable(
      buildReport([
        runStarted(),
        caseKnown('t/a'),
        { type: 'target-skipped', name: 'absent', role: 'client', reason: 'not installed' },
        targetStarted('curl'),
        caseFinished('curl', 't/a'),
        { type: 'target-finished', name: 'curl', state: 'ran', reason: null },
      ]),
      plain,
    );
    const [head = '', row = '', skipped] = table.split('\n');
    assert.equal(head.length, row.length);
    assert.equal(row.indexOf('1'), head.indexOf('pass') + 3);
    assert.equal(skipped, 'absent skipped: not installed');
  });
});
