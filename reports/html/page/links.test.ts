import assert from 'node:assert/strict';
import { issueLink, sectionLink } from './links.js';
import { shortened } from './shortened.js';
import { scrolledTo, windowOf } from './window.js';

describe('links to sections', () => {
  it('lead to documents that are known', () => {
    assert.equal(sectionLink('RFC 9112', '6.3'), 'https://www.rfc-editor.org/rfc/rfc9112#section-6.3');
    assert.equal(sectionLink('RFC 1945', 'D.1.1'), 'https://www.rfc-editor.org/rfc/rfc1945#appendix-D.1.1');
    assert.equal(sectionLink('RFC 1123 §4.1', '4.1.2'), 'https://www.rfc-editor.org/rfc/rfc1123#section-4.1.2');
    assert.equal(sectionLink('RFC 959', 'AppII'), 'https://www.rfc-editor.org/rfc/rfc959');
    assert.match(
      sectionLink('urllib', 'urllib.request FTPHandler') ?? '',
      /urllib\.request\.html#urllib\.request\.FTPHandler$/,
    );
    assert.match(sectionLink('urllib', 'urllib.request Restrictions') ?? '', /#urllib-request-restrictions$/);
    assert.match(sectionLink('urllib', 'urllib HOWTO Data') ?? '', /howto\/urllib2\.html$/);
    assert.equal(sectionLink('A document', '1'), null);
  });

  it('take nothing else into an address', () => {
    assert.equal(sectionLink('RFC 9112', '6"><script>'), 'https://www.rfc-editor.org/rfc/rfc9112');
    assert.equal(sectionLink('RFC 9112/../..', '6'), null);
    assert.equal(issueLink('javascript:alert(1)'), null);
    assert.equal(issueLink('https://example.org/" onclick='), null);
    assert.equal(issueLink('https://example.org/issues/1'), 'https://example.org/issues/1');
  });
});

describe('a long list', () => {
  it('is drawn where it can be seen, and a little beyond', () => {
    assert.deepEqual(windowOf(0, 100, 10, 1_000, 5), { from: 0, to: 24 });
    const { from, to } = windowOf(5_000, 100, 10, 1_000, 5);
    assert.ok(from <= 495 && to >= 515 && to - from < 40);
    assert.deepEqual(windowOf(0, 100, 10, 3, 5), { from: 0, to: 3 });
  });

  it('scrolls no further than it must', () => {
    assert.equal(scrolledTo(5, 10, 0, 100), 0);
    assert.equal(scrolledTo(20, 10, 0, 100), 110);
    assert.equal(scrolledTo(2, 10, 100, 100), 20);
  });

  it('has its texts shortened', () => {
    assert.equal(shortened('abc', 3), 'abc');
    assert.equal(shortened('abcd', 3), 'ab…');
    assert.equal(shortened('ab cd', 4), 'ab…');
    assert.equal(shortened('abc', -1), '…');
  });
});
