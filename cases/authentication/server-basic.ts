import {
  accept,
  answered,
  challengedBy,
  get,
  reject,
  replies,
  serverCase,
  status,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';

/** Credentials of Basic: user name, colon and password in Base64. */
const WITH = {
  'user:pass': 'Basic dXNlcjpwYXNz',
  'user:wrong': 'Basic dXNlcjp3cm9uZw==',
  'colon:a:b:c': 'Basic Y29sb246YTpiOmM=',
  'colon:a:b:d': 'Basic Y29sb246YTpiOmQ=',
  'test:123£': 'Basic dGVzdDoxMjPCow==',
  garbage: 'Basic dXNl!cjpwYXNz',
} as const;

const asking = (Authorization: string) => get('/basic', { Authorization });
/** Whoever gives the right password is let in. */
const control = { send: [asking(WITH['user:pass'])], expects: [answered({ status: 200, body: 'user' })] };

export default topic('authentication/server-basic', [
  serverCase({
    id: 'challenge',
    title: 'A request without credentials is answered 401 with a challenge of Basic whose realm is quoted',
    requires: ['rfc7617-s2-1', 'rfc7617-s2-3', 'rfc9110-s11.4-1'],
    control,
    send: [get('/basic')],
    outcomes: {
      'challenges with a realm': accept(
        status(401),
        challengedBy('Basic', { params: { realm: 'wireproof' }, quoted: ['realm'] }),
      ),
      'challenges without a realm': reject(status(401), challengedBy('Basic', { params: { realm: null } })),
      'does not challenge': reject(status('4xx')),
      'lets it in': reject(status(200)),
    },
    faults: ['401-without-challenge', 'basic-without-realm', 'unauthorized-is-forbidden'],
  }),

  serverCase({
    id: 'charset',
    title: 'What a challenge of Basic says of the charset',
    requires: ['rfc7617-s2-4'],
    control,
    send: [get('/basic')],
    outcomes: {
      'announces UTF-8': accept(challengedBy('Basic', { params: { charset: /^utf-8$/i } })),
      'announces nothing': accept(challengedBy('Basic', { params: { charset: null } })),
      'announces another': reject(challengedBy('Basic', { params: { charset: /^/ } })),
    },
    faults: ['basic-without-charset'],
  }),

  serverCase({
    id: 'wrong-password',
    title: 'A request with a wrong password is challenged again',
    requires: ['rfc9110-s11.4-1', 'rfc7617-s2-1'],
    control,
    send: [asking(WITH['user:wrong'])],
    outcomes: {
      'challenges again': accept(status(401), challengedBy('Basic')),
      'does not challenge': reject(status('4xx')),
      'lets it in': reject(status(200)),
    },
    faults: ['basic-password-unchecked'],
  }),

  serverCase({
    id: 'no-base64',
    title: 'Credentials that are no Base64 let nobody in',
    requires: ['rfc9110-s11.4-1'],
    control,
    send: [asking(WITH.garbage)],
    outcomes: {
      'challenges again': accept(status(401), challengedBy('Basic')),
      'calls it malformed': accept(status(400)),
      'lets it in': reject(status(200)),
    },
    faults: ['basic-garbage-decoded'],
  }),

  serverCase({
    id: 'colons-in-the-password',
    title: 'The user name ends at the first colon, and further ones belong to the password',
    requires: ['rfc7617-s2-9'],
    control: { send: [asking(WITH['colon:a:b:d'])], expects: [status(401)] },
    send: [asking(WITH['colon:a:b:c'])],
    outcomes: {
      'lets the user in': accept(answered({ status: 200, body: 'colon' })),
      'lets another user in': reject(status(200)),
      'refuses the password': reject(status('4xx')),
    },
    faults: ['basic-split-at-last-colon'],
  }),

  serverCase({
    id: 'password-beyond-ascii',
    title: 'A password with characters beyond ASCII is accepted in UTF-8',
    requires: ['rfc7617-s2.1-4'],
    control,
    send: [asking(WITH['test:123£'])],
    outcomes: {
      'lets the user in': accept(answered({ status: 200, body: 'test' })),
      'lets another user in': reject(status(200)),
      'refuses the password': reject(status('4xx')),
    },
    faults: ['basic-password-ascii-only'],
  }),

  serverCase({
    id: 'scheme-in-another-case',
    title: 'The name of the scheme is known in any case of its letters',
    requires: ['rfc7617-s2-2'],
    control,
    send: [asking(WITH['user:pass'].replace('Basic', 'bASIC'))],
    outcomes: {
      'lets the user in': accept(answered({ status: 200, body: 'user' })),
      'does not know it': reject(status('4xx')),
    },
    faults: ['basic-scheme-case-sensitive'],
  }),

  serverCase({
    id: 'connection-is-nobodys',
    title: 'A request without credentials is challenged although the one before it on the connection had them',
    requires: ['rfc9110-s3.3-1', 'rfc9110-s11.4-1'],
    control,
    send: [asking(WITH['user:pass']), get('/basic')],
    outcomes: {
      'challenges it': accept(statusAt(1, 401)),
      'closes behind the first': accept(replies(1), answered({ status: 200, body: 'user' })),
      'takes it for the same user': reject(answered({ nth: 1, status: 200 })),
    },
    faults: ['basic-user-remembered'],
  }),

  serverCase({
    id: 'credentials-come-before-conditions',
    title: 'A request without credentials is challenged, whatever its conditions are',
    requires: ['rfc9110-s13.2.1-1', 'rfc9110-s13.2.1-2'],
    control: {
      send: [get('/basic', { Authorization: WITH['user:pass'], 'X-Match': '"other"' })],
      expects: [answered({ status: 200, body: 'user' })],
    },
    send: [get('/basic', { 'If-Match': '"other"' })],
    outcomes: {
      'challenges it': accept(status(401)),
      'evaluates the condition': reject(status(412, 304)),
      'lets it in': reject(status(200)),
    },
    faults: ['condition-before-authorization'],
  }),
]);
