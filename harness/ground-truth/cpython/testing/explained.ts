/** Scenarios whose recording tells of the recordings' own program, so that a replay must differ: on which runtime, and why. */
export const EXPLAINED: readonly {
  readonly runtime: string;
  readonly scenarios: readonly string[];
  readonly because: string;
}[] = [
  {
    runtime: '3.11.7/URLopener',
    scenarios: [
      'data:,hello%20world',
      'data:text/plain;base64,aGVsbG8=',
      'data:,a%0Ab',
      'data:image/gif;base64,R0lG#frag',
    ],
    because:
      "URLopener gives text for `data:`, and the program that made the recordings decoded whatever it had read: the AttributeError is its own, and the adapter, which tells the text's octets, raises none",
  },
];

/** Why a replay must differ from what was recorded; null where it must not. */
export function explanationOf(runtime: string, scenario: string): string | null {
  const entry = EXPLAINED.find((one) => one.runtime === runtime && one.scenarios.includes(scenario));
  return entry?.because ?? null;
}
