import {
  accept,
  authorizedBasic,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  not,
  reject,
  reply,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const user = { user: 'Mufasa', password: 'Circle of Life' };
const open = { url: 'http://{peer}/private/x', credentials: user };
const digest = 'Digest realm="r", nonce="n", qop="auth"';
const basic = 'Basic realm="r"';
const asks = (...challenges: readonly string[]) => site({ '/private/x': [challenged(...challenges), granted] });
const at = (to?: string) => (to === undefined ? {} : { to });
const byDigest = (nth: number, to?: string) => authorizedDigest({ ...user, ...at(to), nth, realm: 'r', nonce: 'n' });
const byBasic = (nth: number, to?: string) => authorizedBasic({ ...user, ...at(to), nth });

const prefersDigest = {
  'answers Digest': accept(not(byBasic(0)), byDigest(1), body('granted')),
  'sends the password in Basic': reject(byBasic(1)),
  'sent it in Basic before being asked': reject(byBasic(0)),
  'reports the 401': reject(requests(1), delivered({ status: 401 })),
};

export default topic('authentication/several-schemes', [
  clientCase({
    id: 'digest-behind-basic',
    title: 'Of Basic and Digest the stronger one is chosen, also where it comes second',
    requires: ['rfc7616-s5.6-2', 'rfc7616-s5.8-1'],
    peer: asks(basic, digest),
    open,
    outcomes: prefersDigest,
    faults: ['weakest-scheme-chosen'],
  }),

  clientCase({
    id: 'digest-before-basic',
    title: 'Of Digest and Basic the stronger one is chosen, which comes first here',
    requires: ['rfc7616-s5.6-2', 'rfc7616-s5.8-1'],
    peer: asks(digest, basic),
    open,
    outcomes: prefersDigest,
    faults: ['weakest-scheme-chosen'],
  }),

  clientCase({
    id: 'both-in-one-field',
    title: 'Of Basic and Digest in one field the stronger one is chosen',
    requires: ['rfc7616-s5.6-2', 'rfc7616-s5.8-1'],
    peer: asks(`${basic}, ${digest}`),
    open,
    outcomes: prefersDigest,
    faults: ['weakest-scheme-chosen', 'basic-first-challenge-only'],
  }),

  clientCase({
    id: 'strongest-that-is-understood',
    title: 'A client that answers Digest alone answers Digest where Basic is offered as well',
    requires: ['rfc9110-s11.4-3'],
    peer: asks(digest),
    origins: { both: asks(basic, digest) },
    open: [open, { ...open, url: 'http://{peer:both}/private/x' }],
    outcomes: {
      'chooses Digest': accept(byDigest(1, 'peer'), byDigest(1, 'both'), body('granted')),
      'knows no Digest and chooses Basic': accept(
        not(byDigest(1, 'peer')),
        byBasic(1, 'both'),
        delivered({ open: 1, body: 'granted' }),
      ),
      'knows no Digest and sends Basic unasked': accept(not(byDigest(1, 'peer')), byBasic(0, 'both')),
      'knows Digest and chooses Basic': reject(byDigest(1, 'peer'), byBasic(1, 'both')),
      'knows Digest and sends Basic unasked': reject(byDigest(1, 'peer'), byBasic(0, 'both')),
    },
    faults: ['weakest-scheme-chosen'],
  }),

  clientCase({
    id: 'basic-where-digest-cannot-be-answered',
    title: 'Where the Digest that is offered has an unknown algorithm, Basic is the strongest that is understood',
    requires: ['rfc9110-s11.4-3', 'rfc7616-s3.3-7'],
    peer: asks(`${digest}, algorithm=NEW`, basic),
    open,
    outcomes: {
      'answers Basic': accept(byBasic(1), body('granted')),
      'answers Basic unasked': accept(byBasic(0)),
      'reports the 401': reject(requests(1), delivered({ status: 401 })),
    },
    faults: ['digest-unknown-algorithm-is-md5'],
  }),
]);
