import assert from 'node:assert/strict';
import type { HttpSiteScript, Step } from '../model/index.js';
import { createTape, startPeer } from './index.js';
import { Caller } from './testing.js';

const says = (body: string): Step => ({
  do: 'send',
  stream: [`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`],
});
const site = (lists: Readonly<Record<string, readonly (readonly Step[])[]>>): HttpSiteScript => ({
  kind: 'http-site',
  answers: Object.fromEntries(Object.entries(lists).map(([key, all]) => [key, all.map((steps) => ({ steps }))])),
});
const asking = (method: string, target: string): string => `${method} ${target} HTTP/1.1\r\nHost: x\r\n\r\n`;

describe('peer/http-site', () => {
  it('answers by target, and by method before that, request after request, on any connection', async () => {
    const peer = await startPeer(
      site({ '/a': [[says('first')], [says('then')]], 'HEAD /a': [[says('')]] }),
      createTape(),
    );
    const one = await Caller.to(peer.port);
    one.send(asking('GET', '/a') + asking('HEAD', '/a'));
    await one.until('first' + 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    const other = await Caller.to(peer.port);
    other.send(asking('GET', '/a'));
    await other.until('then');
    one.send(asking('GET', '/a'));
    await one.until('then');
    one.socket.end();
    other.socket.end();
    const { requests, unforeseen } = await peer.finish();
    assert.deepEqual(
      requests.map(({ conn, method }) => `${conn} ${method}`),
      ['c1 GET', 'c1 HEAD', 'c2 GET', 'c1 GET'],
    );
    assert.deepEqual(unforeseen, []);
  });

  it('ends the connection where an answer does, and answers what it does not know with 404', async () => {
    const peer = await startPeer(
      site({ '/end': [[says('bye'), { do: 'close' }]], '/cut': [[{ do: 'reset' }]] }),
      createTape(),
    );
    const one = await Caller.to(peer.port);
    one.send(asking('GET', '/missing') + asking('GET', '/end') + asking('GET', '/end'));
    assert.equal(await one.ended, 'fin');
    assert.match(one.received, /^HTTP\/1\.1 404 [^]*bye$/);
    one.socket.end();
    const two = await Caller.to(peer.port);
    two.send(asking('GET', '/cut'));
    assert.equal(await two.ended, 'rst');
    const { requests, unforeseen } = await peer.finish();
    assert.equal(requests.length, 4);
    assert.deepEqual(unforeseen, ['c1: a request beyond the script: GET /missing HTTP/1.1']);
  });

  it('stands beside other origins, each of which can name the others', async () => {
    const to: Step = {
      do: 'send',
      stream: ['HTTP/1.1 302 F\r\nLocation: http://{peer:other}/\r\nContent-Length: 0\r\n\r\n'],
    };
    const peer = await startPeer(site({ 'http://{peer:other}/': [[to]] }), createTape(), {
      origins: { other: site({ '/': [[says('other')]] }) },
    });
    const port = Number(peer.places.other?.split(':')[1]);
    const [one, other] = [await Caller.to(peer.port), await Caller.to(port)];
    one.send(asking('GET', `http://127.0.0.1:${port}/`));
    assert.match(await one.until('\r\n\r\n'), new RegExp(`Location: http://127\\.0\\.0\\.1:${port}/\r\n`));
    other.send(asking('GET', '/'));
    await other.until('other');
    one.socket.end();
    other.socket.end();
    const { connections } = await peer.finish();
    assert.deepEqual(
      connections.map(({ conn, leftFirst }) => [conn, leftFirst]),
      [
        ['c1', true],
        ['other:c1', true],
      ],
    );
  });

  it('ends the connection behind a request that wants no other, as a server does', async () => {
    const peer = await startPeer(site({ '/': [[says('x')]] }), createTape());
    for (const [head, keeps] of [
      ['GET / HTTP/1.0\r\n\r\n', false],
      ['GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n', true],
      ['GET / HTTP/1.1\r\nHost: x\r\nConnection: TE, close\r\n\r\n', false],
    ] as const) {
      const one = await Caller.to(peer.port);
      one.send(head);
      await one.until('x');
      if (keeps) one.send(asking('GET', '/').repeat(2));
      if (keeps) await one.until('xHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx');
      else assert.equal(await one.ended, 'fin');
      one.socket.end();
    }
    await peer.finish();
  });

  it('answers a request that lacks a field by itself, without counting it', async () => {
    const guarded = { steps: [says('in')], without: { field: 'Authorization', steps: [says('out')] } };
    const peer = await startPeer(
      { kind: 'http-site', answers: { '/': [guarded, { steps: [says('then')] }] } },
      createTape(),
    );
    const one = await Caller.to(peer.port);
    for (const end of ['out', 'out']) {
      one.send(asking('GET', '/'));
      await one.until(end);
      one.received = '';
    }
    one.send('GET / HTTP/1.1\r\nHost: x\r\nauthorization: Basic x\r\n\r\n');
    await one.until('in');
    one.send(asking('GET', '/'));
    await one.until('then');
    one.socket.end();
    await peer.finish();
  });

  it('is no place for a step that waits for something else', async () => {
    await assert.rejects(startPeer(site({ '/': [[{ do: 'await-request' }]] }), createTape()), TypeError);
  });
});
