import type {
  Case,
  ClientCase,
  Judgement,
  Matcher,
  Observation,
  Outcomes,
  ServerCase,
  Transcript,
} from '../model/index.js';
import { judge, mismatches } from '../judge/index.js';
import type { Worker } from '../target/index.js';
import type { Shown } from './shown.js';
import { showToClient } from './stimulus-client.js';
import { showToServer } from './stimulus-server.js';

/** A judgement with its evidence. */
export type Played = Judgement & { readonly transcript: Transcript };

/** Plays one case against one worker: the positive control first, where there is one, then the stimulus, then the judgement. */
export function playCase(one: Case, worker: Worker, deadlineMs: number, survey: boolean): Promise<Played> {
  return one.role === 'client'
    ? playClientCase(one, worker, deadlineMs, survey)
    : playServerCase(one, worker, deadlineMs, survey);
}

async function playClientCase(one: ClientCase, worker: Worker, deadlineMs: number, survey: boolean): Promise<Played> {
  if (one.control !== undefined) {
    const blocked = blockedBy(await showToClient(one.control, worker, deadlineMs), one.control.expects);
    if (blocked !== null) return blocked;
  }
  return judgeShown(await showToClient(one, worker, deadlineMs), one.outcomes, survey);
}

async function playServerCase(one: ServerCase, worker: Worker, deadlineMs: number, survey: boolean): Promise<Played> {
  if (one.control !== undefined) {
    const blocked = blockedBy(await showToServer(one.control, worker, deadlineMs), one.control.expects);
    if (blocked !== null) return blocked;
  }
  return judgeShown(await showToServer(one, worker, deadlineMs), one.outcomes, survey);
}

/** The `blocked` judgement where the positive control was not served; null where it was. */
export function blockedBy<O extends Observation>(control: Shown<O>, expects: readonly Matcher<O>[]): Played | null {
  if (control.kind !== 'seen') {
    if (control.kind === 'unable' || control.kind === 'no-place') return unjudged(control);
    return {
      verdict: 'blocked',
      outcome: null,
      reasons: [`the positive control failed: ${control.detail}`],
      transcript: control.transcript,
    };
  }
  const why = mismatches(expects, control.observation);
  if (why.length === 0) return null;
  return {
    verdict: 'blocked',
    outcome: null,
    reasons: why.map((one) => `the positive control failed: ${one}`),
    transcript: control.transcript,
  };
}

function judgeShown<O extends Observation>(shown: Shown<O>, outcomes: Outcomes<O>, survey: boolean): Played {
  if (shown.kind !== 'seen') return unjudged(shown);
  return { ...judge(outcomes, shown.observation, survey), transcript: shown.transcript };
}

/** The judgement where there was nothing to judge. */
export function unjudged<O extends Observation>(shown: Exclude<Shown<O>, { kind: 'seen' }>): Played {
  const { transcript, detail } = shown;
  switch (shown.kind) {
    case 'hang':
      return { verdict: 'hang', outcome: null, reasons: [detail], transcript };
    case 'no-place':
      return { verdict: 'inapplicable', outcome: null, reasons: [detail], transcript };
    case 'malformed':
      return { verdict: 'error', outcome: null, reasons: [`the adapter's answer is malformed: ${detail}`], transcript };
    case 'unable':
      return {
        verdict: 'error',
        outcome: null,
        reasons: [`the adapter was unable (${shown.why}): ${detail}`],
        transcript,
      };
  }
}
