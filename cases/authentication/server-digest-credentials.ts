import {
  accept,
  answered,
  answering,
  challengedBy,
  get,
  reject,
  serverCase,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';

const first = get('/digest');
const proving = get('/digest', { Authorization: '{digest}' });
const USER = { user: 'user', password: 'pass' };
const letsIn = answered({ nth: 1, status: 200, body: 'user' });
/** Whoever answers the challenge rightly is let in. */
const control = { send: [first, answering(proving, USER)], expects: [statusAt(0, 401), letsIn] };

export default topic('authentication/server-digest-credentials', [
  serverCase({
    id: 'wrong-password',
    title: 'A response made of a wrong password is challenged again',
    requires: ['rfc7616-s3.6-2', 'rfc9110-s11.4-1'],
    control,
    send: [first, answering(proving, { ...USER, password: 'wrong' })],
    outcomes: {
      'challenges again': accept(statusAt(1, 401), challengedBy('Digest', { nth: 1 })),
      'refuses it otherwise': reject(statusAt(1, '4xx')),
      'lets it in': reject(statusAt(1, 200)),
    },
    faults: ['digest-response-unchecked'],
  }),

  serverCase({
    id: 'altered-response',
    title: 'A response of zeros alone lets nobody in',
    requires: ['rfc7616-s3.6-2'],
    control,
    send: [first, answering(proving, { ...USER, forged: { response: `"${'0'.repeat(64)}"` } })],
    outcomes: {
      'challenges again': accept(statusAt(1, 401)),
      'calls it malformed': accept(statusAt(1, 400)),
      'lets it in': reject(statusAt(1, 200)),
    },
    faults: ['digest-response-unchecked'],
  }),

  serverCase({
    id: 'stale-is-for-nonces',
    title: 'A wrong password for a good nonce is not called stale',
    requires: ['rfc7616-s3.3-5'],
    control,
    send: [first, answering(proving, { ...USER, password: 'wrong' })],
    outcomes: {
      'says nothing of it': accept(challengedBy('Digest', { nth: 1, params: { stale: null } })),
      'says that it is not': accept(challengedBy('Digest', { nth: 1, params: { stale: /^(?!true$)/i } })),
      'calls it stale': reject(challengedBy('Digest', { nth: 1, params: { stale: /^true$/i } })),
    },
    note: 'RFC 7616 section 3.3: a client that is told stale=true tries again without asking its user.',
    faults: ['digest-stale-always'],
  }),

  serverCase({
    id: 'other-uri',
    title: 'Credentials that name another resource than the request line let nobody in',
    requires: ['rfc7616-s3.4.6-2'],
    control,
    send: [first, answering(proving, { ...USER, uri: '/other' })],
    outcomes: {
      'refuses them': accept(statusAt(1, '4xx')),
      'lets them in': reject(statusAt(1, 200)),
    },
    faults: ['digest-uri-unchecked'],
  }),

  serverCase({
    id: 'other-uri-is-a-bad-request',
    title: 'Credentials that name another resource than the request line are answered 400',
    requires: ['rfc7616-s3.4.6-3'],
    control,
    send: [first, answering(proving, { ...USER, uri: '/other' })],
    outcomes: {
      'answers 400': accept(statusAt(1, 400)),
      'challenges again': reject(statusAt(1, 401)),
      'lets them in': reject(statusAt(1, 200)),
    },
    faults: ['digest-uri-unchecked'],
  }),

  serverCase({
    id: 'two-user-names',
    title: 'Credentials with both username and username* are an error',
    requires: ['rfc7616-s3.4-1'],
    control,
    send: [first, answering(proving, { ...USER, forged: { 'username*': "UTF-8''user" } })],
    outcomes: {
      'refuses them': accept(statusAt(1, '4xx')),
      'lets them in': reject(statusAt(1, 200)),
    },
    faults: ['digest-two-usernames-accepted'],
  }),
]);
