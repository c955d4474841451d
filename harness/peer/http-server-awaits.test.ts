import assert from 'node:assert/strict';
import type { Step } from '../model/index.js';
import { createTape, startPeer } from './index.js';
import { Caller } from './testing.js';

const POST = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n';
const say = (text: string): Step => ({ do: 'send', stream: [text] });

async function serving(...steps: Step[]) {
  const peer = await startPeer({ kind: 'http-server', connections: [steps] }, createTape(), { settleMs: 5000 });
  return { peer, caller: await Caller.to(peer.port) };
}

describe('what a scripted HTTP server waits for', () => {
  it('is a head, before the body has come', async () => {
    const { peer, caller } = await serving(
      { do: 'await-head' },
      say('go on\n'),
      { do: 'await-request' },
      say('done\n'),
    );
    caller.send(POST.slice(0, 20));
    caller.send(POST.slice(20));
    await caller.until('go on\n');
    caller.send('hi');
    await caller.until('done\n');
    caller.socket.end();
    const { requests, unforeseen } = await peer.finish();
    assert.deepEqual(
      requests.map(({ body, complete }) => [body.octets, complete]),
      [['hi', true]],
    );
    assert.deepEqual(unforeseen, []);
  });

  it('is the head of the next request, where one was awaited already', async () => {
    const { peer, caller } = await serving({ do: 'await-request' }, say('one\n'), { do: 'await-head' }, say('two\n'));
    caller.send(`${POST}hi`);
    await caller.until('one\n');
    caller.send(POST);
    await caller.until('one\ntwo\n');
    caller.socket.end();
    assert.deepEqual(
      (await peer.finish()).requests.map(({ complete }) => complete),
      [true, false],
    );
  });

  it('is anything at all behind the requests that were awaited', async () => {
    const { peer, caller } = await serving(
      { do: 'await-request' },
      say('one\n'),
      { do: 'await-octets' },
      { do: 'reset' },
    );
    caller.send(`${POST}hi`);
    await caller.until('one\n');
    caller.send('\x16\x03\x01');
    assert.equal(await caller.ended, 'rst');
    caller.socket.destroy();
    assert.equal((await peer.finish()).requests.length, 2);
  });

  it('ends with the connection', async () => {
    for (const step of ['await-head', 'await-octets'] as const) {
      const { peer, caller } = await serving({ do: step }, say('never'));
      caller.socket.end();
      assert.equal(await caller.ended, 'fin');
      assert.equal(caller.received, '');
      await peer.finish();
    }
  });
});
