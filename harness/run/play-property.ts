import type { Counterexample, Verdict } from '../model/index.js';
import type { Given, Property } from '../property/index.js';
import type { Evaluation } from '../property/index.js';
import { checkProperty } from '../property/index.js';
import type { RunningTarget, Worker } from '../target/index.js';
import type { Played } from './play.js';
import { unjudged } from './play.js';
import { showToClient } from './stimulus-client.js';
import { showToServer } from './stimulus-server.js';

/** A judged property: with the counterexample where it is violated. */
export type PropertyPlayed = Played & { readonly counterexample: Counterexample | null };

/** How to play a property. */
export type PropertyOptions = {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  readonly deadlineMs: number;
};

/** Plays a property against a target; every exchange is an attempt of its own, so that a crash is blamed on the input that caused it. */
export async function playProperty(
  property: Property,
  pinned: Given | null,
  target: RunningTarget,
  options: PropertyOptions,
  survey: boolean,
): Promise<PropertyPlayed> {
  const evaluate = async (stimulus: unknown): Promise<Evaluation> => {
    const attempt = await target.attempt((worker) => show(property, stimulus, worker, options.deadlineMs));
    switch (attempt.kind) {
      case 'finished':
        return attempt.value;
      case 'stopped':
        return { kind: 'over', verdict: 'blocked', reasons: [attempt.detail], transcript: [] };
      case 'crash':
      case 'hang':
      case 'error':
        return { kind: 'over', verdict: attempt.kind, reasons: [attempt.detail], transcript: [] };
    }
  };
  const run = await checkProperty(property, evaluate, { ...options, pinned });
  const judged = (verdict: Verdict): Verdict => (survey ? 'observed' : verdict);
  switch (run.kind) {
    case 'holds':
      return { verdict: judged('pass'), outcome: 'holds', reasons: [], transcript: [], counterexample: null };
    case 'violated':
      return {
        verdict: judged('fail'),
        outcome: 'is violated',
        reasons: run.reasons,
        transcript: run.transcript,
        counterexample: run.counterexample,
      };
    case 'over':
      return {
        verdict: run.verdict,
        outcome: null,
        reasons: run.reasons,
        transcript: run.transcript,
        counterexample: null,
      };
  }
}

async function show(property: Property, stimulus: unknown, worker: Worker, deadlineMs: number): Promise<Evaluation> {
  const shown =
    property.role === 'client'
      ? await showToClient(stimulus as ReturnType<typeof property.play>, worker, deadlineMs)
      : await showToServer(stimulus as ReturnType<typeof property.play>, worker, deadlineMs);
  if (shown.kind === 'seen') return { kind: 'seen', observation: shown.observation, transcript: shown.transcript };
  const { verdict, reasons, transcript } = unjudged(shown);
  return { kind: 'over', verdict, reasons, transcript };
}
