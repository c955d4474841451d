import type { TargetFacts, Verdict } from '../../model/index.js';
import type { Item } from '../catalogue.js';
import type { PropertyPlayed } from '../play-property.js';

/** A judged item, with what the target printed on standard error meanwhile. */
export type WithStderr = PropertyPlayed & { readonly stderr: string };

/** What there is to tell of an item that was not played to its end. */
export function notPlayed(verdict: Verdict, reason: string, stderr = ''): WithStderr {
  return { verdict, outcome: null, reasons: [reason], transcript: [], counterexample: null, stderr };
}

/** How one play is to be played. `survey`: nothing of it is judged. */
export type Playing = { readonly survey: boolean; readonly deadlineMs: number };

/** Who plays items against a target that was started. */
export type Player = {
  readonly facts: TargetFacts;
  /** How many plays are useful at once. */
  readonly window: number;
  /** Why the target takes no more plays; null while it does. */
  readonly stoppedBecause: string | null;
  /** Plays an item once. Rejects only where the harness itself is at fault. */
  play(item: Item, how: Playing): Promise<WithStderr>;
  /** Ends every process of the target. Plays that are not finished by then end as `blocked`. */
  stop(): Promise<void>;
  /** What was noticed about the target that is no case's fault, complete once it has been stopped. */
  notes(): readonly string[];
};
