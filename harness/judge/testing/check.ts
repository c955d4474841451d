import assert from 'node:assert/strict';
import type { Matcher, Observation } from '../../model/index.js';

/** The matcher matches what was seen. */
export function matches<O extends Observation>(matcher: Matcher<O>, seen: O): void {
  assert.equal(matcher.mismatch(seen), null, matcher.describe);
}

/** The matcher does not match, and says why in words that the pattern finds. */
export function differs<O extends Observation>(matcher: Matcher<O>, seen: O, why: RegExp): void {
  const found = matcher.mismatch(seen);
  if (typeof found !== 'string') assert.fail(`"${matcher.describe}" found ${JSON.stringify(found)}`);
  assert.match(found, why, matcher.describe);
}

/** Nothing tells whether the matcher matches. */
export function isUntold<O extends Observation>(matcher: Matcher<O>, seen: O, why: RegExp): void {
  const found = matcher.mismatch(seen);
  if (found === null || typeof found === 'string') assert.fail(`"${matcher.describe}" found ${JSON.stringify(found)}`);
  assert.match(found.noEvidence, why, matcher.describe);
}
