import { Crew } from './crew.js';
import { factsOf } from '../protocol/facts.js';
import { jobOf } from './job.js';
import type { Job } from './job.js';
import { Notes } from '../protocol/notes.js';
import type { RunningTarget, StartOptions } from '../session.js';
import { Slot } from './slot.js';
import type { AdapterWorker } from '../protocol/worker.js';
import type { TargetSpec } from '../../model/index.js';

const PONG_MS = 2_000;
const MAX_RESTARTS = 20;

/**
 * Starts the workers of a target that speaks the protocol, and runs attempts on them. A lost worker is never the end of the run:
 * the attempt to blame is found, and the worker replaced, up to `maxRestarts` times.
 * Rejects with `TargetStartError` when a worker does not become ready; none is left running then.
 */
export async function startAdapter(
  spec: TargetSpec,
  argv: readonly string[],
  options: StartOptions,
): Promise<RunningTarget> {
  const { harness, pongMs = PONG_MS, maxRestarts = MAX_RESTARTS } = options;
  const notes = new Notes();
  const queue: Job[] = [];
  const crew = new Crew({ spec, argv, harness, pongMs, notes }, maxRestarts, closeQueue);
  const workers = await firstWorkers(crew, spec.workers);
  const [{ ready }] = workers;
  const width = Math.max(1, Math.min(ready.inFlight, options.window));
  const staffed = workers.map((worker) => ({ worker, slot: new Slot(crew, width, pump) }));
  const slots = staffed.map(({ slot }) => slot);
  const inFlight = new Set<Promise<void>>();
  let stopped: Promise<void> | null = null;
  const facts = await factsOf(spec, ready);
  staffed.forEach(({ slot, worker }) => slot.install(worker));

  function closeQueue(): void {
    const detail = crew.closedBecause ?? 'the target was stopped';
    for (const job of queue.splice(0)) job.end({ kind: 'stopped', detail });
  }

  /** Hands waiting attempts to the slots with most room, and has vacant slots filled as long as any wait. */
  function pump(): void {
    if (crew.closedBecause !== null) {
      closeQueue();
      return;
    }
    for (;;) {
      const slot = slots.reduce((best, each) => (each.room > best.room ? each : best));
      const job = slot.room > 0 ? queue.shift() : undefined;
      if (job === undefined) break;
      track(slot.take(job));
    }
    if (queue.length > 0) slots.forEach((slot) => track(slot.fill()));
  }

  function track(work: Promise<void>): void {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
  }

  async function stop(): Promise<void> {
    const ending = crew.stop();
    closeQueue();
    await ending;
    while (inFlight.size > 0) await Promise.all(inFlight);
  }

  return {
    facts,
    window: width * slots.length,
    attempt: (play) => {
      const { job, result } = jobOf(play);
      queue.push(job);
      pump();
      return result;
    },
    notes: () => notes.list(),
    get stoppedBecause() {
      return crew.givenUp;
    },
    stop: () => (stopped ??= stop()),
  };
}

/** The first workers, started side by side: all of them, or none. */
async function firstWorkers(crew: Crew, count: number): Promise<readonly [AdapterWorker, ...AdapterWorker[]]> {
  const others = Array.from({ length: count - 1 }, () => crew.first());
  try {
    return [await crew.first(), ...(await Promise.all(others))];
  } catch (error) {
    await crew.stop();
    await Promise.allSettled(others);
    throw error;
  }
}
