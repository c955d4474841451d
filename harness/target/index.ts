export { TargetStartError, WorkerLost } from './errors.js';
export type { StartFailure } from './errors.js';
export type * from './session.js';
export { startTarget, stopAll } from './start.js';
export { sawFromEcho } from './bridge-url-echo.js';
export { check as checkTarget } from './check-target.js';
export { DescriptorError } from './descriptor-error.js';
export { UnknownName } from './discover-unknown.js';
export { resolveTargets } from './discover.js';
