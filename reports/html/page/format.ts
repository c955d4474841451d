import type { KnownRequirement, Level, Role, Verdict, WireEventName } from '../../../harness/model/index.js';

/*
 * What the page carries: a small index that is read at once, and the evidence of each case, which is unpacked when somebody opens it.
 * All text but octets has been made safe to look at before it is put here: on one line, or in lines of its own.
 */

export type PageTarget = {
  readonly name: string;
  readonly role: Role;
  readonly version: string;
  readonly language: string;
  readonly claims: readonly string[];
  readonly state: 'ran' | 'skipped' | 'stopped';
  readonly reason: string | null;
  readonly notes: readonly string[];
};

/** `elsewhere`: cases that cite it and are not in this report. A requirement of which nothing more is known is `covered`. */
export type PageRequirement = Omit<KnownRequirement, 'cases'> & { readonly elsewhere: readonly string[] };

/**
 * `requires`: places in the index's requirements. `outcomes`: names, those of the card first. `cells`: one number for each target, -1
 * where it was not judged; see `cell.ts`.
 */
export type PageCase = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'case' | 'property';
  readonly requires: readonly number[];
  readonly outcomes: readonly string[];
  readonly cells: readonly number[];
};

export type PageIndex = {
  readonly targets: readonly PageTarget[];
  readonly requirements: readonly PageRequirement[];
  readonly cases: readonly PageCase[];
};

/** Event, direction and connection come first, as they repeat; `omitted` and `text` are left out where there is none. */
export type PageEvent = readonly [
  t: number,
  conn: string,
  dir: 'in' | 'out',
  event: WireEventName,
  octets?: string | null,
  omitted?: number,
  text?: string,
];

export type PageCounterexample = {
  readonly seed: number;
  readonly path: string;
  readonly shrinks: number;
  readonly runs: number;
  readonly shown: string;
  readonly given: string;
};

/**
 * What one target did. `cut`: what the page leaves out of it: events, octets, and whether text was shortened. `repeated`: how many
 * repetitions ended with each verdict, left out where there were none.
 */
export type PageProof = {
  readonly ms: number;
  readonly because: {
    readonly verdict: readonly Verdict[];
    readonly text: string;
    readonly issue: string | null;
  } | null;
  readonly reasons: readonly string[];
  readonly transcript: readonly PageEvent[];
  readonly cut: { readonly events: number; readonly octets: number; readonly text: boolean } | null;
  readonly counterexample: PageCounterexample | null;
  readonly stderr: string;
  readonly repeated?: readonly (readonly [verdict: Verdict, times: number])[];
  readonly rerun: string;
};

/** `outcomes` are those of the card, in its order; `proofs` has one for each target, null where it was not judged. */
export type PageEvidence = {
  readonly note: string | null;
  readonly script: readonly string[];
  readonly outcomes: readonly { readonly accepted: boolean; readonly describe: string }[];
  readonly proofs: readonly (PageProof | null)[];
};

/** A cell of the matrix as it is read. `outcome` is the place of its name, -1 where none matched. */
export type Cell = {
  readonly verdict: Verdict;
  readonly expected: boolean;
  readonly level: Level;
  readonly outcome: number;
  /** False where the case is outside the set that scores. */
  readonly scored: boolean;
};
