import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { shareTurns } from '../../peer/index.js';
import { TargetStartError } from '../../target/index.js';
import type { Item } from '../catalogue.js';
import { loadItems, loadRoll } from '../roll.js';
import type { Calls, Given } from './calls.js';
import { playHere } from './here.js';
import type { Player } from './player.js';

// What a thread runs: it loads the items that it may be asked for, starts a target, and plays what it is asked for.

const { ids, turns } = workerData as Given;
shareTurns(turns);
const items = loadedItems(new Set(ids));
const playing = new Set<Promise<unknown>>();
let player: Player;

const calls: Calls = {
  start: async (brief) => {
    try {
      player = await playHere(brief);
      return { kind: 'started', facts: player.facts, window: player.window };
    } catch (error) {
      if (error instanceof TargetStartError) return { kind: 'failed', failure: error.failure };
      throw error;
    }
  },
  play: async (id, how) => {
    const item = (await items).get(id);
    if (item === undefined) throw new Error(`this thread was not told of ${id}`);
    const play = player.play(item, how);
    playing.add(play);
    const played = await play.finally(() => playing.delete(play));
    return { played, stoppedBecause: player.stoppedBecause };
  },
  stop: async () => {
    await player.stop();
    await Promise.allSettled(playing);
    return { notes: player.notes(), stoppedBecause: player.stoppedBecause };
  },
};

createBirpc<object, Calls>(calls, {
  post: (data) => parentPort?.postMessage(data),
  on: (hear) => parentPort?.on('message', hear),
});

async function loadedItems(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Item>> {
  const roll = await loadRoll();
  const loaded = await loadItems(roll.filter(({ id }) => wanted.has(id)));
  return new Map(loaded.map((item) => [item.id, item]));
}
