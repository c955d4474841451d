import type { WireRequest } from '../../model/index.js';
import { differs, matches } from '../testing/check.js';
import { clientSaw, requestOf, seenBody } from '../testing/observations.js';
import type { WantedDigest } from './authorized-digest.js';
import { authorizedDigest, rightlyQuoted } from './authorized-digest.js';

/** The example of RFC 7616 section 3.9.1. */
const EXAMPLE =
  'Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", algorithm=MD5, ' +
  'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, ' +
  'cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, ' +
  'response="8ca523f5e9506fed4657c9700eebdbec", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const known: WantedDigest = {
  user: 'Mufasa',
  password: 'Circle of Life',
  realm: 'http-auth@example.org',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
};
const sending = (value: string, changes: Partial<WireRequest> = {}) =>
  clientSaw({ requests: [requestOf({ target: '/dir/index.html', fields: [['Authorization', value]], ...changes })] });
const seen = sending(EXAMPLE);

describe('authorizedDigest', () => {
  it('matches the credentials of the example, as far as they are described', () => {
    matches(authorizedDigest(known), seen);
    const opaque = 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS';
    matches(
      authorizedDigest({ ...known, algorithm: 'md5', qop: 'auth', nc: '00000001', opaque, userhash: false }),
      seen,
    );
  });

  it('computes the response anew for method, target, user and password', () => {
    differs(authorizedDigest(known), sending(EXAMPLE, { method: 'PUT' }), /the response is "8ca5/);
    differs(authorizedDigest(known), sending(EXAMPLE, { target: '/dir' }), /the uri is/);
    differs(authorizedDigest({ ...known, password: 'x' }), seen, /the response is/);
    differs(authorizedDigest({ ...known, user: 'x' }), seen, /the username is "Mufasa"/);
  });

  it('tells each value that differs', () => {
    const ways: readonly (readonly [wanted: Partial<WantedDigest>, why: RegExp])[] = [
      [{ realm: 'r' }, /the realm is/],
      [{ nonce: 'n' }, /the nonce is/],
      [{ algorithm: 'SHA-256' }, /the algorithm is MD5/],
      [{ qop: 'auth-int' }, /the qop is "auth"/],
      [{ qop: null }, /there is a qop/],
      [{ nc: '00000002' }, /the nc is "00000001"/],
      [{ opaque: 'x' }, /the opaque is/],
      [{ userhash: true }, /userhash is not true/],
    ];
    for (const [wanted, why] of ways) differs(authorizedDigest({ ...known, ...wanted }), seen, why);
    differs(authorizedDigest(known), sending('Basic dTpw'), /the scheme is basic/);
    differs(authorizedDigest(known), sending(EXAMPLE.replace('nc=00000001, ', '')), /there is no nc/);
    differs(authorizedDigest(known), sending(EXAMPLE.replace('username', 'name')), /there is no username/);
  });

  it('covers the body for auth-int, the beginning of a session, and an answer without qop', () => {
    const one: WantedDigest = { user: 'u', password: 'p', realm: 'r', nonce: 'n' };
    const plain = 'Digest username="u", realm="r", nonce="n", uri="/"';
    const at = { target: '/' };
    matches(authorizedDigest(one), sending(`${plain}, response="f23121ca97143c6b358da620220c83b4"`, at));
    const whole = `${plain}, qop=auth-int, nc=00000001, cnonce="c", response="b6d35cfa22e23bbf29cf1e72967fe083"`;
    matches(authorizedDigest({ ...one, qop: 'auth-int' }), sending(whole, { ...at, body: seenBody('a=b') }));
    differs(authorizedDigest(one), sending(whole, at), /the response is/);
    const session = `${plain}, algorithm=MD5-sess, qop=auth, nc=00000001, cnonce="c", response="6e4aac8b22e97762f88ccd0d5ccf5b1d"`;
    matches(authorizedDigest({ ...one, algorithm: 'MD5-sess' }), sending(session, at));
    matches(authorizedDigest({ ...one, algorithm: 'MD5-sess', session: 0 }), sending(session, at));
    differs(authorizedDigest({ ...one, algorithm: 'MD5-sess', session: 1 }), sending(session, at), /began the session/);
  });
});

describe('rightlyQuoted', () => {
  it('matches where all that has to be is quoted, and all that must not be is bare', () => {
    matches(rightlyQuoted({ only: 'quoted' }), seen);
    matches(rightlyQuoted({ only: 'bare' }), seen);
  });

  it('tells what is quoted wrongly', () => {
    differs(rightlyQuoted({ only: 'bare' }), sending(EXAMPLE.replace('qop=auth', 'qop="auth"')), /qop is quoted/);
    const bare = EXAMPLE.replace('"Mufasa"', 'Mufasa');
    differs(rightlyQuoted({ only: 'quoted' }), sending(bare), /username is not quoted/);
    differs(rightlyQuoted({ only: 'quoted' }), sending('Basic dTpw'), /the scheme is basic/);
  });
});
