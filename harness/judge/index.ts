export { coverageOf, isOfLevel } from './coverage.js';
export type { CoverageRow } from './coverage.js';
export { foreseen, forVersion, isExpected, names, stale, verdictsOf } from './expectations.js';
export type { Expectation, Expectations } from './expectations.js';
export { featuresOf, featuresOfOpen, featuresOfRequest, hasFeature } from './features.js';
export { judge, mismatches } from './judge.js';
export { standingOf } from './standing.js';
export type { Claims, Standing, Subscription } from './standing.js';
export { CONDITION, dottedNumber, meets } from './version.js';
