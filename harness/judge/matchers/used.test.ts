import type { Used } from '../../model/index.js';
import { differs, matches } from '../testing/check.js';
import { clientSaw, errorOf, responseOf } from '../testing/observations.js';
import { anything, fieldsWith, raised, used } from './used.js';

const gave = (...uses: readonly Used[]) => clientSaw({ outcomes: [responseOf('', { uses })] });
const closed: Used = { raised: { name: 'ValueError', message: 'closed' } };

describe('used', () => {
  it('compares values use by use', () => {
    const seen = gave({ value: 'hel' }, { value: ['a\n', 'b'] }, { value: null }, closed);
    matches(used('hel', ['a\n', 'b'], null, raised()), seen);
    matches(used(/^h/, anything, anything, raised('ValueError')), seen);
    differs(used('hello', anything, null, raised()), seen, /^use 0 came to "hel"$/);
    differs(used('hel', anything, null, raised('OSError')), seen, /^use 3 came to the error ValueError: closed$/);
    differs(used('hel', anything, null, anything), seen, /^use 3 came to the error/);
    differs(used('hel', anything, raised(), raised()), seen, /^use 2 came to null$/);
  });

  it('fills in the place of the peer', () => {
    matches(used('http://{peer}/a'), gave({ value: 'http://127.0.0.1:80/a' }));
  });

  it('looks into fields', () => {
    const seen = gave({ value: [['Content-Type', 'text/plain']] });
    matches(used(fieldsWith({ 'content-type': 'text/plain' })), seen);
    differs(used(fieldsWith({ 'Content-Type': null })), seen, /use 0 came to \[\["Content-Type"/);
    differs(used(fieldsWith({ 'Content-Type': /./ })), gave({ value: null }), /use 0 came to null/);
  });

  it('tells what was not reported', () => {
    differs(used('a', 'b'), gave({ value: 'a' }), /reported 1 uses, and was asked for 2/);
    differs(used('a'), clientSaw({ outcomes: [responseOf('a')] }), /reported 0 uses/);
    differs(used('a'), clientSaw({ outcomes: [errorOf('no')] }), /reported the error Failure: no/);
  });
});
