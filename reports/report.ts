import type { CaseCard, KnownRequirement, LogEvent, Question, Role, Verdict } from '../harness/model/index.js';
import type { FinishedEntry } from './evidence.js';
import { VERDICTS } from '../harness/model/index.js';

/** One judged case: all the log tells of it, with its card. Its evidence is fetched when it is asked for. */
export type ReportCase = Omit<FinishedEntry, 'type' | 'target'> & { readonly card: CaseCard };

/** A recorded deviation that no longer happens. `line` is where it stands in its file, from 1. */
export type StaleExpectation = Omit<Extract<LogEvent, { type: 'expectation-stale' }>, 'type' | 'target'>;

/** How many cases ended with each verdict, how many of them unforeseen, and how many expectations are stale. */
export type Counts = Readonly<Record<Verdict | 'unexpected' | 'stale', number>>;

/** What is counted, in the order in which reports show it. */
export const COUNTED: readonly (keyof Counts)[] = [...VERDICTS, 'unexpected', 'stale'];

/**
 * One target. `ran`: to its end; `stopped`: given up on, or the log ends before it; `skipped`: never started.
 * `version` and `language` are empty where it never told. Cases are ordered by id in code points, and are made when they are asked for:
 * whoever looks at many targets looks at them one by one.
 */
export type ReportTarget = {
  readonly name: string;
  readonly version: string;
  readonly role: Role;
  readonly language: string;
  readonly claims: readonly string[];
  readonly state: 'ran' | 'skipped' | 'stopped';
  readonly reason: string | null;
  readonly counts: Counts;
  readonly cases: readonly ReportCase[];
  /** One of them by its id; null where the target was not judged by it. */
  readonly caseOf: (id: string) => ReportCase | null;
  readonly stale: readonly StaleExpectation[];
  readonly notes: readonly string[];
};

/**
 * What every report shows: the event log put in order. Targets stand in the order in which they started, then the skipped
 * ones. `complete` is false where the log was cut off; `durationMs` is then the sum over the finished cases.
 */
export type Report = {
  readonly schema: 1;
  readonly harness: string;
  readonly seed: number;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly complete: boolean;
  readonly interrupted: boolean;
  /** The frozen set that scores; null where every case does. */
  readonly set: string | null;
  readonly questions: readonly Question[];
  /** Every requirement of the registry; empty where the log is of an earlier version. */
  readonly requirements: readonly KnownRequirement[];
  readonly targets: readonly ReportTarget[];
};

/** Orders text by code points. */
export function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Code units in the order of the code points that they begin: surrogates come last. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
