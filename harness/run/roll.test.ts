import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LogEvent } from '../model/index.js';
import { packageRoot } from '../package-root.js';
import { loadCatalogue } from './catalogue.js';
import { caseSetOf, meaningsOf } from './lock/index.js';
import { loadRegistry } from './registry.js';
import { loadItems, loadRoll, meaningsOnRoll } from './roll.js';

const [all, roll, registry] = await Promise.all([loadCatalogue(), loadRoll(), loadRegistry()]);

describe('the roll of the case set', () => {
  it('has every item in order, with its role, its requirements and its meaning', () => {
    const known = ({ kind, id, of }: (typeof all)[number] | (typeof roll)[number]): unknown => [
      kind,
      id,
      of.role,
      of.requires,
    ];
    assert.deepEqual(roll.map(known), all.map(known));
    assert.deepEqual(meaningsOnRoll(roll), meaningsOf(all, registry));
  });

  it('leads to the items themselves, and to no others of their topics', async () => {
    const odd = roll.filter((_, index) => index % 7 === 0);
    const ids = new Set(odd.map(({ id }) => id));
    assert.deepEqual(
      await loadItems(odd),
      all.filter(({ id }) => ids.has(id)),
    );
    assert.deepEqual(await loadItems([]), []);
  });

  it('is in the program as the cases have it', async () => {
    const out = mkdtempSync(path.join(os.tmpdir(), 'wireproof-roll-'));
    const program = path.join(packageRoot, 'dist', 'bin', 'wireproof.js');
    const wanted = ['--case', 'http11/response-content-length/body-ends-where-announced', '--report', 'json'];
    await promisify(execFile)(process.execPath, [program, 'run', 'reference-client', ...wanted, '--out', out]);
    const [started = ''] = readFileSync(path.join(out, 'events.jsonl'), 'utf8').split('\n');
    rmSync(out, { recursive: true });
    const { caseSet } = JSON.parse(started) as Extract<LogEvent, { type: 'run-started' }>;
    assert.equal(caseSet, caseSetOf(meaningsOf(all, registry)));
  });
});
