import assert from 'node:assert/strict';
import type { Field } from '../../model/index.js';
import { clientSaw, errorOf, responseOf } from '../testing/observations.js';
import { fieldValues } from './field-values.js';

const saw = (...fields: readonly Field[]) => clientSaw({ outcomes: [responseOf('', { fields })] });
const wanted = fieldValues('X-Odd', 'one', 'two');

describe('the values of a field', () => {
  it('are wanted apart, in order, in any case of the name', () => {
    assert.equal(wanted.mismatch(saw(['x-odd', 'one'], ['Other', 'x'], ['X-ODD', 'two'])), null);
    assert.deepEqual(wanted.needs, ['fields.seen']);
  });

  it('are not joined, not exchanged and not lost', () => {
    assert.equal(wanted.mismatch(saw(['X-Odd', 'one, two'])), 'X-Odd is "one, two"');
    assert.equal(wanted.mismatch(saw(['X-Odd', 'two'], ['X-Odd', 'one'])), 'X-Odd is "two" and "one"');
    assert.equal(wanted.mismatch(saw(['X-Odd', 'one'])), 'X-Odd is "one"');
    assert.equal(wanted.mismatch(saw()), 'X-Odd is absent');
  });

  it('are not there without a response', () =>
    assert.equal(
      wanted.mismatch(clientSaw({ outcomes: [errorOf('no')] })),
      'it gave no response but the error Failure',
    ));
});
