import assert from 'node:assert/strict';
import { hugeNumber, mistaken, mistakenEarly, sectionOf, written } from './generated-replies.js';

describe('generated replies', () => {
  it('write a field line in any case and with any whitespace', () => {
    assert.equal(written(['A-b', 'c'], { letters: 'as it is', before: ' ' }), 'A-b: c');
    assert.equal(written(['A-b', 'c'], { letters: 'small', before: '\t' }), 'a-b:\tc');
    assert.equal(written(['A-b', 'c'], { letters: 'capital', before: '' }), 'A-B:c');
  });

  it('have sections with several lines of one name', () =>
    assert.deepEqual(
      sectionOf([
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
        { name: 'A', value: '3' },
      ]),
      { A: ['1', '3'], B: ['2'] },
    ));

  it('put mistakes anywhere into a number, or anywhere but behind it', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((place) => mistaken('10', { junk: 'x', place })),
      ['x10', '1x0', '10x', 'x10'],
    );
    assert.deepEqual(
      [0, 1, 2].map((place) => mistakenEarly('10', { junk: 'x', place })),
      ['x10', '1x0', 'x10'],
    );
  });

  it('announce huge numbers exactly', () =>
    assert.equal(String(hugeNumber({ bits: 64, more: 5 })), '18446744073709551621'));
});
