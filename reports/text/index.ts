export { colourOf, failureBlock } from './failure.js';
export type { Colours } from './failure.js';
export { summaryTable } from './summary.js';
export { liveLines } from './transcript.js';
export { oneLine } from './plain.js';
