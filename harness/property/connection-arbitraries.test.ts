import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyTurns } from './connection-arbitraries.js';

describe('generated replies in turn', () => {
  it('are two to four, and chunked in HTTP/1.1 alone', () => {
    fc.assert(
      fc.property(anyTurns(), (turns) => {
        assert.ok(turns.length >= 2 && turns.length <= 4);
        for (const { body, version } of turns) assert.ok(body.framing !== 'chunked' || version === 'HTTP/1.1');
      }),
    );
  });
});
