import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buildReport } from '../build.js';
import { readLog } from '../log.js';
import { hostileLog } from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { anchorOf, linkTo } from './anchor.js';
import { renderHtml } from './index.js';

describe('index.html', () => {
  const tagsOf = (page: string): readonly string[] =>
    [...new Set([...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name ?? ''))].sort();

  it('has the same elements and attributes, however hostile the text', async () => {
    const hostile = renderHtml(buildReport(hostileLog()));
    const golden = renderHtml(buildReport(await readLog(goldenLog)));
    assert.deepEqual(tagsOf(hostile), tagsOf(golden));
    for (const page of [hostile, golden]) {
      assert.doesNotMatch(page, /<script|<img|<[^>]*\son[a-z]+=|href="[^#]/i);
      assert.doesNotMatch(page, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ufffe]/);
    }
  });

  it('allows its own style and nothing else', async () => {
    const page = renderHtml(buildReport(await readLog(goldenLog)));
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    assert(page.includes(`content="${policy.replace(/'/g, '&#39;')}"`));
    assert.doesNotMatch(page, /\sstyle=|url\(|@import/);
  });

  it('has one anchor for each case of each target, and links only to anchors', async () => {
    const page = renderHtml(buildReport(await readLog(goldenLog)));
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, link]) => decodeURIComponent(link ?? ''));
    assert.equal(new Set(ids).size, ids.length);
    assert(ids.includes('curl/http11/chunked/plain'));
    assert.deepEqual(
      links.filter((link) => !ids.includes(link)),
      [],
    );
  });

  it('makes anchors without white space and links that lead to them', () => {
    assert.equal(anchorOf('a b', 'c\n#d'), 'a_b/c\\n#d');
    assert.equal(decodeURIComponent(linkTo(anchorOf('a b', '50%#ü'))), '#a_b/50%#ü');
  });
});
