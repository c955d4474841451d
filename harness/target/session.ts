import type { Call, Fault, Json, Open, Outcome, Ready, SeenRequest, TargetFacts } from '../model/index.js';

/** The adapter, or the implementation through it, could not try. */
export type Unable = { readonly kind: 'unable'; readonly why: 'unsupported' | 'adapter'; readonly detail: string };

/** The worker answers, but not to this: the deadline passed. */
export type Hang = { readonly kind: 'hang'; readonly detail: string };

/** The answer does not have the shape the target protocol asks for: a defect of the adapter. */
export type Malformed = { readonly kind: 'malformed'; readonly detail: string };

export type ExchangeAnswer =
  { readonly kind: 'done'; readonly outcomes: readonly Outcome[] } | Unable | Hang | Malformed;

export type ListenAnswer = { readonly kind: 'listening'; readonly host: string; readonly port: number } | Unable;

export type CallAnswer =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'raised'; readonly error: Fault }
  | Unable
  | Hang
  | Malformed;

/** What a server may be asked to speak; undefined leaves it to the server. */
export type ListenVersion = 'HTTP/1.0' | 'HTTP/1.1' | undefined;

/**
 * One running copy of a target, as a play sees it. Every promise rejects with `WorkerLost` when the worker is lost meanwhile.
 * Deadlines are in milliseconds and belong to the harness.
 */
export type Worker = {
  readonly ready: Ready;
  /** Asks a client to open URLs one after the other; `done` has one outcome per open. */
  exchange(connection: 'fresh' | 'keep', opens: readonly Open[], deadlineMs: number): Promise<ExchangeAnswer>;
  /** Where the server listens; there is one listener per version and worker, started when first asked for. */
  listen(version: ListenVersion): Promise<ListenAnswer>;
  /** What the application saw from this source port so far, which is forgotten by reading it; null when nothing tells. */
  sawFrom(port: number): readonly SeenRequest[] | null;
  /** Calls a function of a library. */
  call(call: Call, deadlineMs: number): Promise<CallAnswer>;
  /** Resolves when everything the worker saw before this call has been reported. */
  settle(): Promise<void>;
};

/**
 * How an attempt ended.
 *
 * - `finished`: the play came to its end; `value` is what it returned.
 * - `crash`, `hang`: the worker died, or stopped answering altogether, because of this attempt alone.
 * - `error`: nothing can be said of this attempt: the play itself failed, or the target is unstable.
 * - `stopped`: the target had been stopped before this attempt could end.
 *
 * `stderr` is the end of what the worker printed during the attempt, at most 4,096 characters.
 */
export type Attempt<T> =
  | { readonly kind: 'finished'; readonly value: T; readonly stderr: string }
  | { readonly kind: 'crash' | 'hang' | 'error'; readonly detail: string; readonly stderr: string }
  | { readonly kind: 'stopped'; readonly detail: string };

/** A target that was started. */
export type RunningTarget = {
  readonly facts: TargetFacts;
  /** How many attempts are useful at once, over all workers. */
  readonly window: number;
  /** Runs a play on a worker with room. It may be called again when the worker is lost, so it must build everything afresh each time. */
  attempt<T>(play: (worker: Worker) => Promise<T>): Promise<Attempt<T>>;
  /** What was noticed about the target that is no case's fault, each once with a count; at most 100. */
  notes(): readonly string[];
  /** Why the target takes no more attempts; null while it does. */
  readonly stoppedBecause: string | null;
  /** Ends every process of the target. Attempts that are not finished by then end as `stopped`. */
  stop(): Promise<void>;
};

/** How a target is to be started. */
export type StartOptions = {
  /** Attempts in flight per worker, at most; a worker that can do less gets less. */
  readonly window: number;
  /** How long a worker may take to answer a ping before it counts as wedged. Default 2,000. */
  readonly pongMs?: number;
  /** How often a lost worker is replaced before the target is given up. Default 20. */
  readonly maxRestarts?: number;
  /** How the harness names itself to the target. */
  readonly harness: string;
  /** Faults of the reference target to switch on, each handed over as `--fault=<name>`. */
  readonly faults?: readonly string[];
};

export { TargetStartError, WorkerLost } from './errors.js';
export type { StartFailure } from './errors.js';
