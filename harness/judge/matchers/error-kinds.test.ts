import type { Fault } from '../../model/index.js';
import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, errorOf, responseOf } from '../testing/observations.js';
import { errorIs, raisedAs, returned } from './error-kinds.js';

const fault: Fault = { name: 'HTTPError', message: '404', kinds: ['HTTPError', 'URLError', 'OSError'] };
const error = clientSaw({ outcomes: [{ kind: 'error', during: 'head', error: fault }] });
const raised = clientSaw({ outcomes: [responseOf('no', { raised: fault })] });
const plain = clientSaw({ outcomes: [responseOf('ok')] });
const untold = clientSaw({ outcomes: [errorOf('no')] });

describe('the kinds of errors', () => {
  it('are compared where they are told', () => {
    matches(errorIs('URLError'), error);
    differs(errorIs('ValueError'), error, /of the kinds HTTPError, URLError, OSError/);
    differs(errorIs('URLError'), plain, /gave a response/);
    isUntold(errorIs('URLError'), untold, /tells no kind/);
  });

  it('tell a response that was raised from one that was returned', () => {
    matches(raisedAs('HTTPError', 'OSError'), raised);
    differs(raisedAs('HTTPError', 'ValueError'), raised, /of the kinds HTTPError/);
    differs(raisedAs('HTTPError'), plain, /returned the response/);
    differs(raisedAs('HTTPError'), error, /no response but the error HTTPError/);
    matches(returned(), plain);
    differs(returned(), raised, /raised the response as HTTPError/);
    differs(returned(), untold, /no response/);
  });
});
