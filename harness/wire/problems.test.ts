import assert from 'node:assert/strict';
import type { Octets } from '../model/index.js';
import { PROBLEMS, ReplyReader, RequestReader } from './index.js';
import type { Problem } from './index.js';

const FIELD_LINE_TOO_LONG = `A: ${'a'.repeat(1024 * 1024)}`;
const CHUNKED = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';

/** Requests by the one problem they show first. */
const REQUESTS: readonly (readonly [Problem, Octets])[] = [
  ['blank line before the request', '\r\nGET / HTTP/1.1\r\n\r\n'],
  ['blank line after the last request', '\r\n'],
  ['bare LF', 'GET / HTTP/1.1\nA: b\r\n\r\n'],
  ['bare LF', 'GET / HTTP/1.1\r\nA: b\n\r\n'],
  ['bare LF', 'GET / HTTP/1.1\r\nA: b\r\n\n'],
  ['bare CR', 'GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n'],
  ['bare CR', 'GET / HTTP/1.1\r\nA: b\r\r\n\r\n'],
  ['head broken off', 'GET / HTTP/1.1\r\nA: b'],
  ['head over 1 MiB', `GET / HTTP/1.1\r\n${FIELD_LINE_TOO_LONG}\r\n\r\n`],
  ['whitespace before the first field', 'GET / HTTP/1.1\r\n A: b\r\n\r\n'],
  ['obs-fold', 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n'],
  ['no colon', 'GET / HTTP/1.1\r\nA\r\n\r\n'],
  ['empty field name', 'GET / HTTP/1.1\r\n: b\r\n\r\n'],
  ['space before colon', 'GET / HTTP/1.1\r\nA : b\r\n\r\n'],
  ['space before colon', 'GET / HTTP/1.1\r\nA\t: b\r\n\r\n'],
  ['invalid field name', 'GET / HTTP/1.1\r\nA(: b\r\n\r\n'],
  ['invalid field name', 'GET / HTTP/1.1\r\nA B: b\r\n\r\n'],
  ['NUL in field value', 'GET / HTTP/1.1\r\nA: b\0\r\n\r\n'],
  ['control octet in field value', 'GET / HTTP/1.1\r\nA: \x7f\r\n\r\n'],
  ['invalid request line', 'GET /a b\r\n\r\n'],
  ['invalid request line', 'POST /\r\n\r\n'],
  ['whitespace around the request line', 'GET / HTTP/1.1 \r\n\r\n'],
  ['invalid method', 'G(T / HTTP/1.1\r\n\r\n'],
  ['empty request target', 'GET  HTTP/1.1\r\n\r\n'],
  ['empty request target', 'GET HTTP/1.1\r\n\r\n'],
  ['whitespace in the request target', 'GET /a b HTTP/1.1\r\n\r\n'],
  ['whitespace in the request target', 'GET  / HTTP/1.1\r\n\r\n'],
  ['octet not allowed in the request target', 'GET /# HTTP/1.1\r\n\r\n'],
  ['octet not allowed in the request target', 'GET /\xe4 HTTP/1.1\r\n\r\n'],
  ['invalid version', 'GET / HTTP/1.10\r\n\r\n'],
  ['lower-case version', 'GET / http/1.1\r\n\r\n'],
  ['Content-Length is not a number', 'POST / HTTP/1.1\r\nContent-Length: +5\r\n\r\n'],
  ['Content-Length is not a number', 'POST / HTTP/1.1\r\nContent-Length:\r\n\r\n'],
  ['Content-Length is not a number', 'POST / HTTP/1.1\r\nContent-Length: ,\r\n\r\n'],
  ['Content-Length is not a number', 'POST / HTTP/1.1\r\nContent-Length: 5,+5\r\n\r\n'],
  ['Content-Length twice with different values', 'POST / HTTP/1.1\r\nContent-Length: 1\r\ncontent-length: 2\r\n\r\n'],
  ['Content-Length twice with the same value', 'POST / HTTP/1.1\r\nContent-Length: 1, 01\r\n\r\na'],
  ['empty member in Content-Length', 'POST / HTTP/1.1\r\nContent-Length: 1,\r\n\r\na'],
  ['empty member in Content-Length', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length:\r\n\r\na'],
  [
    'both Content-Length and Transfer-Encoding',
    'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['Transfer-Encoding in an HTTP/1.0 message', 'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['empty Transfer-Encoding', 'POST / HTTP/1.1\r\nTransfer-Encoding:\r\n\r\n'],
  ['invalid Transfer-Encoding', 'POST / HTTP/1.1\r\nTransfer-Encoding: x y, chunked\r\n\r\n0\r\n\r\n'],
  ['invalid Transfer-Encoding', 'POST / HTTP/1.1\r\nTransfer-Encoding: , chunked\r\n\r\n0\r\n\r\n'],
  ['chunked twice', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked, Chunked\r\n\r\n0\r\n\r\n'],
  ['chunked is not the final transfer coding', 'POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n'],
  ['parameters on the chunked coding', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked;a=b\r\n\r\n0\r\n\r\n'],
  ['framing cannot be trusted', 'POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n'],
  ['chunk size is not hex', `${CHUNKED}0x5\r\n`],
  ['chunk size is not hex', `${CHUNKED}-5\r\n`],
  ['chunk size is not hex', `${CHUNKED} 5\r\n`],
  ['chunk size is not hex', `${CHUNKED}\r\n`],
  ['chunk size line over 64 KiB', `${CHUNKED}1;${'a'.repeat(64 * 1024)}\r\n`],
  ['whitespace after the chunk size', `${CHUNKED}0 \r\n\r\n`],
  ['invalid chunk extension', `${CHUNKED}0;\r\n\r\n`],
  ['invalid chunk extension', `${CHUNKED}0;a="b\r\n\r\n`],
  ['bare LF after the chunk size', `${CHUNKED}0\n\r\n`],
  ['chunk data not followed by CRLF', `${CHUNKED}1\r\naXX`],
  ['chunk data not followed by CRLF', `${CHUNKED}1\r\na\n0\r\n\r\n`],
  ['bare LF', `${CHUNKED}0\r\n\n`],
  ['obs-fold', `${CHUNKED}0\r\nA: b\r\n c\r\n\r\n`],
  ['trailer section over 1 MiB', `${CHUNKED}0\r\n${FIELD_LINE_TOO_LONG}\r\n\r\n`],
];

const REPLIES: readonly (readonly [Problem, Octets, string?])[] = [
  ['invalid status line', 'HTTP/1.1 abc\r\n\r\n'],
  ['invalid status line', 'HTTP/1.1  200 OK\r\n\r\n'],
  ['invalid status line', 'HTTP/1.1 2000 OK\r\n\r\n'],
  ['no space after the status code', 'HTTP/1.1 200\r\n\r\n'],
  ['status code out of range', 'HTTP/1.1 600 \r\n\r\n'],
  ['control octet in the reason phrase', 'HTTP/1.1 200 O\0K\r\n\r\n'],
  ['invalid version', 'HTTP/1 200 OK\r\n\r\n'],
  ['lower-case version', 'http/1.1 200 OK\r\n\r\n'],
  ['chunked is not the final transfer coding', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, gzip\r\n\r\n'],
  ['Transfer-Encoding in a 1xx reply', 'HTTP/1.1 101 \r\nTransfer-Encoding: chunked\r\n\r\n'],
  ['Transfer-Encoding in a 204 reply', 'HTTP/1.1 204 \r\nTransfer-Encoding: chunked\r\n\r\n'],
  ['Transfer-Encoding in a 2xx reply to CONNECT', 'HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n', 'CONNECT'],
  ['Content-Length in a 1xx reply', 'HTTP/1.1 100 \r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 \r\n\r\n'],
  ['Content-Length in a 204 reply', 'HTTP/1.1 204 \r\nContent-Length: 0\r\n\r\n'],
  ['Content-Length in a 2xx reply to CONNECT', 'HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n', 'CONNECT'],
  [
    'interim replies over 1 MiB',
    `HTTP/1.1 103 \r\nA: ${'a'.repeat(600_000)}\r\n\r\n`.repeat(2) + 'HTTP/1.1 200 \r\n\r\n',
  ],
];

function problemsOfRequest(octets: Octets): readonly string[] {
  const reader = new RequestReader('c');
  const [complete] = reader.push(Buffer.from(octets, 'latin1'));
  return (complete ?? reader.end())?.problems ?? [];
}

function problemsOfReply(octets: Octets, method: string): readonly string[] {
  const reader = new ReplyReader(() => method);
  const replies = [...reader.push(Buffer.from(octets, 'latin1')), ...reader.end('fin')];
  return replies[0]?.problems ?? [];
}

describe('the problems that readers name', () => {
  for (const [problem, octets] of REQUESTS) {
    it(`request: ${problem}: ${JSON.stringify(octets.slice(0, 90))}`, () => {
      const problems = problemsOfRequest(octets);
      assert.ok(problems.includes(problem), `named instead: ${problems.join('; ')}`);
    });
  }

  for (const [problem, octets, method = 'GET'] of REPLIES) {
    it(`reply: ${problem}: ${JSON.stringify(octets.slice(0, 90))}`, () => {
      const problems = problemsOfReply(octets, method);
      assert.ok(problems.includes(problem), `named instead: ${problems.join('; ')}`);
    });
  }

  it('each have a stimulus above', () => {
    const shown = new Set<Problem>([...REQUESTS, ...REPLIES].map(([problem]) => problem));
    assert.deepEqual(
      PROBLEMS.filter((problem) => !shown.has(problem)),
      [],
    );
  });

  const faultless: readonly Octets[] = [
    'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET http://a/b?c=%20 HTTP/1.0\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost:\r\nX: \xe4\t"b"\r\n\r\n',
    'GET /path\r\n',
    'POST / HTTP/1.1\r\nContent-Length: 05\r\n\r\nhello',
    'POST / HTTP/1.1\r\nTransfer-Encoding: gzip;a="b,c" , chunked\r\n\r\n5 ; a = "\\"" ;b\r\nhello\r\n00;c\r\nT: v\r\n\r\n',
  ];
  for (const octets of faultless) {
    it(`are none in ${JSON.stringify(octets)}`, () => {
      const reader = new RequestReader('c');
      assert.deepEqual(
        reader.push(Buffer.from(octets, 'latin1')).map(({ complete, problems }) => ({ complete, problems })),
        [{ complete: true, problems: [] }],
      );
      assert.equal(reader.idle, true);
    });
  }
});
