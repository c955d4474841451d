/** How much of one target's evidence the page carries. `octets`: of each event, `total`: of all of them. `text`: characters of a reason. */
export type Limits = {
  readonly events: number;
  readonly octets: number;
  readonly total: number;
  readonly reasons: number;
  readonly text: number;
  readonly stderr: number;
};

const AMPLE: Limits = { events: 2_000, octets: 65_536, total: 262_144, reasons: 100, text: 4_096, stderr: 4_096 };
const SHORT: Limits = { events: 200, octets: 2_048, total: 8_192, reasons: 20, text: 1_024, stderr: 1_024 };
const SCANT: Limits = { events: 60, octets: 256, total: 2_048, reasons: 5, text: 256, stderr: 256 };
const BARE: Limits = { events: 30, octets: 64, total: 192, reasons: 2, text: 160, stderr: 80 };

/** What to carry of an unforeseen verdict, and of one as expected: the first of these pairs that fits is taken. */
export const LADDER: readonly { readonly unexpected: Limits; readonly expected: Limits }[] = [
  { unexpected: AMPLE, expected: AMPLE },
  { unexpected: AMPLE, expected: SHORT },
  { unexpected: SHORT, expected: SCANT },
  { unexpected: SCANT, expected: BARE },
  { unexpected: BARE, expected: BARE },
];

/** How large the evidence of all cases together is meant to be in the page, in characters. */
export const BUDGET = 28_000_000;

/** What one case may take of what is left for this many: more than its share, for most need less. */
export function allowanceOf(left: number, cases: number): number {
  return Math.max(4_096, (left / Math.max(1, cases)) * 3);
}
