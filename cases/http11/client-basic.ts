import {
  accept,
  body,
  challenged,
  clientCase,
  delivered,
  either,
  failed,
  failedUnsent,
  httpServer,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  httpServerByConnection,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/private/x';
const granted = reply(200, sized('granted'));
const asks = challenged('Basic realm="r"');
const known = { url, credentials: { user: 'Aladdin', password: 'open sesame' } } as const;
/** The credentials of the example of RFC 7617 section 2. */
const offers = (nth: number) => requested({ nth, fields: { Authorization: /^Basic +QWxhZGRpbjpvcGVuIHNlc2FtZQ==$/i } });
const anyCredentials = (nth: number) => requested({ nth, fields: { Authorization: /./ } });
/** Who offers credentials before being asked is refused by these servers and not asked again: that they are offered is all the same. */
const offersAny = [either(anyCredentials(0), anyCredentials(1))];
const answersOnce = {
  'offers the credentials': accept(offers(1), body('granted')),
  'offers them before being asked': accept(offers(0)),
  'reports the 401': reject(delivered({ status: 401 }), not(anyCredentials(1))),
  'reports an error': reject(failed(), not(anyCredentials(1))),
};
const keepsThem = {
  'reports the 401': accept(delivered({ status: 401 }), not(anyCredentials(0)), not(anyCredentials(1))),
  'reports an error': accept(failed(), not(anyCredentials(0)), not(anyCredentials(1))),
  'refuses before sending': accept(failedUnsent()),
  'offers them': reject(anyCredentials(1)),
  'offers them before being asked': reject(anyCredentials(0)),
};

export default topic('http11/client-basic', [
  clientCase({
    id: 'answers-a-challenge',
    title: 'A Basic challenge is answered by the credentials in base64',
    requires: [
      'rfc7617-s2-6',
      'rfc1945-s11.1-4',
      'rfc1945-s11.1-3',
      'rfc9110-s15.5.2-2',
      'urllib-basic',
      'rfc1945-s9.4-6',
    ],
    peer: httpServerByConnection([asks], [granted]),
    open: known,
    outcomes: answersOnce,
    faults: ['basic-not-offered'],
  }),

  clientCase({
    id: 'gives-up-after-one-attempt',
    title: 'Credentials that were refused are not offered again',
    requires: ['rfc9110-s15.5.2-3', 'rfc1945-s9.4-7'],
    peer: httpServer(asks),
    open: known,
    outcomes: {
      'reports the second 401': accept(offers(1), requests(2), delivered({ status: 401, body: 'denied\n' })),
      'reports the first 401': accept(offers(0), requests(1), delivered({ status: 401, body: 'denied\n' })),
      'offers them again': reject(offers(1), offers(2)),
    },
    faults: ['basic-asks-again'],
  }),

  clientCase({
    id: 'names-in-any-case',
    title: 'The names of scheme and parameters are known in any case of letters',
    requires: ['rfc7617-s2-2', 'rfc9110-s11.1-1'],
    peer: httpServerByConnection([challenged('bAsIc REALM="r"')], [granted]),
    open: known,
    outcomes: answersOnce,
    faults: ['basic-scheme-case-sensitive'],
  }),

  clientCase({
    id: 'challenges-in-one-field',
    title: 'A Basic challenge is found behind others in the same field',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    peer: httpServerByConnection([challenged('New nonce="a, b", Basic realm="r"')], [granted]),
    open: known,
    outcomes: answersOnce,
    faults: ['basic-first-challenge-only'],
  }),

  clientCase({
    id: 'other-realm',
    title: 'Credentials for one realm are not offered to another',
    requires: ['rfc7617-s2-10', 'rfc1945-s11.1-1', 'urllib-basic-realm'],
    control: {
      peer: httpServerByConnection([asks], [granted]),
      open: { url, credentials: { ...known.credentials, realm: 'r' } },
      expects: offersAny,
    },
    peer: httpServerByConnection([asks], [granted]),
    open: { url, credentials: { ...known.credentials, realm: 'R' } },
    outcomes: keepsThem,
    note: 'Realms are opaque strings: they differ where the case of one letter does.',
    faults: ['basic-realm-ignored'],
  }),

  clientCase({
    id: 'user-with-a-colon',
    title: 'A user-id with a colon is not sent, for it could not be told from the password',
    requires: ['rfc7617-s2-8'],
    control: { peer: httpServerByConnection([asks], [granted]), open: known, expects: offersAny },
    peer: httpServerByConnection([asks], [granted]),
    open: { url, credentials: { user: 'Ala:ddin', password: 'open sesame' } },
    outcomes: keepsThem,
    faults: ['basic-user-with-colon'],
  }),

  clientCase({
    id: 'control-characters',
    title: 'Credentials with a control character are not sent',
    requires: ['rfc7617-s2-7'],
    control: { peer: httpServerByConnection([asks], [granted]), open: known, expects: offersAny },
    peer: httpServerByConnection([asks], [granted]),
    open: { url, credentials: { user: 'Aladdin', password: 'open\nsesame' } },
    outcomes: keepsThem,
    faults: ['basic-control-characters'],
  }),

  clientCase({
    id: 'charset-utf-8',
    title: 'How credentials are encoded where the challenge asks for UTF-8',
    requires: ['rfc7617-s2.1-2', 'rfc7617-s2.1-1'],
    peer: httpServerByConnection([challenged('Basic realm="r", charset="utf-8"')], [granted]),
    open: { url, credentials: { user: 'test', password: '123\xa3' } },
    outcomes: {
      'sends UTF-8': accept(
        requested({ nth: 1, fields: { Authorization: 'Basic dGVzdDoxMjPCow==' } }),
        body('granted'),
      ),
      'sends UTF-8 before being asked': accept(
        requested({ nth: 0, fields: { Authorization: 'Basic dGVzdDoxMjPCow==' } }),
      ),
      'sends Latin-1': accept(requested({ nth: 1, fields: { Authorization: 'Basic dGVzdDoxMjOj' } })),
      'sends Latin-1 before being asked': accept(
        requested({ nth: 0, fields: { Authorization: 'Basic dGVzdDoxMjOj' } }),
      ),
      'sends something else': reject(anyCredentials(1)),
      'reports the 401': reject(delivered({ status: 401 }), not(anyCredentials(1))),
    },
    note: 'The password is the one of the example of RFC 7617 section 2.1, the digits 123 and a pound sign. The parameter tells what the server expects, and is advisory.',
    faults: ['basic-beyond-ascii-lost'],
  }),
]);
