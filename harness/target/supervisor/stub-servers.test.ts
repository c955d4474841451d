import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { startMiniature } from './miniatures.fixture.js';
import type { Worker } from '../session.js';

/** Sends one request to the worker's server, ends its own direction, and reads until the server has ended the other. */
async function replyOf(worker: Worker): Promise<string> {
  const listening = await worker.listen('HTTP/1.1');
  assert.deepEqual(await worker.listen('HTTP/1.1'), listening);
  assert.ok(listening.kind === 'listening');
  const socket = connect(listening.port, listening.host).setEncoding('latin1');
  let reply = '';
  socket.on('data', (octets: string) => (reply += octets));
  socket.end('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'end');
  await worker.settle();
  assert.deepEqual(worker.sawFrom(socket.localPort ?? 0), []);
  return reply;
}

describe('stub servers', () => {
  for (const [name, reply] of [
    ['always-400', /^HTTP\/1\.1 400 /],
    ['always-200', /^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nok$/],
    ['closes-at-once', /^$/],
  ] as const) {
    it(`${name} does so`, async () => {
      const target = await startMiniature(name, { spec: { role: 'server' } });
      const attempt = await target.attempt(replyOf);
      await target.stop();
      assert.ok(attempt.kind === 'finished', JSON.stringify(attempt));
      assert.match(attempt.value, reply);
    });
  }

  it('never-replies neither answers nor closes', async () => {
    const target = await startMiniature('never-replies', { spec: { role: 'server' } });
    const attempt = target.attempt(replyOf);
    await target.attempt((worker) => worker.settle());
    await target.stop();
    assert.equal((await attempt).kind, 'stopped');
  });
});
