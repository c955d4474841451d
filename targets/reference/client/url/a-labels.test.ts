import assert from 'node:assert/strict';
import { none } from '../testing/no-faults.js';
import { inALabels } from './a-labels.js';

describe('host names beyond ASCII', () => {
  it('are written in A-labels, and nothing else is changed', () => {
    const same = [undefined, 'h:80', 'u@H', 'u:p@[::1]:80', ''];
    for (const one of same) assert.equal(inALabels(one, none), one);
    assert.equal(inALabels('u@B\u00dccher.Example:80', none), 'u@xn--bcher-kva.example:80');
    assert.equal(inALabels('stra\u00dfe.test', none), 'xn--strae-oqa.test');
    assert.equal(inALabels('\u00fc@h', none), '\u00fc@h');
  });
});
