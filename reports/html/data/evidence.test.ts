import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { LogEvent } from '../../../harness/model/index.js';
import { buildReport } from '../../build.js';
import { caseFinished, caseKnown, runStarted, targetStarted } from '../../testing/events.js';
import type { PageEvidence } from '../page/format.js';
import { packEvidence } from './evidence.js';
import { judgedCases } from './index.js';
import { allowanceOf } from './limits.js';

const TARGETS = 60;

describe('the evidence of a case', () => {
  // What cannot be made smaller: every target was sent other octets, and much of them.
  const octets = (): string => randomFillSync(Buffer.alloc(65_536)).toString('latin1');
  const names = Array.from({ length: TARGETS }, (_, at) => `target-${at}`);
  const events: readonly LogEvent[] = [
    runStarted(),
    caseKnown('a/b'),
    ...names.map((name) => targetStarted(name)),
    ...names.map((name, at) =>
      caseFinished(name, 'a/b', {
        expected: at > 2,
        transcript: Array.from({ length: 4 }, () => ({
          t: 0,
          conn: 'c1',
          dir: 'in',
          event: 'octets',
          octets: octets(),
        })),
      }),
    ),
  ];
  const [one] = judgedCases(buildReport(events));
  assert.ok(one !== undefined);
  const packed = (allowance: number): PageEvidence =>
    JSON.parse(
      inflateRawSync(Buffer.from(packEvidence(one.card, one.judged, allowance), 'base64')).toString(),
    ) as PageEvidence;
  const kept = (evidence: PageEvidence, target: number): number =>
    evidence.proofs[target]?.transcript.reduce((sum, event) => sum + (event[4]?.length ?? 0), 0) ?? 0;

  it('is whole where there is room for it', () => {
    const evidence = packed(1e9);
    assert.deepEqual([kept(evidence, 0), kept(evidence, 9)], [262_144, 262_144]);
    assert.equal(evidence.proofs[9]?.cut, null);
  });

  it('is shortened where there is none, first of what went as expected', () => {
    const evidence = packed(3_000_000);
    assert.deepEqual([kept(evidence, 0), kept(evidence, 9)], [262_144, 8_192]);
    assert.equal(evidence.proofs[9]?.cut?.octets, 4 * 65_536 - 8_192);
  });

  it('of a run as large as any fits into one page, whatever was sent', () => {
    const cases = 1_500;
    const least = packEvidence(one.card, one.judged, allowanceOf(0, cases)).length;
    assert.ok(least * cases < 40e6, `${(least * cases) / 1e6} MB`);
  });
});
