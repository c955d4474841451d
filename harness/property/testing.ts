import type { ClientStimulus, ServerStimulus, Verdict } from '../model/index.js';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import type { Evaluate, Evaluation } from './runner.js';

/** A stimulus that carries a number to the target of a test. */
export function carrying(n: number): ClientStimulus {
  return { peer: { kind: 'http-server', connections: [] }, opens: [{ url: String(n) }], connection: 'fresh' };
}

/** The number that a stimulus carries. */
export function carriedBy(stimulus: ClientStimulus | ServerStimulus): number {
  return 'opens' in stimulus ? Number(stimulus.opens[0]?.url) : NaN;
}

/** The target delivered this body, or reported an error where there is none. */
export function showed(body: string | null): Evaluation {
  const outcomes = [body === null ? errorOf('no') : responseOf(body)];
  return { kind: 'seen', observation: clientSaw({ outcomes }), transcript: [] };
}

/** There is nothing to judge. */
export function ended(verdict: Verdict): Evaluation {
  return { kind: 'over', verdict, reasons: [`it was a ${verdict}`], transcript: [] };
}

/** A target of a test, with the numbers it was shown. */
export function target(answer: (n: number) => Evaluation): { readonly evaluate: Evaluate; readonly shown: number[] } {
  const shown: number[] = [];
  return {
    shown,
    evaluate: (stimulus) => {
      const n = carriedBy(stimulus);
      shown.push(n);
      return Promise.resolve(answer(n));
    },
  };
}
