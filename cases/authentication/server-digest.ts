import {
  accept,
  algorithmsDiffer,
  answered,
  answering,
  challengedBy,
  get,
  reject,
  serverCase,
  status,
  statusAt,
  together,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const first = get('/digest');
const proving = get('/digest', { Authorization: '{digest}' });
const USER = { user: 'user', password: 'pass' };
const lets = (nth: number, user = 'user') => answered({ nth, status: 200, body: user });
/** Whoever answers the challenge rightly is let in. */
const control = { send: [first, answering(proving, USER)], expects: [statusAt(0, 401), lets(1)] };

export default topic('authentication/server-digest', [
  serverCase({
    id: 'challenge-in-quotes',
    title: 'A challenge of Digest has realm, nonce, qop and opaque in quotes',
    requires: ['rfc7616-s3.3-10', 'rfc9110-s11.4-1'],
    control,
    send: [first],
    outcomes: {
      'has them in quotes': accept(
        status(401),
        challengedBy('Digest', {
          params: { realm: 'wireproof', nonce: /./, qop: /\bauth\b/ },
          quoted: ['realm', 'nonce', 'qop', 'opaque', 'domain'],
        }),
      ),
      'challenges otherwise': reject(status(401)),
      'does not challenge': reject(status('4xx')),
      'lets it in': reject(status(200)),
    },
    faults: ['digest-challenge-unquoted'],
  }),

  serverCase({
    id: 'tokens-bare',
    title: 'A challenge of Digest has algorithm and stale without quotes',
    requires: ['rfc7616-s3.3-11'],
    control,
    send: [first],
    outcomes: {
      'has them bare': accept(challengedBy('Digest', { bare: ['algorithm', 'stale'] })),
      'has them in quotes': reject(challengedBy('Digest')),
    },
    faults: ['digest-challenge-tokens-quoted'],
  }),

  serverCase({
    id: 'opaque-is-base64-or-hexadecimal',
    title: 'The opaque of a challenge is Base64 or hexadecimal digits',
    requires: ['rfc7616-s3.3-4'],
    control,
    send: [first],
    outcomes: {
      'is that': accept(challengedBy('Digest', { params: { opaque: /^[A-Za-z0-9+/_=-]*$/ } })),
      'is something else': reject(challengedBy('Digest', { params: { opaque: /./ } })),
      'is left out': accept(challengedBy('Digest')),
    },
    note: 'RFC 7616 section 3.3 recommends it of opaque, and of the nonce it only advises so.',
    faults: ['digest-opaque-free-form'],
  }),

  serverCase({
    id: 'algorithms-differ',
    title: 'Several challenges of Digest are of different algorithms',
    requires: ['rfc7616-s3.7-1'],
    control,
    send: [first],
    outcomes: {
      'offers different ones': accept(algorithmsDiffer()),
      'offers one twice': reject(challengedBy('Digest')),
    },
    faults: ['digest-one-algorithm-twice'],
  }),

  serverCase({
    id: 'charset',
    title: 'A challenge of Digest says that names and passwords are in UTF-8',
    requires: ['rfc7616-s4-1'],
    control,
    send: [first],
    outcomes: {
      'says so': accept(challengedBy('Digest', { params: { charset: /^utf-8$/i } })),
      'does not say so': reject(challengedBy('Digest')),
    },
    faults: ['digest-charset-unannounced'],
  }),

  serverCase({
    id: 'asks-for-hashed-names',
    title: 'A challenge of Digest asks for user names that are hashed',
    requires: ['rfc7616-s3.4.4-1'],
    control,
    send: [first],
    outcomes: {
      'asks for them': accept(challengedBy('Digest', { params: { userhash: /^true$/i } })),
      'does not ask for them': reject(challengedBy('Digest')),
    },
    faults: ['digest-userhash-unasked'],
  }),

  serverCase({
    id: 'hashed-name',
    title: 'A user name that is hashed because the server asked for it is known',
    requires: ['rfc7616-s3.4.4-1'],
    control: { send: [first], expects: [status(401), challengedBy('Digest')] },
    send: [first, answering(proving, { ...USER, hashed: true })],
    outcomes: {
      'lets the user in': accept(lets(1)),
      'did not ask for it': accept(statusAt(1, '4xx'), challengedBy('Digest', { params: { userhash: null } })),
      'asked for a plain one': accept(statusAt(1, '4xx'), challengedBy('Digest', { params: { userhash: /^false$/i } })),
      'does not know it': reject(statusAt(1, '4xx')),
    },
    faults: ['digest-userhash-unknown'],
  }),

  serverCase({
    id: 'plain-name-where-hashed-is-asked-for',
    title: 'A user name that is not hashed although the server asks for it',
    requires: ['rfc7616-s3.4.4-3'],
    control: { send: [first], expects: [status(401), challengedBy('Digest')] },
    send: [first, answering(proving, USER)],
    outcomes: {
      'lets the user in': accept(lets(1)),
      'wants it hashed': accept(statusAt(1, 400, 401)),
      'refuses it otherwise': reject(statusAt(1, '4xx', '5xx')),
    },
    faults: ['digest-unhashed-refused'],
  }),

  serverCase({
    id: 'password-beyond-ascii',
    title: 'A password with characters beyond ASCII is accepted in UTF-8',
    requires: ['rfc7616-s4-2'],
    control,
    send: [first, answering(proving, { user: 'test', password: '123\xc2\xa3' })],
    outcomes: {
      'lets the user in': accept(lets(1, 'test')),
      'refuses the password': reject(statusAt(1, '4xx')),
    },
    faults: ['digest-password-ascii-only'],
  }),

  serverCase({
    id: 'nonce-used-again',
    title: 'A nonce that is used again with the same count',
    requires: ['rfc7616-s3.6-5', 'rfc7616-s3.6-6'],
    control,
    send: [first, write(answering(together(proving, proving), USER)), { do: 'await-replies', count: 3 }],
    outcomes: {
      'lets it in again': accept(lets(1), lets(2)),
      'says that it is stale': accept(lets(1), challengedBy('Digest', { nth: 2, params: { stale: /^true$/i } })),
      'challenges again': accept(lets(1), statusAt(2, 400, 401)),
      'refuses the first too': reject(statusAt(1, '4xx')),
    },
    faults: ['digest-nonce-unchecked', 'digest-stale-untold'],
  }),
]);
