import type { Verdict } from '../../harness/model/index.js';

/** Verdicts that JUnit calls a failure: the test ran and did not end well. */
export function isFailure(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'blocked';
}

/** Verdicts that JUnit calls an error: the test did not come to its end. */
export function isError(verdict: Verdict): boolean {
  return verdict === 'crash' || verdict === 'hang' || verdict === 'error';
}

/** A duration in seconds, in plain decimals. */
export function seconds({ durationMs }: { readonly durationMs: number }): string {
  return (durationMs / 1_000).toFixed(5);
}
