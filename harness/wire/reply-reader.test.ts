import assert from 'node:assert/strict';
import type { Octets } from '../model/index.js';
import { ReplyReader } from './index.js';

function read(octets: Octets, methods: readonly string[] = [], how: 'fin' | 'rst' = 'fin') {
  const reader = new ReplyReader((index) => methods[index] ?? 'GET');
  const complete = reader.push(Buffer.from(octets, 'latin1'));
  const open = reader.end(how);
  return { complete, open, surplus: reader.surplus };
}

describe('ReplyReader', () => {
  it('reads a reply with everything in it', () => {
    const head = 'HTTP/1.1 200 Very well\r\nTransfer-Encoding: chunked\r\n\r\n';
    const { complete, open, surplus } = read(
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n${head}2\r\nok\r\n0\r\nT: v\r\n\r\n`,
    );
    assert.deepEqual(complete, [
      {
        head,
        version: 'HTTP/1.1',
        status: 200,
        reason: 'Very well',
        fields: [['Transfer-Encoding', 'chunked']],
        body: { length: 2, octets: 'ok' },
        trailers: [['T', 'v']],
        framing: 'chunked',
        complete: true,
        problems: [],
        interim: [
          { status: 100, fields: [] },
          { status: 103, fields: [['Link', 'x']] },
        ],
      },
    ]);
    assert.deepEqual([open, surplus], [[], '']);
  });

  it('knows which replies have no body', () => {
    const { complete, surplus } = read(
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n' +
        'HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n' +
        'HTTP/1.1 204 No Content\r\n\r\n' +
        'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n' +
        'HTTP/1.1 405 No\r\nContent-Length: 2\r\n\r\nok',
      ['HEAD', 'GET', 'GET', 'CONNECT', 'CONNECT'],
    );
    assert.deepEqual(
      complete.map(({ status, framing, body }) => [status, framing, body.length]),
      [
        [200, 'none', 0],
        [304, 'none', 0],
        [204, 'none', 0],
        [200, 'none', 0],
        [405, 'length', 2],
      ],
    );
    assert.equal(surplus, '');
  });

  it('completes a close-delimited reply at FIN and not at RST', () => {
    const octets = 'HTTP/1.0 200 OK\r\n\r\nall of it';
    const [fin] = read(octets).open;
    assert.deepEqual([fin?.framing, fin?.complete, fin?.body.octets], ['close', true, 'all of it']);
    assert.equal(read(octets, [], 'rst').open[0]?.complete, false);
    assert.equal(read('HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nx').open[0]?.complete, true);
    assert.equal(read('HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nx').open[0]?.complete, false);
    assert.equal(read('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nx').open[0]?.complete, false);
  });

  it('reads a first reply without a status line as HTTP/0.9', () => {
    for (const octets of ['<p>HTTP/1.1 200 OK\r\n', 'HT', 'hello', '\r\nHTTP/1.1 200 OK\r\n\r\n']) {
      const { complete, open, surplus } = read(octets);
      assert.deepEqual([complete, surplus], [[], '']);
      assert.deepEqual(
        open.map(({ status, version, head, framing, body, complete: whole }) => [
          status,
          version,
          head,
          framing,
          body.octets,
          whole,
        ]),
        [[null, '', '', 'close', octets, true]],
      );
      assert.equal(read(octets, [], 'rst').open[0]?.complete, false);
    }
  });

  it('keeps what follows the last reply as surplus, at most 4,096 octets of it', () => {
    const reply = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
    assert.equal(read(`${reply}\r\n${reply}`).surplus, `\r\n${reply}`);
    assert.equal(read(`${reply}HTT`).surplus, 'HTT');
    assert.equal(read(reply + 'x'.repeat(9999)).surplus.length, 4096);
    assert.equal(read(`${reply}HTTx`).complete.length, 1);
  });

  it('ends HTTP with a 101', () => {
    const { complete, open, surplus } = read(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
    );
    assert.deepEqual([complete.map(({ status }) => status), open], [[101], []]);
    assert.equal(surplus, 'HTTP/1.1 200 OK\r\n\r\n');
  });

  it('keeps interim replies that no final one follows in an incomplete reply', () => {
    const [open, ...more] = read('HTTP/1.1 100 Continue\r\n\r\n').open;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [open?.status, open?.complete, open?.interim, open?.problems],
      [null, false, [{ status: 100, fields: [] }], []],
    );
    const surplus = read('HTTP/1.1 100 Continue\r\n\r\ngarbage');
    assert.deepEqual([surplus.open.length, surplus.surplus], [1, 'garbage']);
  });

  it('gives nothing where nothing was received', () => {
    assert.deepEqual(read('').open, []);
  });

  it('gives what there is of a head that is broken off', () => {
    const [open] = read('HTTP/1.1 200 OK\r\nA: b\r\nC').open;
    assert.deepEqual(
      [open?.status, open?.fields, open?.complete, open?.problems],
      [200, [['A', 'b']], false, ['head broken off']],
    );
  });
});
