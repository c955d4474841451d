/** The worker a play was talking to is no longer there: its process died, or it stopped answering altogether and was killed. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';

  constructor(
    readonly how: 'died' | 'wedged',
    readonly detail: string,
  ) {
    super(`the worker ${how === 'died' ? 'died' : 'stopped answering'}: ${detail}`);
  }
}

/** What a person needs to mend a target that did not start. */
export type StartFailure = {
  readonly target: string;
  /** What happened, as one sentence without its full stop. */
  readonly what: string;
  /** What the target printed, as far as it was kept; may be empty. */
  readonly evidence: string;
  readonly cause: string;
  /** The command to run, or the thing to change, next. */
  readonly next: string;
  /** Something the target needs is not installed. */
  readonly missing: boolean;
};

/** A target could not be started. `missing` tells an installation that is incomplete from a target that is broken. */
export class TargetStartError extends Error {
  override readonly name = 'TargetStartError';
  readonly missing: boolean;

  constructor(readonly failure: StartFailure) {
    super(explained(failure));
    this.missing = failure.missing;
  }
}

function explained(failure: StartFailure): string {
  const evidence = failure.evidence.trimEnd();
  const printed = evidence === '' ? '  It printed nothing.' : `  It printed:\n${indented(evidence)}`;
  return `target ${failure.target}: ${failure.what}.\n${printed}\n  Likely cause: ${failure.cause}\n  Next: ${failure.next}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
