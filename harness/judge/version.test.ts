import assert from 'node:assert/strict';
import { CONDITION, dottedNumber, meets } from './version.js';

describe('versions', () => {
  it('are the first dotted number of a text, or else its first number', () => {
    assert.deepEqual(dottedNumber('curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1'), [7, 88, 1]);
    assert.deepEqual(dottedNumber('v20.20.2'), [20, 20, 2]);
    assert.deepEqual(dottedNumber('python2 2.7.18'), [2, 7, 18]);
    assert.deepEqual(dottedNumber('release 12'), [12]);
    assert.deepEqual(dottedNumber('none'), []);
  });

  it('compare number by number, missing ones as 0', () => {
    const table: readonly (readonly [version: string, condition: string, met: boolean])[] = [
      ['7.3.9', '<7.4.0', true],
      ['7.4.0', '<7.4.0', false],
      ['7.10.0', '<7.4.0', false],
      ['7.4', '=7.4.0', true],
      ['7.4', '<=7.4.0', true],
      ['7.4.1', '<=7.4', false],
      ['3.10', '>3.9', true],
      ['3.9', '>3.9', false],
      ['3.9', '>=3.9', true],
      ['3.9.4', '>=3.8 <3.12', true],
      ['3.12.0', '>=3.8 <3.12', false],
      ['3.7.9', '>= 3.8 < 3.12', false],
    ];
    for (const [version, condition, met] of table)
      assert.equal(meets(version, condition), met, `${version} ${condition}`);
  });

  it('without a number meet no condition', () => assert.equal(meets('nightly', '>0'), false));

  it('conditions have a form that a file of expectations is held to', () => {
    for (const right of ['<7.4.0', '>=3.8 <3.12', ' = 1 ']) assert.match(right, CONDITION);
    for (const wrong of ['', '7.4', '<', '~7.4', '<7.4 or so', '<7.']) assert.doesNotMatch(wrong, CONDITION);
  });
});
