import assert from 'node:assert/strict';
import { cuts, feed } from '../testing/feed.js';
import { none, only } from '../testing/no-faults.js';
import { readHead } from './head.js';

const HEAD = 'HTTP/1.1 200 OK\r\nA: 1\r\nB:\t two \r\n folded\r\nEmpty:\r\n\r\n';

describe('reading a head', () => {
  it('is the same however the octets are cut', async () => {
    for (const parts of cuts(HEAD)) {
      const head = await readHead(feed(parts), true, none);
      assert(head.kind === 'head');
      assert.equal(head.status, 200);
      assert.deepEqual(head.fields, [
        ['A', '1'],
        ['B', 'two folded'],
        ['Empty', ''],
      ]);
    }
  });

  it('leaves what follows the empty line', async () => {
    const source = feed([`${HEAD}body`]);
    await readHead(source, true, none);
    assert.equal(source.peek(10).toString(), 'body');
  });

  it('accepts LF alone as a line end', async () => {
    const head = await readHead(feed(['HTTP/1.1 404 No\nA: b\n\n']), true, none);
    assert(head.kind === 'head');
    assert.deepEqual(head.fields, [['A', 'b']]);
  });

  it('takes anything but HTTP/ for an HTTP/0.9 reply, at every cut, and consumes nothing', async () => {
    for (const parts of cuts('HTTX')) {
      const source = feed(parts);
      assert.equal((await readHead(source, true, none)).kind, 'simple');
    }
    await assert.rejects(readHead(feed(['HTTX']), false, none), { name: 'BadStatusLine' });
  });

  for (const [what, octets, name] of [
    ['nothing at all', '', 'RemoteDisconnected'],
    ['an end inside the head', 'HTTP/1.1 200 OK\r\nA: 1\r\n', 'IncompleteHead'],
    ['two digits', 'HTTP/1.1 20 OK\r\n\r\n', 'BadStatusLine'],
    ['four digits', 'HTTP/1.1 2000 OK\r\n\r\n', 'BadStatusLine'],
    ['another major version', 'HTTP/2.0 200 OK\r\n\r\n', 'BadStatusLine'],
    ['a space before the colon', 'HTTP/1.1 200 OK\r\nA : 1\r\n\r\n', 'BadField'],
    ['no colon', 'HTTP/1.1 200 OK\r\nA\r\n\r\n', 'BadField'],
    ['an empty name', 'HTTP/1.1 200 OK\r\n: 1\r\n\r\n', 'BadField'],
    ['NUL', 'HTTP/1.1 200 OK\r\nA: 1\0\r\n\r\n', 'BadField'],
    ['a lone CR', 'HTTP/1.1 200 OK\r\nA: 1\rB: 2\r\n\r\n', 'BadField'],
    ['whitespace before the first field', 'HTTP/1.1 200 OK\r\n A: 1\r\n\r\n', 'BadField'],
    ['too many fields', `HTTP/1.1 200 OK\r\n${'A: 1\r\n'.repeat(1001)}\r\n`, 'HeadTooLarge'],
    ['an endless line', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(1024 * 1024)}\r\n\r\n`, 'HeadTooLarge'],
  ] as const) {
    it(`refuses ${what}`, () => assert.rejects(readHead(feed([octets]), true, none), { name }));
  }

  it('refuses a head in two segments when told to', () =>
    assert.rejects(readHead(feed([HEAD.slice(0, 20), HEAD.slice(20)]), true, only('head-in-one-segment'))));
});
