import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { HttpServerScript, PeerScript, Step, Tls } from '../model/index.js';
import { AUTHORITY } from '../wire/index.js';
import { Ciphertext } from './ciphertext.js';
import { howEnded } from './how-ended.js';
import { createTape, startPeer } from './index.js';
import type { ClientEvidence } from './index.js';
import { Caller } from './testing.js';

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const REPLY: Step = { do: 'send', stream: ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'] };
const answering = (tls: Tls, ...steps: readonly Step[]): HttpServerScript => ({
  kind: 'http-server',
  connections: [[{ do: 'await-request' }, REPLY, ...steps]],
  tls,
});
const trusted: Tls = { certificate: 'trusted' };

/** A client whose connection stays its own, below TLS, so that a test can end both as it likes. */
async function open(port: number, socket: Socket | null = null): Promise<{ tls: TLSSocket; socket: Socket }> {
  const below = socket ?? connect({ host: '127.0.0.1', port, allowHalfOpen: true });
  below.on('error', () => undefined);
  const ciphertext = new Ciphertext(below);
  below.on('data', (chunk) => ciphertext.push(chunk)).on('end', () => ciphertext.push(null));
  const tls = connectTls({ socket: ciphertext, ca: AUTHORITY, host: 'localhost' });
  tls.on('error', () => undefined);
  await once(tls, 'secureConnect');
  return { tls, socket: below };
}

/** Plays a script against a client and tells what was seen of the first connection, with the tape's notes. */
async function played(script: PeerScript, client: (port: number) => Promise<unknown>) {
  const tape = createTape();
  const peer = await startPeer(script, tape);
  await client(peer.port);
  const evidence: ClientEvidence = await peer.finish();
  const [first] = evidence.connections;
  const events = tape.events().map(({ dir, event, octets, text }) => `${dir} ${event} ${octets ?? text ?? ''}`);
  return { ...evidence, first, events };
}

/** What a client does once it has been answered. */
const answered = (then: (tls: TLSSocket, socket: Socket) => void) => async (port: number) => {
  const { tls, socket } = await open(port);
  tls.write(GET);
  await once(tls, 'data');
  then(tls, socket);
  if (!socket.destroyed) await once(socket, 'close');
};

describe('peer/secured', () => {
  it('tells in the clear what is said in TLS, and that the target said close_notify', async () => {
    const seen = await played(
      answering(trusted, { do: 'drain' }),
      answered((tls) => tls.end()),
    );
    assert.deepEqual(seen.first?.tls, { handshake: 'done', closeNotify: true });
    assert.equal(seen.first.targetEnd, 'fin');
    assert.equal(seen.first.leftFirst, true);
    assert.equal(seen.first.received, GET.length);
    assert.equal(seen.requests[0]?.complete, true);
    assert.ok(seen.events.includes(`in octets ${GET}`));
    assert.ok(seen.events.includes('in note TLS has begun: TLSv1.3.'));
    assert.ok(seen.events.includes('in note The target said close_notify.'));
  });

  it('tells FIN and RST without close_notify from each other', async () => {
    const fin = await played(
      answering(trusted, { do: 'drain' }),
      answered((_, socket) => socket.end()),
    );
    assert.deepEqual([fin.first?.targetEnd, fin.first?.tls?.closeNotify], ['fin', false]);
    const rst = await played(
      answering(trusted, { do: 'drain' }),
      answered((_, socket) => socket.resetAndDestroy()),
    );
    assert.deepEqual([rst.first?.targetEnd, rst.first?.tls?.closeNotify], ['rst', false]);
  });

  it('ends with close_notify, without it, or by RST, as the script has it', async () => {
    const ends = async (script: PeerScript): Promise<string> => {
      let how = 'rst';
      await played(script, async (port) => {
        const { tls, socket } = await open(port);
        const closed = new Promise((resolve) => socket.once('close', resolve));
        let below: 'fin' | 'rst' | null = null;
        socket.prependListener('end', () => {
          below = howEnded(socket);
          if (below === 'rst') socket.destroy();
        });
        tls.once('end', () => {
          if (below !== 'rst') how = below === null ? 'close_notify' : 'fin alone';
          tls.end();
        });
        tls.write(GET);
        tls.resume();
        await closed;
      });
      return how;
    };
    assert.equal(await ends(answering(trusted)), 'close_notify');
    assert.equal(await ends(answering({ certificate: 'trusted', ends: 'silently' })), 'fin alone');
    assert.equal(await ends(answering(trusted, { do: 'reset' })), 'rst');
  });

  it('tells a target that does not speak TLS, and ends its connection in order', async () => {
    const seen = await played(answering(trusted), async (port) => {
      const caller = await Caller.to(port);
      caller.send(GET);
      assert.equal(await caller.ended, 'fin');
      caller.socket.end();
    });
    assert.deepEqual(seen.first?.tls, { handshake: 'failed', closeNotify: false });
    assert.equal(seen.first.targetEnd, 'fin');
    assert.deepEqual(seen.requests, []);
    assert.deepEqual(seen.unforeseen, ['c1: no TLS, but: GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n']);
  });

  it('survives a handshake that is broken off, in order or not', async () => {
    const hello = Buffer.from([22, 3, 1, 2, 0, 1]).toString('latin1');
    for (const [octets, how] of [
      ['', 'fin'],
      [hello, 'fin'],
      [hello, 'rst'],
    ] as const) {
      const seen = await played(answering(trusted), async (port) => {
        const caller = await Caller.to(port);
        caller.send(octets);
        if (how === 'fin') caller.socket.end();
        else caller.socket.resetAndDestroy();
        await once(caller.socket, 'close');
      });
      assert.equal(seen.first?.tls?.handshake, 'failed');
      assert.equal(seen.first.targetEnd, how);
    }
  });

  it('tells by which alert the target refused the certificate', async () => {
    const seen = await played(answering({ certificate: 'self-signed' }), async (port) => {
      // This alert comes in place of a handshake that is under way: what TLS is spoken by here never sends one itself.
      const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
      socket.on('error', () => undefined);
      const ciphertext = new Ciphertext(socket);
      const tls = connectTls({ socket: ciphertext, host: 'localhost', maxVersion: 'TLSv1.2' });
      tls.on('error', () => undefined);
      await once(socket, 'data');
      socket.write(Buffer.from([21, 3, 3, 0, 2, 2, 48]));
      socket.resume();
      await once(socket, 'end');
      socket.end();
      tls.destroy();
    });
    assert.deepEqual(seen.first?.tls, { handshake: 'failed', alert: 'unknown_ca', closeNotify: false });
  });

  it('goes on in TLS behind a grant, and answers what is asked inside, whatever CONNECT says of the connection', async () => {
    const script: PeerScript = {
      kind: 'http-site',
      answers: {
        'CONNECT x:443': [
          {
            steps: [
              { do: 'send', stream: ['HTTP/1.1 200 OK\r\n\r\n'] },
              { do: 'begin-tls', tls: trusted },
            ],
          },
        ],
        '/': [{ steps: [REPLY] }],
      },
    };
    const seen = await played(script, async (port) => {
      const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
      socket.write('CONNECT x:443 HTTP/1.0\r\n\r\n');
      await once(socket, 'data');
      const { tls } = await open(port, socket);
      tls.write(GET);
      await once(tls, 'data');
      tls.end();
      await once(socket, 'close');
    });
    assert.deepEqual(
      seen.requests.map(({ conn, method }) => `${conn} ${method}`),
      ['c1 CONNECT', 'c1 GET'],
    );
    assert.deepEqual(seen.first?.tls, { handshake: 'done', closeNotify: true });
  });
});
