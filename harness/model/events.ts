import type { Question } from './question.js';
import type { Level } from './requirement.js';
import type { Role } from './target.js';
import type { Transcript } from './transcript.js';
import type { Verdict } from './verdict.js';

/** A counterexample, shrunk: enough to replay it. `path` is the shrinking path of the generator. */
export type Counterexample = {
  readonly seed: number;
  readonly path: string;
  readonly shrinks: number;
  readonly runs: number;
  readonly given: unknown;
  readonly shown: string;
};

/** A case as a report needs it to explain a verdict. */
export type CaseCard = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'case' | 'property';
  readonly requires: readonly {
    readonly id: string;
    readonly authority: string;
    readonly section: string;
    readonly level: string;
    readonly summary: string;
  }[];
  readonly outcomes: readonly { readonly name: string; readonly accepted: boolean; readonly describe: string }[];
  readonly note: string | null;
  /** What is done to the target, in lines for a reader; logs of earlier versions have none. */
  readonly script?: readonly string[];
};

/**
 * A requirement of the registry as a report lists it. `level` is the registry's own word; `cases` are those of the whole case set that
 * cite it, whether or not they were run; `reason` says why it is excluded.
 */
export type KnownRequirement = {
  readonly id: string;
  readonly authority: string;
  readonly section: string;
  readonly level: string;
  readonly summary: string;
  readonly testable: string;
  readonly state: 'covered' | 'excluded' | 'gap';
  readonly reason: string | null;
  readonly cases: readonly string[];
};

/** Why a deviation was foreseen. */
export type ExpectedBecause = {
  readonly verdict: readonly Verdict[];
  readonly because: string;
  readonly issue: string | null;
};

/**
 * The event log, one JSON object per line: the only truth every report is a view of.
 * A log that ends without `run-finished` was cut off; what it holds is still good.
 */
export type LogEvent =
  | {
      readonly type: 'run-started';
      readonly schema: 1;
      readonly harness: string;
      readonly seed: number;
      readonly startedAt: string;
      readonly argv: readonly string[];
      /** What the whole case set of the running code means, as one hash; logs of earlier versions do not tell. */
      readonly caseSet?: string;
      /** The frozen set that scores, where there is one. */
      readonly set?: string;
      /** Which part of the case set was run, where it was not all of it; `index` from 1. */
      readonly shard?: { readonly index: number; readonly of: number };
    }
  | { readonly type: 'case-known'; readonly card: CaseCard }
  | { readonly type: 'question-known'; readonly question: Question }
  | { readonly type: 'requirements-known'; readonly rows: readonly KnownRequirement[] }
  | { readonly type: 'target-skipped'; readonly name: string; readonly role: Role; readonly reason: string }
  | {
      readonly type: 'target-started';
      readonly name: string;
      readonly role: Role;
      readonly version: string;
      readonly language: string;
      readonly claims: readonly string[];
    }
  | {
      readonly type: 'case-finished';
      readonly target: string;
      readonly id: string;
      readonly level: Level;
      readonly verdict: Verdict;
      readonly outcome: string | null;
      readonly expected: boolean;
      readonly because: ExpectedBecause | null;
      readonly durationMs: number;
      readonly reasons: readonly string[];
      readonly transcript: Transcript;
      readonly rerun: string;
      readonly counterexample: Counterexample | null;
      /** Free text of the target's standard error while the case ran, at most its last 4,096 characters. */
      readonly stderr: string;
      /** False where the case is outside the frozen set that scores: its verdict is recorded and never counts. */
      readonly scored?: false;
      /** How each repetition ended, where the case was repeated. */
      readonly repeated?: readonly Verdict[];
    }
  | {
      readonly type: 'expectation-stale';
      readonly target: string;
      readonly file: string;
      readonly line: number;
      readonly cases: string;
      readonly text: string;
    }
  | { readonly type: 'target-note'; readonly target: string; readonly text: string }
  | {
      readonly type: 'target-finished';
      readonly name: string;
      readonly state: 'ran' | 'stopped';
      readonly reason: string | null;
    }
  | {
      readonly type: 'run-finished';
      readonly durationMs: number;
      readonly interrupted: boolean;
      /** The run stopped by itself after so many unexpected verdicts as were asked for, and left the rest out. */
      readonly bailed?: true;
    };
