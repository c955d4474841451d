export { anyBody, anyCuts, anyOctets, anyOffset, chunksOf, insideOf, selfDelimitedBody } from './arbitraries.js';
export type { GeneratedBody } from './arbitraries.js';
export { clientProperty, serverProperty } from './property.js';
export type { ClientProperty, Given, Property, Relation, ServerProperty } from './property.js';
export { arrives, neverComplete, sameAsBaseline } from './relations.js';
export { isNeverSeen, isSeenAs } from './relations-of-servers.js';
export { checkProperty } from './runner.js';
export type { Evaluation, PropertyRun } from './runner.js';
