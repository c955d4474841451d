import { differs, matches } from '../testing/check.js';
import { clientSaw, requestOf } from '../testing/observations.js';
import { authorizedBasic } from './authorized.js';

const sending = (...values: readonly string[]) =>
  clientSaw({
    requests: [
      requestOf(),
      requestOf({ fields: values.map((value) => ['Authorization', value]) }),
      requestOf({ conn: 'other:c1', fields: [['Proxy-Authorization', 'Basic dTpw']] }),
    ],
  });
const seen = sending('basic dTpw');
const user = { user: 'u', password: 'p' };

describe('authorizedBasic', () => {
  it('matches the credentials in any request, to any origin, in either field', () => {
    matches(authorizedBasic({ ...user, nth: 1 }), seen);
    matches(authorizedBasic({ ...user, to: 'other', field: 'Proxy-Authorization' }), seen);
  });

  it('takes either charset, or the one that is wanted', () => {
    const beyond = { user: 'test', password: '123\xa3', nth: 1 };
    const [utf8, latin1] = [sending('Basic dGVzdDoxMjPCow=='), sending('Basic dGVzdDoxMjOj')];
    matches(authorizedBasic(beyond), utf8);
    matches(authorizedBasic(beyond), latin1);
    matches(authorizedBasic({ ...beyond, charset: 'utf-8' }), utf8);
    differs(authorizedBasic({ ...beyond, charset: 'utf-8' }), latin1, /the token is "dGVzdDoxMjOj", not/);
    matches(authorizedBasic({ user: '\u2603', password: '', nth: 1 }), sending('Basic 4piDOg=='));
  });

  it('tells each way in which credentials can differ', () => {
    const one = authorizedBasic({ ...user, nth: 1 });
    differs(authorizedBasic({ ...user, nth: 3 }), seen, /only 3 requests/);
    differs(authorizedBasic(user), seen, /Authorization is missing/);
    differs(one, sending('Basic dTpw', 'Basic dTpw'), /there 2 times/);
    differs(one, sending('Bearer dTpw'), /the scheme is bearer/);
    differs(one, sending('Basic a="b"'), /no token68/);
    differs(one, sending('Basic dTpw dTpw'), /not a list of parameters/);
    differs(one, sending('Basic dTpx'), /the token is "dTpx", not "dTpw"/);
  });
});
