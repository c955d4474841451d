import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openCheckPeer } from '../check/peer.js';
import { startUrlBridge } from './url.js';
import { targetAtUrl } from '../descriptor/url.js';
import type { RunningTarget } from '../session.js';
import { TargetStartError } from '../session.js';

const OPTIONS = { window: 2, harness: 'test' };

function application(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Server', 'tiny/1.2');
  if (request.url === '/echo') {
    const { method = '', url: target } = request;
    response.end(JSON.stringify({ method, target, version: 'HTTP/1.1', fields: [], body: '' }));
  } else if (request.url === '/stream/2') {
    response.write('piece 0\n');
    response.end('piece 1\n');
  } else {
    response.statusCode = 404;
    response.end('not found');
  }
}

describe('the bridge to a server that is already there', () => {
  const server = createServer(application);
  let target: RunningTarget | null = null;
  let port = 0;
  beforeEach(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    target = await startUrlBridge(targetAtUrl(`http://127.0.0.1:${port}`), OPTIONS);
  });
  afterEach(async () => {
    await target?.stop();
    server.close();
  });

  const running = (): RunningTarget => target ?? assert.fail('not started');

  it('finds its features and its version by asking', () => {
    const { features, version, claims } = running().facts;
    const offered = Object.keys(features).filter((name) => features[name]);
    assert.deepEqual(offered.sort(), ['app.echo', 'app.root', 'app.stream']);
    assert.deepEqual([version, claims], ['tiny/1.2', ['http/1.1']]);
  });

  it('tells where the server listens, but not in a version of its choice', async () => {
    const listen = (version?: 'HTTP/1.0') => running().attempt((worker) => worker.listen(version));
    const place = { kind: 'listening', host: '127.0.0.1', port };
    assert.deepEqual(await listen(), { kind: 'finished', value: place, stderr: '' });
    const refused = await listen('HTTP/1.0');
    assert.ok(refused.kind === 'finished' && refused.value.kind === 'unable');
  });

  const closeServer = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  it('blames the attempt after which the server no longer accepts, and stops', async () => {
    assert.equal((await running().attempt(closeServer)).kind, 'crash');
    assert.equal((await running().attempt(() => Promise.resolve())).kind, 'stopped');
    assert.match(running().stoppedBecause ?? '', /no longer accepts/);
  });

  it('blames nobody when several attempts ran', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const other = running().attempt(() => held);
    const first = await running().attempt(closeServer);
    release();
    assert.equal(first.kind, 'error');
    assert.equal((await other).kind, 'stopped');
  });

  it('says so when nothing is there', async () => {
    const peer = await openCheckPeer();
    await assert
      .rejects(
        startUrlBridge(targetAtUrl(peer.refused), OPTIONS),
        (error: unknown) =>
          error instanceof TargetStartError && /nothing answers at http:.*ECONNREFUSED/.test(error.message),
      )
      .finally(peer.close);
  });
});
