import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Open } from '../../../../harness/model/protocol.js';
import { reply } from '../testing/contrast.js';
import { httpStub, type Scripted } from '../testing/http-stub.js';
import { only } from '../testing/no-faults.js';
import { exchange, failure, response } from '../testing/run.js';

async function open(replies: readonly Scripted[], opens: readonly Partial<Open>[] = [{}], connection?: 'keep') {
  const stub = await httpStub(replies);
  const urls = opens.map((one) => ({ url: `http://u:p@127.0.0.1:${stub.port}/a?b#c`, ...one }));
  const outcomes = await exchange(urls, only(), connection);
  await stub.stop();
  return { outcomes, received: stub.received.map((text) => text.replaceAll(`${stub.port}`, 'PORT')) };
}

const OK = reply(['HTTP/1.1 200 OK', 'Content-Length: 5'], 'hello', 'keep');

describe('opening an http URL', () => {
  it('sends one request with Host first and says that it will not send another', async () => {
    const { received } = await open([OK]);
    assert.deepEqual(received, [
      'GET /a?b HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nUser-Agent: wireproof-reference/0.1\r\nAccept: */*\r\nConnection: close\r\n\r\n',
    ]);
  });

  it('frames what it sends', async () => {
    const sent = async (one: Partial<Open>) => (await open([OK], [one])).received[0] ?? '';
    assert.match(
      await sent({ body: { octets: 'a=b' } }),
      /^POST .*Type: application\/x-www.*Length: 3\r\n.*\r\n\r\na=b$/s,
    );
    assert.match(
      await sent({ body: { chunks: ['a', '', 'bc'] } }),
      /Encoding: chunked.*1\r\na\r\n2\r\nbc\r\n0\r\n\r\n$/s,
    );
    assert.match(await sent({ body: { repeat: 'abc', length: 5 } }), /Length: 5.*\r\n\r\nabcab$/s);
    assert.match(await sent({ method: 'POST' }), /Length: 0\r\n/);
  });

  it('uses a connection again, but not after close, HTTP/1.0, surplus octets or a body cut off', async () => {
    const connections = async (first: Scripted) => (await open([first, OK], [{}, {}], 'keep')).received.length;
    assert.equal(await connections(OK), 1);
    assert.equal(
      await connections(reply(['HTTP/1.0 200 OK', 'Connection: keep-alive', 'Content-Length: 1'], 'x', 'keep')),
      1,
    );
    for (const [line, field, body] of [
      ['HTTP/1.1 200 OK', 'Connection: x, Close', 'x'],
      ['HTTP/1.0 200 OK', 'A: b', 'x'],
      ['HTTP/1.1 200 OK', 'A: b', 'xy'],
    ] as const) {
      assert.equal(await connections(reply([line, field, 'Content-Length: 1'], body, 'keep')), 2);
    }
  });

  it('repeats a GET, but not a POST, on a connection that was closed meanwhile', async () => {
    const gone: Scripted = { parts: [], then: 'close' };
    assert.equal((await open([OK, gone, OK], [{}, {}], 'keep')).received.length, 2);
    const { outcomes, received } = await open([OK, gone, OK], [{}, { body: { octets: 'x' } }], 'keep');
    assert.deepEqual([received.length, failure(outcomes.slice(1))], [1, 'RemoteDisconnected']);
  });

  it('reports interim replies, trailers and the version', async () => {
    const parts = [
      'HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nT: v\r\n\r\n',
    ];
    const { interim, trailers, version, body } = response((await open([{ parts, then: 'close' }])).outcomes);
    assert.deepEqual(
      [interim, trailers, version, body.octets],
      [[{ status: 103, fields: [['A', 'b']] }], [['T', 'v']], 'HTTP/1.1', 'x'],
    );
  });

  it('follows redirections up to its limit and reports where it came to', async () => {
    const moved = reply(['HTTP/1.1 302 Moved', 'Location: ../c?d', 'Content-Length: 3'], 'bye', 'keep');
    assert.match(response((await open([moved, OK])).outcomes).url, /\/c\?d#c$/);
    assert.equal(response((await open([moved], [{ redirect: 'manual' }])).outcomes).status, 302);
    const followed = async (location: string) => {
      const again = reply(['HTTP/1.1 302 Moved', `Location: ${location}`, 'Content-Length: 3'], 'bye', 'keep');
      const { outcomes, received } = await open([again], [{}], 'keep');
      assert.deepEqual([failure(outcomes), received.length], ['TooManyRedirects 302', 1]);
      return received[0]?.match(/GET /g)?.length;
    };
    assert.equal(await followed('deeper/'), 11);
    assert.equal(await followed('/same'), 5);
  });

  it('answers a Basic challenge once', async () => {
    const no = reply(['HTTP/1.1 401 No', 'WWW-Authenticate: basic REALM = "a \\"b"', 'Content-Length: 0'], '', 'keep');
    const one = { credentials: { user: 'Aladdin', password: 'open sesame', realm: 'a "b' } };
    const { outcomes, received } = await open([no, OK], [one]);
    assert.match(received[1] ?? '', /\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n/);
    assert.equal(response(outcomes).status, 200);
    assert.equal((await open([no], [one])).received.length, 2);
  });

  it('saves, and gives up when asked to', async () => {
    assert.equal(response((await open([OK], [{ save: true }])).outcomes).body.octets, 'hello');
    const short = reply(['HTTP/1.1 200 OK', 'Content-Length: 9'], 'hello');
    assert.equal(response((await open([short], [{ save: true }])).outcomes).error?.name, 'IncompleteBody');
    const { body, error } = response((await open([OK], [{ abort: { afterOctets: 2 } }])).outcomes);
    assert.deepEqual([body.octets, error?.name], ['he', 'Aborted']);
  });

  it('sends nothing that would break out of its place', async () => {
    for (const one of [
      { method: 'GET /x' },
      { fields: [['A', 'b\nC: d']] },
      { fields: [['A B', 'c']] },
      { url: 'http://127.0.0.1/a b' },
    ] as const) {
      const { outcomes, received } = await open([OK], [one]);
      assert.equal(outcomes[0]?.kind === 'error' && outcomes[0].during, 'parse');
      assert.equal(received.length, 0);
    }
  });

  it('exchanges large bodies with another implementation, in bounded memory', async () => {
    const length = 64 * 1024 * 1024;
    const server = createServer((request, answer) => request.pipe(answer)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const before = process.memoryUsage().arrayBuffers;
    const { body, ended } = response(await exchange([{ url, body: { repeat: 'x', length } }], only()));
    server.close();
    assert.deepEqual([body.length, body.octets.length, body.sha256?.length, ended], [length, 4096, 64, 'complete']);
    assert(process.memoryUsage().arrayBuffers - before < length);
  });
});
