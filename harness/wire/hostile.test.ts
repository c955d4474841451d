import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import { LineReader, PROBLEMS, ReplyReader, RequestReader, methodsOf, parseHead, readCommand } from './index.js';

const MIB = 1024 * 1024;

/** Pushes so many mebibytes of the same octets after a beginning, without ever holding more than one. */
function flood(push: (chunk: Buffer) => unknown, beginning: Octets, octets: Octets, mebibytes: number): void {
  push(Buffer.from(beginning, 'latin1'));
  const chunk = Buffer.alloc(MIB, octets, 'latin1');
  for (let count = 0; count < mebibytes; count += 1) push(chunk);
}

describe('hostile input', () => {
  it('keeps 1 MiB of a header line of 1 GiB', () => {
    const requests = new RequestReader('c');
    flood((chunk) => requests.push(chunk), 'GET / HTTP/1.1\r\nA: ', 'a', 1024);
    const request = requests.end();
    assert.equal(request?.head.length, MIB);
    assert.deepEqual([request.method, request.complete, request.problems], ['GET', false, ['head over 1 MiB']]);
    const replies = new ReplyReader(() => 'GET');
    flood((chunk) => replies.push(chunk), 'HTTP/1.1 200 OK\r\nA: ', 'a', 1024);
    const [reply] = replies.end('fin');
    assert.equal(reply?.head.length, MIB);
    assert.deepEqual([reply.status, reply.complete, reply.problems], [200, false, ['head over 1 MiB']]);
  });

  it('keeps 1 MiB of endless field lines, start lines and empty lines', () => {
    for (const [beginning, octets] of [
      ['GET / HTTP/1.1\r\n', 'a:\n'],
      ['', 'a'],
      ['', '\r\n'],
      ['', ' '],
    ] as const) {
      const reader = new RequestReader('c');
      flood((chunk) => reader.push(chunk), beginning, octets, 8);
      assert.equal(reader.end()?.head.length, MIB);
    }
  });

  it('is bounded in chunk sizes, trailers and interim replies', () => {
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
    for (const [beginning, octets] of [
      [head, '0'],
      [`${head}1;`, ';a'],
      [`${head}0\r\n`, 'a: b\r\n'],
      ['', 'HTTP/1.1 100 C\r\n\r\n'],
    ] as const) {
      const reader = new ReplyReader(() => 'GET');
      flood((chunk) => reader.push(chunk), beginning, octets, 16);
      const [reply, ...more] = reader.end('fin');
      assert.deepEqual([reply?.complete, more], [false, []]);
      assert.ok((reply?.interim.length ?? 0) <= MIB / 18);
    }
  });

  it('takes no longer than it must over the longest head there can be', () => {
    const fill = MIB - 100;
    for (const line of [
      `A: b${' '.repeat(fill)}c`,
      `${'A'.repeat(fill)}: b`,
      `Content-Length: ${'9'.repeat(fill)}`,
      `Content-Length: ${'0'.repeat(fill)}`,
      `Content-Length: ${'1,'.repeat(fill / 2)}1`,
      `Transfer-Encoding: ${'a,'.repeat(fill / 2)}chunked`,
      `Transfer-Encoding: a${';a=b'.repeat(fill / 4)}`,
      `Transfer-Encoding: a;b="${'\\"'.repeat(fill / 2)}`,
      `A: b\r\n${' \r\n'.repeat(fill / 3)}`,
      `A: b${'\r\n c'.repeat(fill / 4)}`,
    ]) {
      const requests = new RequestReader('c');
      assert.doesNotThrow(() => [requests.push(Buffer.from(`POST / HTTP/1.1\r\n${line}\r\n\r\n`)), requests.end()]);
      const replies = new ReplyReader(() => 'GET');
      assert.doesNotThrow(() => [replies.push(Buffer.from(`HTTP/1.1 200 OK\r\n${line}\r\n\r\n`)), replies.end('fin')]);
    }
    for (const start of [' '.repeat(fill), 'HTTP/'.repeat(fill / 5), `HTTP/1.1 200 ${'a'.repeat(fill)}`]) {
      const requests = new RequestReader('c');
      assert.doesNotThrow(() => [requests.push(Buffer.from(`${start}\r\n\r\n`)), requests.end()]);
      const replies = new ReplyReader(() => 'GET');
      assert.doesNotThrow(() => [replies.push(Buffer.from(`${start}\r\n\r\n`)), replies.end('fin')]);
    }
  });

  it('never throws over arbitrary octets, and names problems of the list alone', () => {
    const octets = fc.uint8Array({ maxLength: 300 });
    const prefix = fc.constantFrom(
      '',
      'HTTP/',
      'HTTP/1.1 200 OK\r\n',
      'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const known = new Set<string>(PROBLEMS);
    fc.assert(
      fc.property(prefix, octets, fc.constantFrom('fin', 'rst'), (text, bytes, how) => {
        const stream = Buffer.concat([Buffer.from(text), bytes]);
        const requests = new RequestReader('c');
        const replies = new ReplyReader(() => 'HEAD');
        const seen = [...requests.push(stream), requests.end(), ...replies.push(stream), ...replies.end(how)];
        for (const message of seen)
          for (const problem of message?.problems ?? []) assert.ok(known.has(problem), problem);
        const text1 = stream.toString('latin1');
        parseHead(text1);
        methodsOf(text1);
        for (const { line } of new LineReader().push(stream)) readCommand(line);
      }),
      { numRuns: 3000 },
    );
  });
});
