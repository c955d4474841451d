import type { ServerObservation } from '../../model/index.js';
import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { challengedBy } from './challenged-by.js';

const told = (...values: readonly string[]): ServerObservation =>
  serverSaw({ replies: [replyOf(401, '', { fields: values.map((value) => ['WWW-Authenticate', value]) })] });

const digest = told('Basic realm="a"', 'Digest realm="b", algorithm=MD5, stale="true", qop=auth');

describe('challengedBy', () => {
  it('finds a challenge among others, by its parameters', () => {
    matches(challengedBy('Basic', { params: { realm: 'a', charset: null }, quoted: ['realm', 'charset'] }), digest);
    matches(challengedBy('digest', { params: { algorithm: /^MD5$/ }, bare: ['algorithm', 'userhash'] }), digest);
  });

  it('tells what is otherwise', () => {
    differs(challengedBy('newauth'), digest, /no challenge by newauth/);
    differs(challengedBy('digest', { params: { opaque: /./ } }), digest, /opaque is missing/);
    differs(challengedBy('digest', { params: { realm: null } }), digest, /realm is there: "b"/);
    differs(challengedBy('digest', { params: { realm: 'a' } }), digest, /realm is "b"/);
    differs(challengedBy('digest', { quoted: ['qop'] }), digest, /qop is not in quotes/);
    differs(challengedBy('digest', { bare: ['stale'] }), digest, /stale is in quotes/);
    differs(challengedBy('basic'), told('Basic realm="a'), /not a list of parameters/);
    differs(challengedBy('basic'), serverSaw({ replies: [] }), /no such reply came/);
  });
});
