import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogEvent } from '../model/index.js';
import { readLog } from '../../reports/index.js';
import { openLog } from './log.js';

const started: LogEvent = {
  type: 'run-started',
  schema: 1,
  harness: 'wireproof test',
  seed: 1,
  startedAt: '2020-01-01T00:00:00.000Z',
  argv: ['run', 'line\r\nend \u2028 \ud800'],
};
const note = (text: string): LogEvent => ({ type: 'target-note', target: 't', text });

describe('the event log', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-log-'));
  after(() => rmSync(folder, { recursive: true }));

  it('has each event as one whole line, on disk before anyone hears of it', () => {
    const heard: string[] = [];
    const log = openLog(path.join(folder, 'made', 'on', 'demand'), ({ type }) => {
      const text = readFileSync(log.file, 'utf8');
      assert.ok(text.endsWith('\n'));
      assert.equal((JSON.parse(text.split('\n').at(-2) ?? '') as LogEvent).type, type);
      heard.push(type);
    });
    log.add(started);
    log.add(note('a\nb\rc'));
    log.close();
    assert.equal(readFileSync(log.file, 'utf8').split('\n').length, 3);
    assert.deepEqual(heard, ['run-started', 'target-note']);
  });

  it('can be read back as it was written, and replaces the one before it', async () => {
    for (const text of ['first', 'second']) {
      const log = openLog(folder, () => undefined);
      log.add(started);
      log.add(note(text));
      log.close();
    }
    assert.deepEqual(await readLog(path.join(folder, 'events.jsonl')), [started, note('second')]);
  });

  it('takes nothing more once it is closed, and may be closed twice', async () => {
    const log = openLog(folder, () => undefined);
    log.add(started);
    log.close();
    log.close();
    log.add(note('late'));
    assert.deepEqual(await readLog(log.file), [started]);
  });

  it('that was cut anywhere is good to its last whole line', async () => {
    const log = openLog(folder, () => undefined);
    log.add(started);
    log.add(note('kept'));
    log.close();
    const whole = readFileSync(log.file, 'utf8');
    const last = whole.indexOf('\n') + 1;
    for (let end = last; end < whole.length - 1; end++) {
      writeFileSync(log.file, whole.slice(0, end));
      assert.deepEqual(await readLog(log.file), [started], `cut at ${end}`);
    }
  });
});
