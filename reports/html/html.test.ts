import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buildReport } from '../build.js';
import { readLog } from '../log.js';
import {
  caseFinished,
  caseKnown,
  HOSTILE,
  HOSTILE_OCTETS,
  hostileLog,
  runFinished,
  runStarted,
  targetFinished,
  targetStarted,
} from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { renderHtml } from './index.js';
import { partsOf } from './testing/parts.js';

/** What acts on a terminal, on the direction of text, or ends a line where nobody expects it. */
const ACTING = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

describe('index.html', () => {
  const tagsOf = (markup: string): readonly string[] =>
    [...new Set([...markup.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name ?? ''))].sort();

  it('has the same elements and attributes, however hostile the text', async () => {
    const hostile = renderHtml(buildReport(hostileLog()));
    const golden = renderHtml(buildReport(await readLog(goldenLog)));
    const known = new Set(tagsOf(partsOf(golden).markup));
    assert.deepEqual(
      tagsOf(partsOf(hostile).markup).filter((tag) => !known.has(tag)),
      [],
    );
    for (const page of [hostile, golden]) {
      const { markup, script } = partsOf(page);
      assert.doesNotMatch(markup, /<img|href="[^#]/i);
      assert.doesNotMatch(markup.replace(/="[^"<>]*"/g, '=""'), /<[^>]*\s(?:on[a-z]+|style|src)=/i);
      assert.equal(page.match(/<script/g)?.length, page.match(/<\/script>/g)?.length);
      assert.doesNotMatch(page.replace(script, ''), ACTING);
    }
  });

  it('allows its own style and script, and nothing else', async () => {
    const page = renderHtml(buildReport(await readLog(goldenLog)));
    const { style, script } = partsOf(page);
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    assert.equal(
      policy,
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    assert.doesNotMatch(style, /url\(|@import/);
    assert.doesNotMatch(script, /\beval\(|new Function|<!--|<\/script/);
  });

  it('carries text that is safe to look at, and octets as they are', () => {
    const { index, evidence } = partsOf(renderHtml(buildReport(hostileLog())));
    assert.doesNotMatch(JSON.stringify(index), ACTING);
    const at = index.cases.findIndex(({ id }) => id === 't/fail');
    const proof = evidence[at]?.proofs[0];
    assert.ok(proof !== null && proof !== undefined);
    assert.equal(proof.transcript[0]?.[4], HOSTILE_OCTETS);
    const { transcript, stderr, counterexample, ...words } = proof;
    assert.doesNotMatch([...transcript.map((event) => event[6] ?? ''), stderr, counterexample?.given].join(''), ACTING);
    assert.doesNotMatch(Object.values(words).flat().map(String).join(''), /[\x00-\x1f]/);
  });

  it('reads without its script: totals, what is unexpected, what to do, what each one does', async () => {
    const { markup } = partsOf(renderHtml(buildReport(await readLog(goldenLog))));
    for (const words of [
      'unexpected verdicts',
      'What to do',
      'What was run',
      'Unexpected',
      'What each of the clients does',
    ])
      assert.ok(markup.includes(words), words);
    assert.ok(markup.includes('href="#/case/http11/chunked/size-overflow/curl"'));
  });

  it('says so where everything is as expected', () => {
    const events = [
      runStarted(),
      caseKnown('a/b'),
      targetStarted('t'),
      caseFinished('t', 'a/b'),
      targetFinished('t'),
      runFinished(),
    ];
    const { markup } = partsOf(renderHtml(buildReport(events)));
    assert.match(markup, /<h1>Everything is as expected<\/h1>/);
    assert.doesNotMatch(markup, /What to do/);
  });

  it('carries a part of what is long, and says how much it leaves out', () => {
    const octets = Array.from({ length: 400_000 }, (_, at) =>
      String.fromCharCode((at * at * 31 + (at >> 3)) & 0xff),
    ).join('');
    const long = {
      reasons: ['r'.repeat(10_000)],
      transcript: Array.from({ length: 40 }, () => ({ t: 0, conn: 'c1', dir: 'in', event: 'octets', octets }) as const),
      stderr: HOSTILE.repeat(1_000),
    };
    const cases = Array.from({ length: 5 }, (_, at) => `a/${at}`);
    const page = renderHtml(
      buildReport([
        runStarted(),
        ...cases.map((id) => caseKnown(id)),
        targetStarted('t'),
        ...cases.map((id) => caseFinished('t', id, { ...long, verdict: 'fail', expected: false })),
      ]),
    );
    assert.ok(page.length < 5 * 600_000, `${page.length} characters`);
    const proof = partsOf(page).evidence[0]?.proofs[0];
    const kept = proof?.transcript.reduce((sum, event) => sum + (event[4]?.length ?? 0), 0) ?? 0;
    assert.ok(kept > 0 && kept <= 262_144);
    assert.deepEqual(proof?.cut, { events: 0, octets: 40 * 400_000 - kept, text: true });
  });
});
