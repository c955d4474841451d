import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import net from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { LogEvent } from '../model/index.js';
import { CASE, endOf, makePlace, STACK } from './testing.js';
import type { Ended, Json } from './testing.js';

describe('an interrupt', () => {
  const place = makePlace();
  const announced = net.createServer();
  before(async () => {
    announced.listen(0, '127.0.0.1');
    await once(announced, 'listening');
  });
  after(() => {
    announced.close();
    place.remove();
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`by ${signal} ends with 130, with what is finished reported and no process left`, async () => {
      const env = { ANNOUNCE: String((announced.address() as AddressInfo).port) };
      const targets = [place.target('gets', 'gets'), place.target('waits', 'waits', { env })];
      const args = ['--case', CASE, '--timeout', '600000', '--out', signal];
      const child = place.start(['run', ...targets, ...args]);
      const ended = endOf(child);
      let told = '';
      // 1. The target that answers is done, and the other one was asked and has connected here.
      const done = new Promise<void>((resolve) => {
        child.stderr.on('data', (text: string) => {
          told += text;
          if (told.includes('gets: 1 cases')) resolve();
        });
      });
      const [adapter] = (await once(announced, 'connection')) as [Socket];
      await done;
      const gone = once(
        adapter.resume().on('error', () => undefined),
        'close',
      );
      // 2. It is asked to stop while one case waits.
      child.kill(signal);
      const { status, stderr } = await ended;
      assert.equal(status, 130);
      assert.match(stderr, /stopping: what is finished is kept/);
      assert.doesNotMatch(stderr, STACK);
      // 3. The adapter's connection ends with its process.
      await gone;
      const report = JSON.parse(place.read(`${signal}/report.json`)) as Json;
      assert.equal(report.interrupted, true);
      assert.equal(report.targets.find(({ name }) => name === 'gets')?.cases[0]?.verdict, 'pass');
      assert.deepEqual(report.targets.find(({ name }) => name === 'waits')?.cases, []);
      const events = place.read(`${signal}/events.jsonl`).trimEnd().split('\n');
      const last = JSON.parse(events.at(-1) ?? '') as LogEvent;
      assert.ok(last.type === 'run-finished' && last.interrupted);
      for (const file of ['junit.xml', 'report.md', 'index.html']) assert.ok(place.has(`${signal}/${file}`), file);
    });
  }

  describe('of much that is played against', () => {
    /** Interrupts a run of all cases for clients once so many processes of the target have connected here, and waits for the end of them. */
    async function interrupted(target: string, out: string, connections: number): Promise<Ended> {
      const tmp = place.at(`${out}-tmp`);
      mkdirSync(tmp);
      const sockets: Promise<unknown>[] = [];
      const come = new Promise<void>((resolve) => {
        announced.on('connection', (socket: Socket) => {
          sockets.push(once(socket.resume(), 'close').catch(() => undefined));
          if (sockets.length === connections) resolve();
        });
      });
      const child = place.start(['run', target, '--role', 'client', '--timeout', '600000', '--out', out], {
        TMPDIR: tmp,
      });
      const ended = endOf(child);
      await come;
      child.kill('SIGINT');
      const end = await ended;
      await Promise.all(sockets);
      announced.removeAllListeners('connection');
      assert.equal(end.status, 130);
      assert.doesNotMatch(end.stderr, STACK);
      assert.deepEqual(readdirSync(tmp), []);
      const report = JSON.parse(place.read(`${out}/report.json`)) as Json;
      assert.equal(report.interrupted, true);
      return end;
    }

    const env = (): object => ({ env: { ANNOUNCE: String((announced.address() as AddressInfo).port) } });

    it('reaches an adapter that waits', async () => {
      await interrupted(place.target('adapter', 'waits', env()), 'adapter-waits', 1);
    });

    it('reaches commands that wait, and leaves none of their files', async () => {
      const code = `require('net').connect(process.env.ANNOUNCE, '127.0.0.1')`;
      const command = [process.execPath, '-e', code, '{url}'];
      await interrupted(place.target('command', '', { run: undefined, command, ...env() }), 'commands-wait', 4);
    });

    it('reaches a target that never says that it is ready', async () => {
      await interrupted(place.target('mute', 'mute', { startMs: 600_000, ...env() }), 'never-ready', 1);
    });
  });

  it('by SIGKILL leaves a log that is good to its last event, and no process', async () => {
    const env = { ANNOUNCE: String((announced.address() as AddressInfo).port) };
    const targets = [place.target('gets', 'gets'), place.target('waits', 'waits', { env })];
    const child = place.start(['run', ...targets, '--case', CASE, '--timeout', '600000', '--out', 'killed']);
    const ended = once(child, 'close');
    let told = '';
    const done = new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        if (told.includes('gets: 1 cases')) resolve();
      });
    });
    const [adapter] = (await once(announced, 'connection')) as [Socket];
    await done;
    const gone = once(
      adapter.resume().on('error', () => undefined),
      'close',
    );
    child.kill('SIGKILL');
    await ended;
    await gone;
    const log = place.at('killed', 'events.jsonl');
    // As if the last line had been on its way when the process ended.
    place.write('killed/events.jsonl', `${place.read('killed/events.jsonl')}{"type":"case-finished","target":"wai`);
    const { status, stderr, stdout } = await place.wireproof(['report', log, '--out', 'killed', '--json']);
    assert.equal(status, 0);
    assert.match(stderr, /^a log was cut off/);
    const report = JSON.parse(stdout) as Json;
    assert.equal(report.complete, false);
    assert.equal(report.targets.find(({ name }) => name === 'gets')?.cases[0]?.verdict, 'pass');
    assert.equal(report.targets.find(({ name }) => name === 'waits')?.state, 'stopped');
  });
});
