import assert from 'node:assert/strict';
import { playInMemory } from './memory-wire.js';

const next = 'GET /static/hello.txt HTTP/1.1\r\nHost: a\r\n\r\n';
const served = '\r\n\r\nhello\n';

const host = 'Host: a\r\n';
const head = (fields: string): string => `POST /echo HTTP/1.1\r\n${host}${fields}\r\n`;

/** Requests that must be refused, with the status; nothing of them may reach the application. */
const refusals: readonly (readonly [status: number, octets: string])[] = [
  [400, 'GET\r\n\r\n'],
  [400, 'HTTP/1.1 200 OK\r\n\r\n'],
  [400, 'GET HTTP/1.1\r\n\r\n'],
  [400, 'POST /echo\r\n\r\n'],
  [400, ' GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET  / HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET / HTTP/1.1 \r\nHost: a\r\n\r\n'],
  [400, 'GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'G@T / HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET / http/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET / HTTP/1.10\r\nHost: a\r\n\r\n'],
  [400, 'GET / HTTP/1\r\nHost: a\r\n\r\n'],
  [505, 'GET / HTTP/2.0\r\nHost: a\r\n\r\n'],
  [505, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  [414, `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
  [431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`],
  [431, `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(200)}\r\n`],
  [501, `${'M'.repeat(33)} /echo HTTP/1.1\r\nHost: a\r\n\r\n`],
  [400, 'GET echo HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET * HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET /# HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET /%0 HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET /\xe9 HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET http://:80/ HTTP/1.1\r\nHost: a\r\n\r\n'],
  [421, 'GET https://a/ HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'CONNECT a HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'CONNECT a:0 HTTP/1.1\r\nHost: a\r\n\r\n'],
  [400, 'GET / HTTP/1.1\r\n\r\n'],
  [400, 'GET / HTTP/1.1\r\nHost:\r\n\r\n'],
  [400, 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n'],
  [400, 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
  [400, 'GET / HTTP/1.1\r\nHost: a:b\r\n\r\n'],
  [400, 'GET http://a/ HTTP/1.1\r\n\r\n'],
  [400, 'GET / HTTP/1.0\r\nHost: a/b\r\n\r\n'],
  [400, head('X : y\r\n')],
  [400, head('X: y\r\n z\r\n')],
  [400, 'POST /echo HTTP/1.1\r\n Host: a\r\n\r\n'],
  [400, head('X\r\n')],
  [400, head(': y\r\n')],
  [400, head('X: y\0\r\n')],
  [400, head('X: y\rz\r\n')],
  [400, head('X: y\r\r\n')],
  [400, head('X: \x7f\r\n')],
  [400, head('X\xe9: y\r\n')],
  [400, `${head('Content-Length: +1\r\n')}x`],
  [400, `${head('Content-Length: -1\r\n')}x`],
  [400, `${head('Content-Length: 0x1\r\n')}x`],
  [400, `${head('Content-Length: 1 1\r\n')}x`],
  [400, `${head('Content-Length: 1.0\r\n')}x`],
  [400, `${head('Content-Length: 1, 2\r\n')}xx`],
  [400, `${head('Content-Length: 1\r\nContent-Length: 2\r\n')}xx`],
  [400, `${head('Content-Length: 9007199254740992\r\n')}xx`],
  [400, head('Content-Length:\r\n')],
  [400, `${head('Content-Length: 3\r\n')}xx`],
  [400, `${head('Content-Length: 1\r\nTransfer-Encoding: chunked\r\n')}1\r\nx\r\n0\r\n\r\n`],
  [400, head('Transfer-Encoding:\r\n')],
  [400, head('Transfer-Encoding: identity\r\n')],
  [400, head('Transfer-Encoding: gzip\r\n')],
  [400, head('Transfer-Encoding: chunked, gzip\r\n')],
  [400, head('Transfer-Encoding: chunked, chunked\r\n')],
  [400, head('Transfer-Encoding: chunked;a=b\r\n')],
  [501, head('Transfer-Encoding: gzip, chunked\r\n')],
  [400, 'POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  [417, head('Expect: 200-ok\r\n')],
  ...[
    '0x5\r\nhello\r\n0\r\n\r\n',
    '+5\r\nhello\r\n0\r\n\r\n',
    ' 5\r\nhello\r\n0\r\n\r\n',
    '5 \r\nhello\r\n0\r\n\r\n',
    '5;\r\nhello\r\n0\r\n\r\n',
    '5\nhello\r\n0\r\n\r\n',
    '5\r\nhello\n0\r\n\r\n',
    '5\r\nhelloo\r\n0\r\n\r\n',
    '5\r\nhello\r\n',
    '5\r\nhello\r\n0\r\n',
    '5\r\nhello\r\n0\r\nX\r\n\r\n',
    '\r\nhello\r\n0\r\n\r\n',
    'ffffffffffffffffff\r\nhello\r\n0\r\n\r\n',
    `5;a=${'b'.repeat(5_000)}\r\nhello\r\n0\r\n\r\n`,
  ].map((body) => [400, head('Transfer-Encoding: chunked\r\n') + body] as const),
];

/** Requests that must be served although they are unusual, with the body and the target the application sees. */
const accepted: readonly (readonly [octets: string, body: string])[] = [
  [`${head('Content-Length: 2, 2\r\n')}ok`, 'ok'],
  [`${head('Content-Length: 2\r\nContent-Length: 2\r\n')}ok`, 'ok'],
  [`${head('content-length:\t002 \r\n')}ok`, 'ok'],
  [`${head('Transfer-Encoding: , Chunked ,\r\n')}002 ; a = "\\"" ;b\r\nok\r\n0;c\r\nX: y\r\n\r\n`, 'ok'],
  [`${head('Transfer-Encoding: chunked\r\n')}A\r\n0123456789\r\n0\r\n\r\n`, '0123456789'],
  ['GET http://b?x HTTP/1.1\r\nHost: a\r\n\r\n', ''],
  ['OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n', ''],
  ['GET / HTTP/1.2\r\nHost: [::1]:80\r\n\r\n', ''],
  ['\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n', ''],
  ['GET / HTTP/1.0\r\nConnection: keep-alive\r\nExpect: anything\r\n\r\n', ''],
  ['GET \t /  HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n', ''],
  [`${head('Expect: 100-Continue\r\nContent-Length: 2\r\n')}ok`, 'ok'],
  [`GET /echo?${'q'.repeat(8_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, ''],
  [head('X:\r\nY: \xe9\t\xff\r\n'), ''],
];

describe('the reference server', () => {
  for (const [status, octets] of refusals) {
    it(`answers ${status} and closes: ${JSON.stringify(octets.slice(0, 90))}`, async () => {
      const heard = await playInMemory([octets]);
      assert.match(heard.octets, new RegExp(`^HTTP/1\\.1 ${status} `));
      assert.match(heard.octets, /\r\nConnection: close\r\n/);
      assert.deepEqual([heard.saws, heard.ending], [[], 'refused']);
    });
  }

  for (const [octets, body] of accepted) {
    it(`serves and goes on: ${JSON.stringify(octets.slice(0, 90))}`, async () => {
      const heard = await playInMemory([octets + next]);
      assert.equal(heard.saws.length, 2);
      assert.equal(heard.saws[0]?.body.octets, body);
      assert.ok(heard.octets.endsWith(served));
    });
  }

  it('lets the host of an absolute target win over Host', async () => {
    const { saws } = await playInMemory(['GET http://b:8/echo HTTP/1.1\r\nHost: a\r\n\r\n']);
    assert.deepEqual(
      saws.map(({ target, fields }) => [target, fields]),
      [['http://b:8/echo', [['Host', 'b:8']]]],
    );
  });

  it('keeps trailers apart from fields', async () => {
    const { saws } = await playInMemory([`${head('Transfer-Encoding: chunked\r\n')}0\r\nHost: b\r\n\r\n`]);
    const fields = [
      ['Host', 'a'],
      ['Transfer-Encoding', 'chunked'],
    ];
    assert.deepEqual(
      saws.map((saw) => [saw.fields, saw.trailers]),
      [[fields, [['Host', 'b']]]],
    );
  });

  it('sends 100 before the body is there, and only to HTTP/1.1', async () => {
    const heard = await playInMemory([head('Expect: 100-continue\r\nContent-Length: 2\r\n'), 'ok']);
    assert.ok(heard.octets.startsWith('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n'));
  });

  it('answers a refused HEAD without content', async () => {
    const { octets } = await playInMemory(['HEAD / HTTP/1.1\r\n\r\n']);
    assert.match(octets, /^HTTP\/1\.1 400 [^]*\r\n\r\n$/);
  });
});
