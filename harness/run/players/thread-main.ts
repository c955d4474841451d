import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { shareTurns } from '../../peer/index.js';
import { stopAll, TargetStartError } from '../../target/index.js';
import type { Item } from '../catalogue.js';
import type { Enrolled } from '../enrolled.js';
import { loadItems, loadRoll } from '../roll.js';
import type { Calls, Given } from './calls.js';
import { playHere } from './here.js';
import type { Player, Playing } from './player.js';

// What a thread runs: it loads the items that it may be asked for, starts a target, and plays what it is asked for.

const { ids, turns } = workerData as Given;
shareTurns(turns);
const items = loadedItems(new Set(ids));
const playing = new Set<Promise<unknown>>();
let player: Player | null = null;

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
    const play = played(id, how);
    playing.add(play);
    return play.finally(() => playing.delete(play));
  },
  stop: async () => {
    await stopAll();
    await Promise.allSettled(playing);
    return { notes: player?.notes() ?? [], stoppedBecause: player?.stoppedBecause ?? null };
  },
  leave: () => parentPort?.close(),
};

createBirpc<object, Calls>(calls, {
  post: (data) => parentPort?.postMessage(data),
  on: (hear) => parentPort?.on('message', hear),
});

async function played(id: string, how: Playing): Promise<Awaited<ReturnType<Calls['play']>>> {
  const item = (await items).get(id);
  if (player === null || item === undefined) throw new Error(`this thread was not told of ${id}`);
  return { played: await player.play(item, how), stoppedBecause: player.stoppedBecause };
}

/** Loads file by file, so that a call, such as that to start a target, need not wait for all of them. */
async function loadedItems(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Item>> {
  const files = new Map<string, Enrolled[]>();
  for (const one of await loadRoll())
    if (wanted.has(one.id)) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  const loaded = new Map<string, Item>();
  for (const part of files.values()) {
    for (const item of await loadItems(part)) loaded.set(item.id, item);
    await nextTurn();
  }
  return loaded;
}
