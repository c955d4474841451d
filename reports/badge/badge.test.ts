import assert from 'node:assert/strict';
import type { LogEvent } from '../../harness/model/index.js';
import { buildReport } from '../build.js';
import { caseFinished, caseKnown, runFinished, runStarted, targetFinished, targetStarted } from '../testing/events.js';
import { renderBadge } from './index.js';

const told = (...events: readonly LogEvent[]): string => {
  const report = buildReport([runStarted(), caseKnown('t/a'), targetStarted('t'), ...events]);
  return /<title>wireproof: (.*?)<\/title>/.exec(renderBadge(report))?.[1] ?? '';
};
const ended = [targetFinished('t'), runFinished()];
const deviates = { verdict: 'fail', outcome: null } as const;
const because = { verdict: ['fail'], because: 'so it is', issue: null } as const;

describe('the badge', () => {
  it('tells that nothing deviates, or how many deviations are known', () => {
    assert.equal(told(caseFinished('t', 't/a'), ...ended), 'no deviation');
    assert.equal(told(caseFinished('t', 't/a', { ...deviates, because }), ...ended), '1 known deviation');
  });

  it('tells what is unexpected before all else', () => {
    assert.equal(told(caseFinished('t', 't/a', { ...deviates, expected: false })), '1 unexpected');
  });

  it('does not call a run good that judged nothing or came to no end', () => {
    assert.equal(told(...ended), 'nothing judged');
    assert.equal(told(caseFinished('t', 't/a')), 'cut off');
  });

  it('is one SVG that fetches nothing', () => {
    const svg = renderBadge(buildReport([runStarted(), runFinished()]));
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(svg, /href|url\(http|<script/);
  });
});
