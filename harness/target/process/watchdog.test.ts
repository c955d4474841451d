import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isGone } from '../supervisor/miniatures.fixture.js';

const HARNESS = fileURLToPath(new URL('./kill9.fixture.js', import.meta.url));

describe('watchdog', () => {
  it('ends the workers of a harness that was killed with SIGKILL', async () => {
    // The worker keeps a connection to this server: its end is the event to wait for.
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const harness = spawn(process.execPath, [HARNESS, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [socket] = (await once(server, 'connection')) as [Socket];
    const [pid] = (await once(socket, 'data')) as [Buffer];
    await once(harness.stdout, 'data');

    const ended = once(
      socket.on('error', () => undefined),
      'close',
    );
    harness.kill('SIGKILL');
    await ended;

    assert.ok(await isGone(Number(pid.toString())));
    server.close();
  });
});
