import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Link } from './link.js';

/** Resets the first connection as soon as it stands, tells the port first and raises a flag after. */
const RESETTING = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer((socket) => {
    socket.resetAndDestroy();
    server.close();
    Atomics.store(workerData, 0, 1);
    Atomics.notify(workerData, 0);
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

describe('a link', () => {
  it('leaves a reset to the reader that arrived before the connection was seen to stand', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(RESETTING, { eval: true, workerData: flag });
    const exited = once(worker, 'exit');
    const [port] = (await once(worker, 'message')) as [number];
    const opened = Link.open({ host: '127.0.0.1', port }, undefined, () => undefined);
    // Node connects in the next tick, and looks whether it is connected once this thread goes on.
    process.nextTick(() => assert.notEqual(Atomics.wait(flag, 0, 0, 5000), 'timed-out'));
    const link = await opened;
    await assert.rejects(link.source.any(), { name: 'ECONNRESET' });
    assert.equal(await link.write(Buffer.from('x')), false);
    await exited;
  });
});
