import type { ClientStimulus } from '../model/index.js';
import { harnessName, showToClient } from '../run/index.js';
import { resolveTargets, startTarget } from '../target/index.js';
import { httpServer, opening, reply, sized } from '../vocabulary/index.js';

/** What a property plays again and again: a peer of its own, the reference client that opens it, and the evidence of both. */
export type HarnessedExchange = { readonly exchange: () => Promise<unknown>; readonly stop: () => Promise<void> };

/** Starts the reference client for so many exchanges at once. */
export async function harnessedExchange(atOnce: number): Promise<HarnessedExchange> {
  const [spec] = (await resolveTargets(['reference-client'], { all: false })).ready;
  if (spec === undefined) throw new Error('the reference target is not there');
  const target = await startTarget(spec, { window: atOnce, harness: harnessName });
  const stimulus: ClientStimulus = opening(httpServer(reply(200, sized('hello'))));
  return {
    exchange: () => target.attempt((worker) => showToClient(stimulus, worker, 10_000)),
    stop: () => target.stop(),
  };
}
