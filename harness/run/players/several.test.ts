import assert from 'node:assert/strict';
import { itemsOf } from '../testing.js';
import type { Player, WithStderr } from './player.js';
import { asOne } from './several.js';

/** A player whose plays end when they are told to. */
function held(name: string) {
  const facts = { name: 't', role: 'client', version: name, language: '', claims: [], features: {} } as const;
  const ends: (() => void)[] = [];
  const state = { stops: 0, stoppedBecause: null as string | null };
  const player: Player = {
    facts,
    window: 3,
    get stoppedBecause() {
      return state.stoppedBecause;
    },
    play: () =>
      new Promise((resolve) => {
        const outcome = name;
        const played = { verdict: 'pass', outcome, reasons: [], transcript: [], counterexample: null, stderr: '' };
        ends.push(() => resolve(played as WithStderr));
      }),
    stop: () => {
      state.stops += 1;
      return Promise.resolve();
    },
    notes: () => [`a note on ${name}`],
  };
  return { player, state, ends };
}

const how = { survey: false, deadlineMs: 1 };
const [item] = itemsOf('a/b');
assert.ok(item);

describe('several players as one', () => {
  it('have one another’s room, and share the plays', async () => {
    const [one, two] = [held('one'), held('two')];
    const both = asOne([one.player, two.player]);
    assert.equal(both.window, 6);
    const plays = [1, 2, 3, 4].map(() => both.play(item, how));
    assert.deepEqual([one.ends.length, two.ends.length], [2, 2]);
    one.ends.forEach((end) => end());
    await plays[0];
    await plays[2];
    const later = both.play(item, how);
    assert.equal(one.ends.length, 3);
    [...one.ends, ...two.ends].forEach((end) => end());
    assert.deepEqual(
      (await Promise.all([...plays, later])).map(({ outcome }) => outcome),
      ['one', 'two', 'one', 'two', 'one'],
    );
  });

  it('are given up together', () => {
    const [one, two] = [held('one'), held('two')];
    const both = asOne([one.player, two.player]);
    assert.equal(both.stoppedBecause, null);
    two.state.stoppedBecause = 'it was lost too often';
    assert.equal(both.stoppedBecause, 'it was lost too often');
    void both.play(item, how);
    void both.play(item, how);
    assert.deepEqual([one.ends.length, two.ends.length], [0, 2]);
  });

  it('stop together, and tell what each of them noticed', async () => {
    const [one, two] = [held('one'), held('two')];
    const both = asOne([one.player, two.player]);
    await both.stop();
    assert.deepEqual([one.state.stops, two.state.stops], [1, 1]);
    assert.deepEqual(both.notes(), ['a note on one', 'a note on two']);
  });
});
