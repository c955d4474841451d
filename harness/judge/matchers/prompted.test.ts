import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, responseOf } from '../testing/observations.js';
import { prompted } from './prompted.js';

describe('prompted', () => {
  it('counts the questions', () => {
    const once = clientSaw({ outcomes: [responseOf('', { prompts: 1 })] });
    matches(prompted(1), once);
    differs(prompted(0), once, /asked for user and password 1 times/);
    matches(
      prompted(0),
      clientSaw({ outcomes: [{ kind: 'error', during: 'head', error: { name: 'E', message: '' }, prompts: 0 }] }),
    );
    isUntold(prompted(0), clientSaw({ outcomes: [responseOf('')] }), /nothing tells/);
  });
});
