import assert from 'node:assert/strict';
import type { Step } from '../model/index.js';
import { createTape, playConnections } from './index.js';
import { listening } from './testing.js';
import type { Caller } from './testing.js';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const get: Step = { do: 'send', stream: ['GET / HTTP/1.1\r\nHost: {peer}\r\n\r\n'] };
const reply: Step = { do: 'await-replies', count: 1 };

async function playing(steps: readonly Step[], patienceMs = 5000) {
  const callers: Caller[] = [];
  const { port, server } = await listening((caller) => {
    callers.push(caller);
    caller.socket.on('data', () => caller.send(OK));
    caller.socket.on('error', () => undefined);
    void caller.ended.then(() => caller.socket.end());
  });
  const tape = createTape();
  const to = { host: '127.0.0.1', port, patienceMs };
  const played = await playConnections(steps, to, tape).finally(() => server.close());
  const sent = tape.events().map(({ dir, octets = '' }) => (dir === 'out' ? octets : ''));
  return { played, sent: sent.join(''), wire: tape.events().map(({ conn, dir, event }) => `${conn} ${dir} ${event}`) };
}

describe('peer/http-client-connections', () => {
  it('leaves a connection open while it goes on, on a new one', async () => {
    const { played, wire } = await playing([get, reply, { do: 'reconnect' }, get, reply]);
    assert.equal(played.connection.conn, 'c2');
    assert.equal(played.replies.length, 1);
    assert.ok(wire.indexOf('c1 out fin') > wire.indexOf('c2 in octets'));
    assert.ok(wire.includes('c1 in fin'));
  });

  it('goes on after a reset, as often as the script says', async () => {
    const { played, wire } = await playing([
      ...[get, { do: 'reset' } as const, { do: 'reconnect' } as const],
      ...[{ do: 'reset' } as const, { do: 'reconnect' } as const],
      ...[get, reply],
    ]);
    assert.equal(played.connection.conn, 'c3');
    assert.equal(played.replies.length, 1);
    assert.deepEqual(
      wire.filter((event) => event.endsWith('out rst')),
      ['c1 out rst', 'c2 out rst'],
    );
  });

  it('ends a connection before it goes on anew, counts the replies of both, and uses what the first told', async () => {
    const told: Step = { do: 'send', stream: ['GET / HTTP/1.1\r\nHost: {peer}\r\nX: {reply:content-length}\r\n\r\n'] };
    const { played, wire, sent } = await playing([get, reply, { do: 'anew' }, told, { do: 'await-replies', count: 2 }]);
    assert.deepEqual([played.connection.conn, played.replies.length, played.begins], ['c2', 2, [1]]);
    assert.equal(new Set(played.localPorts).size, 2);
    assert.ok(wire.indexOf('c1 in fin') < wire.indexOf('c2 out open'));
    assert.match(sent, /X: 2\r\n/);
  });

  it('does not go on anew where the target did not answer', async () => {
    const silent: Step = { do: 'await-replies', count: 2 };
    const { played } = await playing([get, silent, { do: 'anew' }, get, silent], 50);
    assert.deepEqual([played.connection.conn, played.connection.timedOut], ['c1', true]);
  });

  it('rejects a script of a server', async () => {
    const steps: readonly Step[] = [{ do: 'await-request' }, { do: 'reconnect' }, get];
    await assert.rejects(playing(steps), TypeError);
  });
});
