import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role, Verdict } from '../harness/model/index.js';
import { loadCatalogue } from '../harness/run/index.js';
import { judged } from './judged.fixture.js';

/** Targets of a role that treat everything alike, and the part of the judged cases that each may pass. */
export type Stubs = {
  readonly role: Role;
  readonly names: readonly string[];
  readonly claims: readonly string[];
  readonly most: number;
  readonly deadlineMs: number;
};

export const SERVERS: Stubs = {
  role: 'server',
  names: [
    ...['always-400', 'always-400-and-closes', 'always-200', 'answers-unasked'],
    ...['closes-at-once', 'resets-at-once', 'never-replies', 'sends-back'],
  ],
  claims: ['http/0.9', 'http/1.0', 'http/1.1', 'basic', 'digest', 'cookies'],
  // Some cases are true of them, as that their replies are well-formed.
  most: 0.05,
  // Each hang is waited for, and one of the stubs does nothing but hang. An answer that comes too late is no pass more.
  deadlineMs: 150,
};

export const CLIENTS: Stubs = {
  role: 'client',
  names: ['never-connects', 'always-empty', 'always-fails'],
  claims: ['http/0.9', 'http/1.0', 'http/1.1', 'ftp', 'file', 'data', 'uri', 'basic', 'digest', 'cookies', 'urllib'],
  // Some cases are true of those that send a plain request, as that it has no fragment.
  most: 0.03,
  // Where cookies are kept they open many URLs, and wait for a reply to each.
  deadlineMs: 1000,
};

type Counted = { readonly target: string; readonly id: string; readonly verdict: Verdict };

const miniatures = fileURLToPath(new URL('../targets/miniatures/', import.meta.url));

export type Score = { judged: number; readonly passed: string[] };

function countFor(score: Score | undefined, id: string, verdict: Verdict): void {
  if (score === undefined || verdict === 'inapplicable' || verdict === 'observed') return;
  score.judged += 1;
  if (verdict === 'pass') score.passed.push(id);
}

/** Writes the descriptor of a stub into a folder of its own and gives its path. */
function describeStub(name: string, { role, claims }: Stubs, folder: string): string {
  const file = path.join(folder, name, 'target.json');
  mkdirSync(path.dirname(file));
  writeFileSync(file, JSON.stringify({ name, role, claims, run: ['node', path.join(miniatures, `${name}.js`)] }));
  return file;
}

/** Judges the stubs by all cases for their role; gives what each has passed. */
export async function judgeAll(stubs: Stubs): Promise<ReadonlyMap<string, Score>> {
  const scores = new Map<string, Score>(stubs.names.map((name) => [name, { judged: 0, passed: [] }]));
  const all = await loadCatalogue();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'));
  const targets = stubs.names.map((name) => describeStub(name, stubs, folder));
  const what = { targets, fault: [], all, chosen: all.filter(({ of }) => of.role === stubs.role) };
  const count = ({ target, id, verdict }: Counted): void => countFor(scores.get(target), id, verdict);
  await judged(what, { deadlineMs: stubs.deadlineMs, jobs: 32 }, count);
  rmSync(folder, { recursive: true });
  return scores;
}
