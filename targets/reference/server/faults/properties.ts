import { breaks } from './breaks.js';

/** Defects that only some inputs of a kind show. */
export const propertyFaults = {
  'query-decoded': breaks('Shows the application the query of a request target with its percent escapes decoded.'),
  'coding-by-substring': breaks('Takes every transfer coding with the word chunked in it for the chunked coding.'),
} as const;
