import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, responseOf } from '../testing/observations.js';
import { savedAs } from './saved-as.js';

describe('savedAs', () => {
  it('compares the name of the file', () => {
    const seen = clientSaw({ outcomes: [responseOf('', { saved: '/tmp/x/here.txt' })] });
    matches(savedAs(/\/here\.txt$/), seen);
    differs(savedAs(/\.html$/), seen, /the file is \/tmp\/x\/here\.txt/);
    isUntold(savedAs(/./), clientSaw({ outcomes: [responseOf('')] }), /nothing tells the name/);
  });
});
