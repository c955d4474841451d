import picomatch from 'picomatch';
import type { Verdict } from '../model/index.js';
import { meets } from './version.js';

/** A recorded, explained deviation of one target. `line` is where it stands in its file, from 1. */
export type Expectation = {
  readonly cases: string;
  readonly verdict: Verdict | readonly Verdict[];
  readonly because: string;
  readonly when?: string;
  readonly issue?: string;
  readonly line: number;
};

/** The deviations foreseen for a target, in file order. `notes`: what whoever keeps the file should know of it. */
export type Expectations = {
  readonly file: string;
  readonly all: readonly Expectation[];
  readonly notes?: readonly string[];
};

/** The verdicts an entry foresees. */
export function verdictsOf(one: Expectation): readonly Verdict[] {
  return typeof one.verdict === 'string' ? [one.verdict] : one.verdict;
}

/** The entries that speak of a target of this version. */
export function forVersion({ file, all }: Expectations, version: string): Expectations {
  return { file, all: all.filter(({ when }) => when === undefined || meets(version, when)) };
}

/** Compiled patterns: one is asked of thousands of cases, and compiling costs a hundred times what matching does. */
const compiled = new Map<string, (id: string) => boolean>();

/** Whether a pattern (`*` within a segment, `**` across segments) names a case. */
export function names(pattern: string, id: string): boolean {
  const known = compiled.get(pattern);
  if (known !== undefined) return known(id);
  const isPlain = /^[\w/.-]+$/.test(pattern);
  const matches = isPlain ? (one: string): boolean => one === pattern : picomatch(pattern);
  compiled.set(pattern, matches);
  return matches(id);
}

/** The first entry that foresees this verdict for this case; `fail` never excuses `crash` or `hang`. */
export function foreseen(expectations: Expectations, id: string, verdict: Verdict): Expectation | null {
  return expectations.all.find((one) => names(one.cases, id) && verdictsOf(one).includes(verdict)) ?? null;
}

/** Verdicts that nobody has to explain. */
const UNREMARKABLE: readonly Verdict[] = ['pass', 'inapplicable', 'observed'];

/** Whether a verdict is as it should be, explained or unremarkable. */
export function isExpected(expectations: Expectations, id: string, verdict: Verdict): boolean {
  return UNREMARKABLE.includes(verdict) || foreseen(expectations, id, verdict) !== null;
}

/**
 * The entries that no longer hold: every case they name was run, and not one of them ended as foreseen. An entry of which
 * only some cases were run is left alone, and so is one whose cases could not be tried here: a port that this machine does not
 * allow proves nothing about the target.
 */
export function stale(
  expectations: Expectations,
  known: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
): readonly Expectation[] {
  return expectations.all.filter((one) => {
    const named = known.filter((id) => names(one.cases, id));
    const ran = named.flatMap((id) => verdicts.get(id) ?? []);
    const tried = ran.length === named.length && !ran.includes('inapplicable');
    return named.length > 0 && tried && !ran.some((verdict) => verdictsOf(one).includes(verdict));
  });
}
