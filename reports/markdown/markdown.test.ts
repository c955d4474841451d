import assert from 'node:assert/strict';
import { buildReport } from '../build.js';
import { caseKnown, hostileLog, runFinished, runStarted, targetFinished, targetStarted } from '../testing/events.js';
import { renderMarkdown } from './index.js';

/** What of a document is neither a fenced block nor a code span: the part in which markup means something. */
function outsideCode(text: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of text.split('\n')) {
    const mark: string | undefined = /^ {0,3}(`{3,})/.exec(line)?.[1];
    if (fence === null && mark !== undefined) fence = mark;
    else if (fence !== null && line.trim() === fence) fence = null;
    else if (fence === null) lines.push(line.replace(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, ''));
  }
  assert.equal(fence, null, 'a fence stays open');
  return lines.join('\n');
}

describe('report.md', () => {
  it('keeps hostile text from being markup', () => {
    const rest = outsideCode(renderMarkdown(buildReport(hostileLog())));
    const tags = [...new Set(rest.match(/<[^>\n]*>/g))].sort();
    assert.deepEqual(tags, ['</details>', '</summary>', '<details>', '<summary>']);
    assert.doesNotMatch(rest, /^## forged/m);
    assert.doesNotMatch(rest, /[^\\]\]\(javascript/);
    assert.doesNotMatch(rest, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
  });

  it('says so where nothing is unexpected', () => {
    const events = [runStarted(), caseKnown('a/b'), targetStarted('t'), targetFinished('t'), runFinished()];
    assert.match(renderMarkdown(buildReport(events)), /## Unexpected \(0\)\n\nNothing/);
  });
});
