import type { Observation, Transcript } from '../model/index.js';
import type { Hang, Malformed, Unable } from '../target/index.js';

/** What came of showing one stimulus to a target: something to judge, or why there is nothing. */
export type Shown<O extends Observation> = { readonly transcript: Transcript } & (
  | { readonly kind: 'seen'; readonly observation: O }
  | { readonly kind: 'no-place'; readonly detail: string }
  | Unable
  | Hang
  | Malformed
);
