import assert from 'node:assert/strict';
import { whereNotJson } from './json.js';

describe('the place where a text stops being JSON', () => {
  const places: readonly (readonly [text: string, column: number | null])[] = [
    ['', 1],
    ['{"a": [1, {"b": null}, "x\\n", -1.5e3]}', null],
    ['[]', null],
    [' {} ', null],
    ['{"a":}', 6],
    ['{"a":1,}', 8],
    ['[1,]', 4],
    ['[1 2]', 4],
    ['{"a" 1}', 6],
    ['{} x', 4],
    ['{a: 1}', 2],
    ['"\n"', 1],
    ['[01]', 3],
    ['[1}', 3],
  ];
  for (const [text, column] of places) {
    it(JSON.stringify(text), () => assert.equal(whereNotJson(text)?.column ?? null, column));
  }

  it('is found in deeply nested text', () => {
    assert.equal(whereNotJson('['.repeat(100_000))?.column, 100_001);
  });
});
