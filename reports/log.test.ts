import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LogError } from './log-error.js';
import { readLog } from './log.js';
import { caseKnown, runFinished, runStarted } from './testing/events.js';

describe('reading a log', () => {
  let folder: string;
  const whole = [runStarted(), caseKnown('a/b'), runFinished()];
  const text = (events: readonly unknown[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wireproof-log-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function fileOf(content: string): Promise<string> {
    const file = path.join(folder, 'events.jsonl');
    await writeFile(file, content);
    return file;
  }

  async function complaint(content: string): Promise<LogError> {
    const file = await fileOf(content);
    const error: unknown = await readLog(file).catch((reason: unknown) => reason);
    assert(error instanceof LogError);
    assert.equal(error.file, file);
    return error;
  }

  it('gives the events in order', async () => {
    assert.deepEqual(await readLog(await fileOf(text(whole))), whole);
  });

  it('ignores fields it does not know', async () => {
    const [first, ...others] = whole;
    assert.equal((await readLog(await fileOf(text([{ ...first, later: true }, ...others])))).length, 3);
  });

  it('keeps what stands before the place where a log was cut off', async () => {
    const all = text(whole);
    for (const length of [all.length - 2, all.length - 20]) {
      assert.deepEqual(await readLog(await fileOf(all.slice(0, length))), whole.slice(0, 2));
    }
  });

  it('keeps what stands before a broken last line', async () => {
    assert.deepEqual(await readLog(await fileOf(`${text(whole)}{"type":\n`)), whole);
  });

  it('reads lines that are longer than a chunk of the file', async () => {
    const long = caseKnown('a/b', { title: '€'.repeat(200_000) });
    assert.deepEqual(await readLog(await fileOf(text([runStarted(), long]))), [runStarted(), long]);
  });

  it('names the line that is not JSON where more follow', async () => {
    const error = await complaint(`${text(whole.slice(0, 1))}nonsense\n${text(whole.slice(1))}`);
    assert.equal(error.line, 2);
    assert.match(error.message, /events\.jsonl: line 2: this is not JSON/);
  });

  it('names the line that is no event, and the field', async () => {
    const error = await complaint(text([runStarted(), { ...runFinished(), durationMs: 'long' }, runFinished()]));
    assert.equal(error.line, 2);
    assert.match(error.sentence, /durationMs must be number/);
  });

  it('refuses an event of an unknown type', async () => {
    assert.equal((await complaint(text([runStarted(), { type: 'rumour' }]))).line, 2);
  });

  it('refuses a log of another schema', async () => {
    const error = await complaint(text([{ ...runStarted(), schema: 2 }]));
    assert.match(error.sentence, /schema 2; only schema 1/);
  });

  it('refuses a log that does not begin with the run, and an empty one', async () => {
    assert.match((await complaint(text([runFinished()]))).sentence, /begins with run-started/);
    assert.match((await complaint('')).sentence, /no event/);
  });
});
