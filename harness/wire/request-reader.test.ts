import assert from 'node:assert/strict';
import type { Octets } from '../model/index.js';
import { RequestReader } from './index.js';

function read(octets: Octets) {
  const reader = new RequestReader('c1');
  const complete = reader.push(Buffer.from(octets, 'latin1'));
  return { complete, idle: reader.idle, open: reader.end() };
}

describe('RequestReader', () => {
  it('reads a request with everything in it', () => {
    const head = 'POST /a?b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
    const { complete, idle, open } = read(`${head}3\r\nabc\r\n2\r\nde\r\n0\r\nDigest:  z \r\n\r\n`);
    assert.deepEqual(complete, [
      {
        conn: 'c1',
        head,
        method: 'POST',
        target: '/a?b',
        version: 'HTTP/1.1',
        fields: [
          ['Host', 'x'],
          ['Transfer-Encoding', 'chunked'],
        ],
        body: { length: 5, octets: 'abcde' },
        trailers: [['Digest', 'z']],
        framing: 'chunked',
        complete: true,
        problems: [],
      },
    ]);
    assert.equal(idle, true);
    assert.equal(open, null);
  });

  it('reads pipelined requests apart', () => {
    const { complete } = read(
      'GET /1 HTTP/1.1\r\n\r\nPUT /2 HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET /3\r\nGET /4 HTTP/1.0\r\n\r\n',
    );
    assert.deepEqual(
      complete.map(({ target, version, framing, body }) => [target, version, framing, body.octets]),
      [
        ['/1', 'HTTP/1.1', 'none', ''],
        ['/2', 'HTTP/1.1', 'length', 'hi'],
        ['/3', '', 'none', ''],
        ['/4', 'HTTP/1.0', 'none', ''],
      ],
    );
  });

  it('gives the octets of a long body as their hash', () => {
    const { complete } = read(`POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\n${'a'.repeat(5000)}`);
    assert.equal(complete[0]?.body.length, 5000);
    assert.equal(complete[0].body.octets.length, 4096);
    assert.equal(complete[0].body.sha256?.length, 64);
  });

  it('joins folded lines and passes over lines without a field', () => {
    const { complete } = read('GET / HTTP/1.1\r\nA: b \r\n\t c\r\nnothing\r\n d\r\nE:f\r\n\r\n');
    assert.deepEqual(complete[0]?.fields, [
      ['A', 'b c'],
      ['E', 'f'],
    ]);
  });

  it('lets Transfer-Encoding win over Content-Length', () => {
    const { complete } = read(
      'POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    );
    assert.equal(complete[0]?.body.octets, 'hello');
  });

  it('takes everything after untrusted framing as a body that never completes', () => {
    const { complete, idle, open } = read('POST / HTTP/1.1\r\nContent-Length: 1, 2\r\n\r\nabGET / HTTP/1.1\r\n\r\n');
    assert.deepEqual(complete, []);
    assert.equal(idle, false);
    assert.equal(open?.complete, false);
    assert.equal(open.framing, 'close');
    assert.equal(open.body.octets, 'abGET / HTTP/1.1\r\n\r\n');
  });

  it('gives what there is of a body that is too short, and of a head that is broken off', () => {
    const short = read('POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab').open;
    assert.deepEqual([short?.complete, short?.body.octets, short?.problems], [false, 'ab', []]);
    const cut = read('POST / HTTP/1.1\r\nA: b\r\nC: ').open;
    assert.deepEqual([cut?.method, cut?.fields, cut?.complete], ['POST', [['A', 'b']], false]);
    assert.equal(read('PO').open?.method, '');
  });

  it('never wraps a length around', () => {
    const { open } = read('POST / HTTP/1.1\r\nContent-Length: 18446744073709551617\r\n\r\nab');
    assert.deepEqual([open?.framing, open?.complete, open?.problems], ['length', false, []]);
    const chunked = read(
      'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000001\r\nab\r\n0\r\n\r\n',
    ).open;
    assert.deepEqual([chunked?.complete, chunked?.problems], [false, []]);
  });
});
