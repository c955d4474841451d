import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { GeneratedBody } from './arbitraries.js';
import { anyBody } from './arbitraries.js';

/** One reply of several in turn: its body and the version of HTTP it is in. */
export type GeneratedTurn = { readonly body: GeneratedBody; readonly version: 'HTTP/1.0' | 'HTTP/1.1' };

/** Two to four replies in turn. The chunked coding is one of HTTP/1.1 (RFC 9112 section 7.1), which comes first in shrinking too. */
export function anyTurns(): Arbitrary<readonly GeneratedTurn[]> {
  const version = fc.constantFrom<GeneratedTurn['version']>('HTTP/1.1', 'HTTP/1.0');
  const turn = fc
    .record({ body: anyBody(60), version }, { noNullPrototype: true })
    .filter((one) => one.body.framing !== 'chunked' || one.version === 'HTTP/1.1');
  return fc.array(turn, { minLength: 2, maxLength: 4 });
}
