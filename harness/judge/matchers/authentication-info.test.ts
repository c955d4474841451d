import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { authenticationInfo, provesItself } from './authentication-info.js';

/** The example of RFC 7616 section 3.9.1 with the hash of A2 that stands for a reply. */
const challenge =
  'Digest realm="http-auth@example.org", qop="auth", algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"';
const told = (info: string) =>
  serverSaw({
    replies: [
      replyOf(401, '', { fields: [['WWW-Authenticate', challenge]] }),
      replyOf(200, '', { fields: info === '' ? [] : [['Authentication-Info', info]] }),
    ],
  });
const right = 'rspauth="e6c2e025385d770e50c4b144a337d399", qop=auth, cnonce="c", nc=00000001';

describe('authenticationInfo', () => {
  it('compares parameters and their form', () => {
    const seen = told(right);
    matches(authenticationInfo({ nth: 1, params: { nc: '00000001' }, quoted: ['rspauth'], bare: ['qop', 'nc'] }), seen);
    differs(authenticationInfo({ nth: 1, params: { nc: '00000002' } }), seen, /nc is "00000001"/);
    differs(authenticationInfo({ nth: 1, params: { nextnonce: /./ } }), seen, /nextnonce is missing/);
    differs(authenticationInfo({ nth: 1, quoted: ['qop'] }), seen, /qop is not in quotes/);
    differs(authenticationInfo({ nth: 1, bare: ['rspauth'] }), seen, /rspauth is in quotes/);
  });

  it('tells that it is missing or malformed', () => {
    differs(authenticationInfo({ nth: 1 }), told(''), /no Authentication-Info/);
    differs(authenticationInfo({ nth: 1 }), told('rspauth="'), /not a list of parameters/);
    differs(authenticationInfo({ nth: 2 }), told(right), /no such reply came/);
  });
});

describe('provesItself', () => {
  const one = provesItself({ nth: 1, user: 'Mufasa', password: 'Circle of Life', uri: '/dir/index.html' });

  it('computes what the server must have computed', () => {
    matches(one, told(right));
    differs(one, told(right.replace('e6', 'zz')), /rspauth is "zz/);
  });

  it('knows the algorithms of a session', () => {
    const challenge = 'Digest realm="wireproof", nonce="MDAxNzk1", qop="auth", algorithm=MD5-sess';
    const info = 'rspauth="71c2fe99cdcdb4737c5011dd305221c9", qop=auth, cnonce="Y2xpZW50", nc=00000001';
    const replies = [
      replyOf(401, '', { fields: [['WWW-Authenticate', challenge]] }),
      replyOf(200, '', { fields: [['Authentication-Info', info]] }),
    ];
    matches(provesItself({ nth: 1, user: 'user', password: 'pass', uri: '/digest' }), serverSaw({ replies }));
  });

  it('needs a challenge', () =>
    differs(provesItself({ nth: 0, user: '', password: '', uri: '' }), told(right), /no Authentication-Info/));
});
