export { colourOf, failureBlock } from './failure.js';
export type { Colours } from './failure.js';
export { summaryTable } from './summary.js';
export { oneLine } from './plain.js';
