import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../harness/model/index.js';
import { entriesOf, loadCatalogue, loadRegistry, openLog, run } from '../harness/run/index.js';

// The proof that no case is passed by doing nothing: four servers that treat every request alike are judged by all cases for servers.

const STUBS = ['always-400', 'always-200', 'closes-at-once', 'never-replies'] as const;

/** Each hang is waited for, and one of the stubs does nothing but hang. An answer that comes too late is no pass more. */
const DEADLINE_MS = 150;

/** The part of the judged cases that a stub may pass: some are true of it, as that its replies are well-formed. */
const MOST = 0.1;

const miniatures = fileURLToPath(new URL('../targets/miniatures/', import.meta.url));
const passed = new Map<string, string[]>(STUBS.map((name) => [name, []]));
const judged = new Map<string, number>(STUBS.map((name) => [name, 0]));

function count(target: string, id: string, verdict: Verdict): void {
  if (verdict === 'inapplicable' || verdict === 'observed') return;
  judged.set(target, (judged.get(target) ?? 0) + 1);
  if (verdict === 'pass') passed.get(target)?.push(id);
}

/** Writes the descriptor of a stub into a folder of its own and gives its path. */
function describeStub(name: string, folder: string): string {
  const file = path.join(folder, name, 'target.json');
  mkdirSync(path.dirname(file));
  writeFileSync(file, JSON.stringify({ name, role: 'server', run: ['node', path.join(miniatures, `${name}.js`)] }));
  return file;
}

describe('a server that treats every request alike', () => {
  before('judge the four of them', async function () {
    this.timeout(0);
    const [items, registry] = await Promise.all([loadCatalogue(), loadRegistry()]);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'));
    const descriptors = STUBS.map((name) => describeStub(name, folder));
    const { entries, skipped } = await entriesOf(descriptors, { fault: [] }, items);
    const log = openLog(path.join(folder, 'out'), (event) => {
      if (event.type === 'case-finished') count(event.target, event.id, event.verdict);
    });
    const chosen = items.filter(({ of }) => of.role === 'server');
    const set = {
      registry,
      all: items,
      items: chosen,
      questions: [],
      entries,
      skipped,
      argv: [],
      startedAt: new Date(),
      levels: null,
    };
    const how = {
      seed: 1,
      runs: 50,
      deadlineMs: DEADLINE_MS,
      jobs: 32,
      repeat: 1,
      rerun: () => '',
      interrupted: () => false,
    };
    const { failedToStart } = await run({ ...set, ...how }, log);
    log.close();
    rmSync(folder, { recursive: true });
    assert.deepEqual(failedToStart, []);
  });

  for (const name of STUBS) {
    it(`passes next to nothing: ${name}`, () => {
      const ids = passed.get(name) ?? [];
      const all = judged.get(name) ?? 0;
      assert.ok(all > 100, `only ${all} cases were judged`);
      assert.ok(ids.length <= all * MOST, `it passes ${ids.length} of ${all}: ${ids.join(', ')}`);
    });
  }
});
