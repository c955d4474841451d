export { TargetStartError, WorkerLost } from './errors.js';
export type { StartFailure } from './errors.js';
export type * from './session.js';
export { startTarget, stopAll } from './start.js';
export { sawFromEcho } from './bridge/url-echo.js';
export { check as checkTarget } from './check/target.js';
export { DescriptorError } from './descriptor/descriptor-error.js';
export { UnknownName } from './descriptor/unknown-name.js';
export { resolveTargets } from './descriptor/discover.js';
