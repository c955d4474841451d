import assert from 'node:assert/strict';
import type { Step } from '../model/index.js';
import { createTape, isFence, playConnection } from './index.js';
import type { PlayedConnection } from './index.js';
import { listening } from './testing.js';
import type { Caller } from './testing.js';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const BAD = 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n';
const MANY = 64 * 1024 * 1024;
const get: Step = { do: 'send', stream: ['GET / HTTP/1.1\r\nHost: {peer}\r\n\r\n'] };
const replies = (count: number): Step => ({ do: 'await-replies', count });

type Played = PlayedConnection & {
  readonly wire: readonly string[];
  readonly sent: string;
  readonly caller: Caller | null;
};

async function playing(steps: readonly Step[], serve: (caller: Caller) => void, patienceMs = 5000): Promise<Played> {
  let caller: Caller | null = null;
  const { port, server } = await listening((accepted) => {
    caller = accepted;
    serve(accepted);
  });
  const tape = createTape();
  const played = await playConnection(steps, { host: '127.0.0.1', port, patienceMs }, tape);
  server.close();
  const out = tape.events().filter(({ dir }) => dir === 'out');
  const sent = out.map(({ octets = '' }) => octets).join('');
  return { ...played, caller, sent, wire: tape.events().map(({ dir, event }) => `${dir} ${event}`) };
}

/** Serves every request with the same reply, and ends when the harness does. */
function polite(caller: Caller): void {
  caller.socket.on('data', (chunk) => {
    caller.send(OK.repeat(chunk.toString('latin1').split('\r\n\r\n').length - 1));
  });
  void caller.ended.then(() => caller.socket.end());
}

describe('peer/http-client', () => {
  it('sends, waits for replies, and closes in good order', async () => {
    const seen = await playing([get, replies(1)], polite);
    assert.deepEqual(
      seen.replies.map(({ status, body }) => [status, body.octets]),
      [[200, 'ok']],
    );
    assert.deepEqual(seen.connection, { conn: 'c1', targetEnd: 'fin', timedOut: false, received: OK.length });
    assert.deepEqual(seen.wire, ['out open', 'out octets', 'in octets', 'out fin', 'in fin']);
    assert.match(seen.sent, /Host: 127\.0\.0\.1:\d+\r\n/);
    assert.ok(seen.localPorts.every((port) => port > 0));
    assert.equal(seen.fence, 'none');
  });

  it('reads a reply to HEAD as one without a body', async () => {
    const head: Step = { do: 'send', stream: ['HEAD / HTTP/1.1\r\nHost: a\r\n\r\n'] };
    const seen = await playing([head, replies(1), get, replies(2)], (caller) => {
      caller.socket.on('data', (chunk) => caller.send(chunk.toString().startsWith('HEAD') ? OK.slice(0, -2) : OK));
      void caller.ended.then(() => caller.socket.end());
    });
    assert.deepEqual(
      seen.replies.map(({ body, complete }) => [body.length, complete]),
      [
        [0, true],
        [2, true],
      ],
    );
  });

  it('has a fence answered, whether or not the script waited for the replies before', async () => {
    for (const steps of [
      [get, replies(1), { do: 'fence' } as const],
      [get, { do: 'fence' } as const],
    ]) {
      const seen = await playing(steps, polite);
      assert.equal(seen.fence, 'answered');
      assert.equal(seen.replies.length, 2);
      const target = /GET (\/\?\S+) /.exec(seen.sent)?.[1] ?? '';
      assert.ok(isFence(target));
    }
    assert.ok(!isFence('/?x=1'));
  });

  it('finds a fence unanswered where the target has ended the connection', async () => {
    const refusing = (caller: Caller): void => void caller.socket.once('data', () => caller.socket.end(BAD));
    const seen = await playing([get, replies(2), get, { do: 'fence' }], refusing);
    assert.equal(seen.fence, 'unanswered');
    assert.equal(seen.connection.targetEnd, 'fin');
    assert.equal(seen.sent.match(/GET/g)?.length, 1, 'steps after the end of the connection are skipped');
    const ignoring = (caller: Caller): void =>
      void caller.socket.on('data', (chunk) => chunk.includes('/?v=') && caller.socket.end());
    assert.equal((await playing([get, { do: 'fence' }], ignoring)).fence, 'unanswered');
  });

  it('reads what was sent before a reset, though its own write fails first', async () => {
    const rude = (caller: Caller): void => {
      caller.socket.once('data', () => {
        caller.socket.write(BAD);
        caller.socket.resetAndDestroy();
      });
    };
    const seen = await playing(
      [{ do: 'send', stream: [{ repeat: 'x', length: 1000 }], cuts: 'every' }, replies(1)],
      rude,
    );
    assert.deepEqual(
      seen.replies.map(({ status }) => status),
      [400],
    );
    assert.equal(seen.connection.targetEnd, 'rst');
    assert.equal(seen.connection.timedOut, false);
    assert.equal(seen.wire.at(-1), 'in rst');
  });

  it('takes a target that closes while it is being sent to for one that sent FIN', async () => {
    const closing = (caller: Caller): void =>
      void caller.socket.once('data', () => caller.socket.end(BAD, () => caller.socket.destroy()));
    const seen = await playing([{ do: 'send', stream: [{ repeat: 'x', length: 1000 }], cuts: 'every' }], closing);
    assert.equal(seen.connection.targetEnd, 'fin');
    assert.equal(seen.replies[0]?.status, 400);
  });

  it('stops waiting when its patience is at an end, and says so', async () => {
    for (const step of [replies(1), { do: 'fence' }, { do: 'drain' }, { do: 'stall' }] as const) {
      const seen = await playing([get, step, get], (caller) => void caller.ended.then(() => caller.socket.end()), 20);
      assert.equal(seen.connection.timedOut, true);
      assert.equal(seen.connection.targetEnd, 'open', 'what the own FIN brings about is no answer any more');
      assert.deepEqual(seen.wire.slice(-3), ['out timeout', 'out fin', 'in fin']);
    }
  });

  it('gives up a target that never ends the connection', async () => {
    const seen = await playing([get], () => undefined, 20);
    assert.deepEqual([seen.connection.targetEnd, seen.connection.timedOut], ['open', true]);
    assert.deepEqual(seen.wire.slice(-3), ['out fin', 'out timeout', 'out note']);
    seen.caller?.socket.destroy();
  });

  it('gives up a target that never reads', async () => {
    const seen = await playing(
      [{ do: 'send', stream: [{ repeat: 'x', length: MANY }] }],
      (caller) => void caller.socket.pause(),
      20,
    );
    assert.equal(seen.connection.timedOut, true);
    seen.caller?.socket.destroy();
  });

  it('half-closes, drains and resets as the script says', async () => {
    const afterwards = (caller: Caller): void => void caller.ended.then(() => caller.socket.end(OK));
    const half = await playing([get, { do: 'half-close' }, { do: 'drain' }], afterwards);
    assert.deepEqual(half.wire, ['out open', 'out octets', 'out half-close', 'in octets', 'in fin']);
    assert.equal(half.replies.length, 1);
    const reset = await playing([get, { do: 'reset' }], () => undefined);
    assert.deepEqual(reset.wire, ['out open', 'out octets', 'out rst']);
    assert.equal(await reset.caller?.ended, 'rst');
  });

  it('tells a reset from an orderly end, though octets come right before it', async () => {
    for (const steps of [[get], [get, { do: 'half-close' } as const]]) {
      const last = (caller: Caller): void =>
        void caller.socket.once('data', () => {
          caller.socket.write(OK);
          caller.socket.resetAndDestroy();
        });
      const seen = await playing([...steps, { do: 'drain' }], last);
      assert.equal(seen.replies.length, 1);
      assert.equal(seen.connection.targetEnd, 'rst');
    }
  });

  it('sends a body once an interim reply has come', async () => {
    const head: Step = { do: 'send', stream: ['POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n'] };
    const seen = await playing(
      [head, { do: 'await-interim' }, { do: 'send', stream: ['hi'] }, replies(1)],
      (caller) => {
        caller.socket.on('data', (chunk) =>
          caller.send(chunk.toString() === 'hi' ? OK : 'HTTP/1.1 100 Continue\r\n\r\n'),
        );
        void caller.ended.then(() => caller.socket.end());
      },
    );
    assert.deepEqual(
      seen.replies.map(({ status, interim }) => [status, interim.length]),
      [[200, 1]],
    );
  });

  it('tells a refused connection', async () => {
    const { port, server } = await listening(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const tape = createTape();
    const seen = await playConnection(
      [get, { do: 'fence' }],
      { host: '127.0.0.1', port, patienceMs: 5000 },
      tape,
      'c7',
    );
    assert.deepEqual(seen.connection, { conn: 'c7', targetEnd: 'refused', timedOut: false, received: 0 });
    assert.equal(seen.fence, 'none');
    assert.deepEqual(
      tape.events().map(({ dir, event, text }) => [dir, event, text]),
      [['in', 'refused', 'ECONNREFUSED']],
    );
  });

  it('sends and receives 64 MiB and keeps 64 KiB of each', async () => {
    const post: Step = {
      do: 'send',
      stream: [`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${MANY}\r\n\r\n`, { repeat: 'ab', length: MANY }],
    };
    const seen = await playing([post, replies(1)], (caller) => {
      caller.keeping = false;
      const block = Buffer.alloc(65_536);
      const echo = async (): Promise<void> => {
        caller.send(`HTTP/1.1 200 OK\r\nContent-Length: ${MANY}\r\n\r\n`);
        for (let n = 0; n < MANY / block.length; n += 1)
          await new Promise((resolve) => caller.socket.write(block, resolve));
      };
      caller.socket.once('data', () => void echo());
      void caller.ended.then(() => caller.socket.end());
    });
    assert.equal(seen.replies[0]?.body.length, MANY);
    assert.equal(seen.replies[0].body.octets.length, 4096);
    assert.equal(seen.sent.length, 65_536);
    assert.ok((seen.caller?.count ?? 0) > MANY);
    assert.ok(seen.wire.length < 2000);
  });

  it('keeps no more than 1,000 replies and refuses a server script', async () => {
    const flooding = (caller: Caller): void =>
      void caller.socket.once('data', () => caller.socket.end(OK.repeat(3000)));
    assert.equal((await playing([get, { do: 'drain' }], flooding)).replies.length <= 1000, true);
    const nowhere = { host: '127.0.0.1', port: 1, patienceMs: 1 };
    await assert.rejects(playConnection([{ do: 'await-request' }], nowhere, createTape()), TypeError);
  });
});
