import assert from 'node:assert/strict';
import { createColors } from 'picocolors';
import { buildReport } from './build.js';
import { renderHtml } from './html/index.js';
import { renderJson } from './json/index.js';
import { renderJunit } from './junit/index.js';
import { renderMarkdown } from './markdown/index.js';
import type { Report } from './report.js';
import {
  caseFinished,
  caseKnown,
  HOSTILE_OCTETS,
  runFinished,
  runStarted,
  targetFinished,
  targetStarted,
} from './testing/events.js';
import { failureBlock } from './text/index.js';

/** What a target sent in all: the log keeps the first of it and counts the rest. */
const SENT = 100 * 2 ** 20;
const KEPT = 65_536;

describe('a body of 100 MB', () => {
  const octets = HOSTILE_OCTETS.repeat(Math.ceil(KEPT / HOSTILE_OCTETS.length)).slice(0, KEPT);
  const transcript = [{ t: 1, conn: 'c1', dir: 'in', event: 'octets', octets, omitted: SENT - KEPT }] as const;
  const report = buildReport([
    runStarted(),
    caseKnown('t/large'),
    targetStarted('t'),
    caseFinished('t', 't/large', {
      verdict: 'fail',
      outcome: null,
      expected: false,
      transcript,
      reasons: ['too large'],
    }),
    targetFinished('t'),
    runFinished(),
  ]);

  const formats: Readonly<Record<string, (report: Report) => string>> = {
    json: renderJson,
    junit: renderJunit,
    markdown: renderMarkdown,
    html: renderHtml,
    text: ({ targets }) =>
      targets.flatMap((target) => target.cases.map((one) => failureBlock(target, one, createColors(false)))).join(''),
  };
  for (const [name, render] of Object.entries(formats)) {
    it(`is not in the ${name} report, which says how much is missing`, () => {
      const text = render(report);
      assert.ok(text.length < 10 * KEPT, `${text.length} characters`);
      if (name !== 'html') assert.match(text, /10479\d{4}|more octets/);
    });
  }
});
