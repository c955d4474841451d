import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import { LineReader, ReplyReader, RequestReader, writeChunks, writeReply, writeRequest } from './index.js';

const REQUESTS: readonly Octets[] = [
  writeRequest({ fields: [['Host', 'a']] }) + 'GET /simple\r\n' + writeRequest({ method: 'HEAD' }),
  '\r\n\r\nPOST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n' +
    writeChunks(['hello', 'x'.repeat(20)], { extensions: (index) => `;n=${index}`, trailers: [['T', 'v']] }) +
    writeRequest({ method: 'PUT', fields: [['Content-Length', '3']], body: 'abc' }),
  'POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n2\nab\n0\n\r\nGET / HTTP/1.1\r\nA: \r b\r\r\n\r\r\n\r\n',
  'POST / HTTP/1.1\r\nContent-Length: 1, 2\r\n\r\nrest of it',
  'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\rX',
  '\r\n\r',
];

const CHUNKED_REPLY = writeReply({
  fields: [['Transfer-Encoding', 'chunked']],
  body: writeChunks(['ab', 'c'], { trailers: [['T', 'v']] }),
});
const REPLIES: readonly Octets[] = [
  writeReply({ status: 100 }) +
    CHUNKED_REPLY +
    writeReply({ fields: [['Content-Length', '2']], body: 'ok' }) +
    'HTTrubbish',
  writeReply({ status: 204 }) + writeReply({ version: 'HTTP/1.0', body: 'until close' }),
  '<title>HTTP/0.9</title>',
  'HTTP/1.1 200\nA : b\n c\n\nbody',
  writeReply({ status: 101 }) + 'HTTP/2',
  writeReply({ status: 103 }) + 'HTTP',
];

/** Everything a reader gives for octets that arrive in the given pieces. */
function requestsIn(pieces: readonly Buffer[]): unknown {
  const reader = new RequestReader('c');
  const complete = pieces.flatMap((piece) => reader.push(piece));
  return [complete, reader.idle, reader.end()];
}

function repliesIn(pieces: readonly Buffer[]): unknown {
  const reader = new ReplyReader(() => 'GET');
  const complete = pieces.flatMap((piece) => reader.push(piece));
  return [complete, reader.end('fin'), reader.surplus];
}

function linesIn(pieces: readonly Buffer[]): unknown {
  const reader = new LineReader();
  const lines = pieces.flatMap((piece) => reader.push(piece));
  return [lines, reader.rest()];
}

function cutAt(octets: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const ends = [...cuts].sort((a, b) => a - b);
  return [...ends, octets.length].map((end, index) => octets.subarray(ends[index - 1] ?? 0, end));
}

function single(octets: Buffer): readonly Buffer[] {
  return [...octets].map((octet) => Buffer.from([octet]));
}

describe('where a stream is cut', () => {
  for (const [what, read, streams] of [
    ['request', requestsIn, REQUESTS],
    ['reply', repliesIn, REPLIES],
  ] as const) {
    for (const stream of streams) {
      it(`changes nothing about a ${what} stream: ${JSON.stringify(stream.slice(0, 60))}`, () => {
        const octets = Buffer.from(stream, 'latin1');
        const whole = read([octets]);
        for (let at = 0; at <= octets.length; at += 1)
          assert.deepEqual(read(cutAt(octets, [at])), whole, `cut at ${at}`);
        assert.deepEqual(read(single(octets)), whole, 'octet by octet');
      });
    }
  }

  // Pieces of the grammar in any order reach far more states than arbitrary octets would.
  const scrap = fc.constantFrom(
    ...[
      'GET / HTTP/1.1',
      'GET /x',
      'HTTP/1.1 200 OK',
      'HTTP/1.1 100 C',
      'HTTP/1.1 204 N',
      'Content-Length: 3',
      'Transfer-Encoding: chunked',
    ],
    ...['\r\n', '\r\n', '\r\n\r\n', '\n', '\r', ' ', ':', '0', '3', 'abc', ';a="b"', '\0', '\xff'],
  );
  const stream = fc.array(scrap, { maxLength: 25 }).map((scraps) => Buffer.from(scraps.join(''), 'latin1'));
  for (const [what, read] of [
    ['requests', requestsIn],
    ['replies', repliesIn],
    ['lines', linesIn],
  ] as const) {
    it(`changes nothing about any ${what}`, () => {
      fc.assert(
        fc.property(stream, fc.array(fc.nat(400), { maxLength: 8 }), (octets, cuts) => {
          const within = cuts.map((cut) => Math.min(cut, octets.length));
          const whole = read([octets]);
          assert.deepEqual(read(cutAt(octets, within)), whole);
          assert.deepEqual(read(single(octets)), whole);
        }),
        { numRuns: 2000 },
      );
    });
  }
});
