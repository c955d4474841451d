import assert from 'node:assert/strict';
import { oneAtATime } from '../../run/pool.js';
import { resolveTargets } from '../../target/index.js';
import { explanationOf } from './testing/explained.js';
import { loadScenarios } from './testing/recording.js';
import { replayAll } from './testing/replay.js';
import type { Replayed } from './testing/replay.js';
import { INTERFACES, recordedRuntime } from './testing/runtimes.js';

// Every scenario that was recorded from real CPython is played again: our FTP peer in place of the recordings' server, the bundled
// targets in place of the recordings' program. What an interpreter does must be what its own minor version was recorded to do.

const scenarios = await loadScenarios();
const { ready, skipped } = await resolveTargets(Object.keys(INTERFACES), { all: false });
const players = ready.flatMap((spec) => {
  const runtime = recordedRuntime(spec.name, scenarios);
  return runtime === null ? [] : [{ spec, runtime }];
});

describe('ground truth', function () {
  this.timeout(180_000);
  const replayed = new Map<string, ReadonlyMap<string, Replayed>>();

  before('every interpreter plays every scenario', async () => {
    const inTurn = oneAtATime();
    await Promise.all(
      players.map(async ({ spec, runtime }) => {
        replayed.set(spec.name, await replayAll(spec, runtime, scenarios, inTurn));
      }),
    );
  });

  it('holds 91 scenarios of FTP and 45 of files and data', () => {
    const count = (kind: string): number => scenarios.filter((scenario) => scenario.kind === kind).length;
    assert.deepEqual([count('ftp'), count('file')], [91, 45]);
  });

  for (const { name, reason } of skipped) it.skip(`${name}: ${reason}`);
  if (players.length === 0)
    it.skip('no CPython 2.7, 3.6, 3.9, 3.11, 3.12 or 3.13 on PATH or under pyenv: nothing is replayed');

  for (const { spec, runtime } of players) {
    describe(`${spec.name} does what ${runtime} did`, () => {
      for (const { name } of scenarios) {
        it(name, function () {
          const came = replayed.get(spec.name)?.get(name);
          if (came?.kind === 'unplayable') {
            if (this.test !== undefined) this.test.title = `${name}: cannot be replayed here, because ${came.why}`;
            this.skip();
          }
          if (explanationOf(runtime, name) !== null) assert.equal(came?.kind, 'different', 'the explanation is stale');
          else if (came?.kind !== 'equal') assert.fail(came?.how.join('\n') ?? 'it was not played');
        });
      }
    });
  }
});
