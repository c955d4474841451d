import type { ProgressCall } from '../../model/index.js';
import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, errorOf, responseOf } from '../testing/observations.js';
import { progressed, untold } from './progressed.js';

const told = (...progress: readonly ProgressCall[]) => clientSaw({ outcomes: [responseOf('12345', { progress })] });

describe('progressed', () => {
  it('wants the start and every block', () => {
    matches(progressed(5), told([0, 3, 5], [1, 3, 5], [2, 3, 5]));
    matches(progressed(-1), told([0, 8192, -1], [1, 8192, -1]));
    differs(progressed(5), told([1, 8192, 5]), /did not count up from 0/);
    differs(progressed(5), told([0, 3, 5], [1, 2, 5]), /blocks of one size/);
    differs(progressed(5), told([0, 8192, -1], [1, 8192, -1]), /another size in all: \(0, 8192, -1\)/);
    differs(progressed(5), told([0, 3, 5], [1, 3, 5]), /fewer octets than the 5/);
    differs(progressed(5), told(), /told nothing/);
  });

  it('tells nothing where nothing is reported', () => {
    isUntold(progressed(5), clientSaw({ outcomes: [responseOf('12345')] }), /nothing tells/);
    differs(progressed(5), clientSaw({ outcomes: [errorOf('no')] }), /the error no/);
  });
});

describe('untold', () => {
  it('wants no call', () => {
    matches(untold(), told());
    differs(untold(), told([0, 8192, 5]), /it told \(0, 8192, 5\)/);
  });
});
