import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Step } from '../model/index.js';
import { PlaceUnavailable, createTape, startPeer } from './index.js';
import type { RunningPeer, Tape } from './index.js';
import { Caller } from './testing.js';

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
const MANY = 64 * 1024 * 1024;
const reply: Step = { do: 'send', stream: [OK] };
const await_: Step = { do: 'await-request' };

async function serving(...connections: Step[][]): Promise<{ peer: RunningPeer; tape: Tape }> {
  const tape = createTape();
  return { tape, peer: await startPeer({ kind: 'http-server', connections }, tape, { settleMs: 5000 }) };
}
const wire = (tape: Tape): string[] => tape.events().map(({ dir, event }) => `${dir} ${event}`);

describe('peer/http-server', () => {
  it('answers a request, closes with FIN and reads until the target does', async () => {
    const { peer, tape } = await serving([await_, { do: 'send', stream: ['HTTP/1.1 200 OK\r\n\r\n{peer}'] }]);
    const caller = await Caller.to(peer.port);
    caller.send(GET);
    assert.equal(await caller.ended, 'fin');
    assert.equal(caller.received, `HTTP/1.1 200 OK\r\n\r\n${peer.host}:${peer.port}`);
    caller.socket.end('late');
    const seen = await peer.finish();
    const c1 = { conn: 'c1', targetEnd: 'fin', timedOut: false, received: GET.length + 4, to: '127.0.0.1' };
    assert.deepEqual(seen.connections, [c1]);
    assert.deepEqual(
      seen.requests.slice(0, 1).map(({ method, target, complete }) => [method, target, complete]),
      [['GET', '/', true]],
    );
    assert.deepEqual(wire(tape), ['in open', 'in octets', 'out octets', 'out fin', 'in octets', 'in fin']);
    assert.equal(await peer.finish(), await peer.finish());
  });

  it('plays the last list of steps again on later connections', async () => {
    const say = (text: string): Step[] => [{ do: 'send', stream: [text] }];
    const { peer } = await serving(say('one'), say('two'));
    const heard: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const caller = await Caller.to(peer.port);
      await caller.ended;
      caller.socket.end();
      heard.push(caller.received);
    }
    assert.deepEqual(heard, ['one', 'two', 'two']);
    assert.deepEqual((await peer.finish()).unforeseen, []);
  });

  it('keeps half-close, RST and FIN apart, its own and those of the target', async () => {
    const { peer, tape } = await serving([{ do: 'half-close' }, { do: 'drain' }], [await_, { do: 'reset' }]);
    const first = await Caller.to(peer.port);
    assert.equal(await first.ended, 'fin');
    first.socket.resetAndDestroy();
    const second = await Caller.to(peer.port);
    second.send(GET);
    assert.equal(await second.ended, 'rst');
    const seen = await peer.finish();
    assert.deepEqual(
      seen.connections.map(({ targetEnd }) => targetEnd),
      ['rst', 'open'],
    );
    const of = (conn: string): string[] =>
      wire({ ...tape, events: () => tape.events().filter((event) => event.conn === conn) });
    assert.deepEqual(of('c1'), ['in open', 'out half-close', 'in rst']);
    assert.deepEqual(of('c2'), ['in open', 'in octets', 'out rst']);
  });

  it('answers a target that has half-closed already', async () => {
    const { peer } = await serving([await_, reply]);
    const caller = await Caller.to(peer.port);
    caller.socket.end(GET);
    assert.equal(await caller.ended, 'fin');
    assert.equal(caller.received, OK);
    assert.equal((await peer.finish()).connections[0]?.targetEnd, 'fin');
  });

  it('answers a request beyond the script with 503 and tells of it', async () => {
    for (const steps of [
      [await_, reply],
      [await_, reply, { do: 'drain' } as const],
    ]) {
      const { peer } = await serving(steps);
      const caller = await Caller.to(peer.port);
      caller.send(GET + GET.replace('/', '/again'));
      await caller.ended;
      caller.socket.end();
      assert.match(caller.received, /ok(?=HTTP)HTTP\/1.1 503 .*Connection: close\r\n\r\n$/s);
      assert.deepEqual((await peer.finish()).unforeseen, ['c1: a request beyond the script: GET /again HTTP/1.1']);
    }
  });

  it('takes down a request beyond the script after its own FIN, and one that broke off', async () => {
    const { peer } = await serving([await_, reply]);
    const caller = await Caller.to(peer.port);
    caller.send(GET);
    await caller.ended;
    caller.socket.end('POST /late HTTP/1.1\r\nContent-Length: 9\r\n\r\nshort');
    const seen = await peer.finish();
    assert.deepEqual(
      seen.requests.map(({ complete }) => complete),
      [true, false],
    );
    assert.equal(seen.unforeseen.length, 1);
  });

  it('reads what the kernel holds before it ends the exchange, and leaves an unanswered target alone', async () => {
    const { peer, tape } = await serving([await_, { do: 'stall' }]);
    const caller = await Caller.to(peer.port);
    caller.socket.write(GET);
    const finished = peer.finish();
    assert.equal(await caller.ended, 'fin');
    caller.socket.resetAndDestroy();
    const seen = await finished;
    assert.equal(seen.requests.length, 1);
    assert.deepEqual(wire(tape), ['in open', 'in octets', 'out fin', 'in rst']);
  });

  it('gives up a connection that the target leaves open', async () => {
    const tape = createTape();
    const peer = await startPeer({ kind: 'http-server', connections: [[{ do: 'stall' }]] }, tape, { settleMs: 10 });
    const caller = await Caller.to(peer.port);
    caller.socket.write('GET');
    const seen = await peer.finish();
    assert.deepEqual(seen.connections, [
      { conn: 'c1', targetEnd: 'open', timedOut: false, received: 3, to: '127.0.0.1' },
    ]);
    assert.deepEqual(
      seen.requests.map(({ complete }) => complete),
      [false],
    );
    assert.deepEqual(wire(tape), ['in open', 'in octets', 'out fin', 'out note']);
    caller.socket.destroy();
  });

  it('sends cuts as writes of their own', async () => {
    const { peer, tape } = await serving([{ do: 'send', stream: ['abcdef'], cuts: [1, 3], paceMs: 1 }]);
    const caller = await Caller.to(peer.port);
    await caller.ended;
    caller.socket.end();
    await peer.finish();
    assert.deepEqual(
      tape.events().flatMap(({ octets }) => octets ?? []),
      ['a', 'bc', 'def'],
    );
  });

  it('sends and receives 64 MiB and keeps 64 KiB of each', async () => {
    const { peer, tape } = await serving([await_, { do: 'send', stream: [OK, { repeat: 'abc', length: MANY }] }]);
    const caller = await Caller.to(peer.port);
    caller.keeping = false;
    caller.send(`POST / HTTP/1.1\r\nContent-Length: ${MANY}\r\n\r\n`);
    const block = Buffer.alloc(65_536);
    for (let n = 0; n < MANY / block.length; n += 1)
      await new Promise((resolve) => caller.socket.write(block, resolve));
    await caller.ended;
    caller.socket.end();
    const seen = await peer.finish();
    assert.equal(caller.count, MANY + OK.length);
    assert.equal(seen.requests[0]?.body.length, MANY);
    assert.equal(seen.requests[0].body.octets.length, 4096);
    for (const dir of ['in', 'out']) {
      const events = tape.events().filter((event) => event.dir === dir);
      assert.equal(
        events.reduce((sum, { octets = '' }) => sum + octets.length, 0),
        65_536,
      );
      assert.ok(events.length < 10);
    }
  });

  it('stops sending when the exchange ends, though the target no longer reads', async () => {
    const tape = createTape();
    const connections: Step[][] = [[{ do: 'send', stream: [{ repeat: 'a', length: MANY }] }]];
    const peer = await startPeer({ kind: 'http-server', connections }, tape, { settleMs: 10 });
    const caller = await Caller.to(peer.port);
    caller.socket.pause();
    assert.equal((await peer.finish()).connections[0]?.targetEnd, 'open');
    caller.socket.destroy();
  });

  it('bounds what a hostile target can make it keep', async () => {
    const { peer } = await serving([{ do: 'stall' }]);
    const caller = await Caller.to(peer.port);
    caller.socket.end(GET.repeat(5000));
    const seen = await peer.finish();
    assert.equal(seen.requests.length, 1000);
    assert.ok(seen.unforeseen.length <= 100);
    caller.socket.destroy();
  });

  it('says why a place cannot be had, and refuses a client script', async () => {
    const { peer } = await serving([]);
    const taken = startPeer({ kind: 'http-server', connections: [], place: { port: peer.port } }, createTape(), {
      inUseMs: 0,
    });
    await assert.rejects(
      taken,
      (error: unknown) => error instanceof PlaceUnavailable && error.message.includes('already'),
    );
    const elsewhere = startPeer({ kind: 'http-server', connections: [], place: { host: '192.0.2.1' } }, createTape());
    await assert.rejects(
      elsewhere,
      (error: unknown) => error instanceof PlaceUnavailable && error.message.includes('no such address'),
    );
    await assert.rejects(serving([{ do: 'fence' }]), TypeError);
    await peer.finish();
  });

  it('serves curl', async () => {
    const { peer } = await serving([await_, reply]);
    const { stdout } = await promisify(execFile)('curl', [
      '-q',
      '-sS',
      '--noproxy',
      '*',
      `http://127.0.0.1:${peer.port}/x`,
    ]);
    assert.equal(stdout, 'ok');
    const seen = await peer.finish();
    assert.deepEqual(seen.requests[0]?.problems, []);
    assert.equal(seen.connections[0]?.targetEnd, 'fin');
  });
});
