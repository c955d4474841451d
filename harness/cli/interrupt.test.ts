import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { LogEvent } from '../model/index.js';
import { CASE, endOf, makePlace, STACK } from './testing.js';
import type { Json } from './testing.js';

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

  it('reaches targets that are played against in threads of their own', async () => {
    const env = { ANNOUNCE: String((announced.address() as AddressInfo).port) };
    const many = ['--case', 'http11/**', '--timeout', '600000', '--out', 'threads'];
    const child = place.start(['run', place.target('waits', 'waits', { env }), ...many]);
    const ended = endOf(child);
    const [adapter] = (await once(announced, 'connection')) as [Socket];
    const gone = once(
      adapter.resume().on('error', () => undefined),
      'close',
    );
    child.kill('SIGINT');
    const { status, stderr } = await ended;
    assert.equal(status, 130);
    assert.doesNotMatch(stderr, STACK);
    await gone;
    const report = JSON.parse(place.read('threads/report.json')) as Json;
    assert.equal(report.interrupted, true);
    assert.deepEqual(report.targets[0]?.cases, []);
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
