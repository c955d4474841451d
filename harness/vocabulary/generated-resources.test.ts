import assert from 'node:assert/strict';
import { allEscaped, basicLine, climbFrom, httpDate, operate, rangeValue } from './generated-resources.js';
import { wholeOf } from './generated.js';

describe('generated requests for resources', () => {
  it('write byte ranges', () =>
    assert.equal(
      rangeValue([
        { first: '0', last: '4' },
        { first: null, last: '2' },
      ]),
      'bytes=0-4, -2',
    ));

  it('write dates in three forms', () => {
    assert.equal(httpDate(784_111_777), 'Sun, 06 Nov 1994 08:49:37 GMT');
    assert.equal(httpDate(784_111_777, 'rfc850'), 'Sunday, 06-Nov-94 08:49:37 GMT');
    assert.equal(httpDate(784_111_777, 'asctime'), 'Sun Nov  6 08:49:37 1994');
  });

  it('write climbs, operations, escapes and credentials', () => {
    assert.equal(climbFrom('/s/', { into: ['a'], steps: ['..', '%2e.'], count: 3, leaf: 'b' }), '/s/a/../%2e./../b');
    assert.match(wholeOf(operate('/s/', { method: 'PUT', name: 1, octets: 'a' })), /^PUT \/s\/1 .*\r\n\r\na$/s);
    assert.match(wholeOf(operate('/s/', { method: 'GET', name: 1, octets: 'a' })), /^GET \/s\/1 .*\r\n\r\n$/s);
    assert.equal(allEscaped('a\u2603'), '%61%E2%98%83');
    assert.equal(basicLine(['u', 'p']), 'Authorization: Basic dTpw\r\n');
    const spelling = { account: 0, capitals: [false, true], before: '', after: '\t' };
    assert.equal(basicLine(['u', 'p'], spelling), 'Authorization:bAsIc dTpw\t\r\n');
  });
});
