import {
  accept,
  answered,
  answering,
  authenticationInfo,
  get,
  provesItself,
  reject,
  serverCase,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';

const CNONCE = 'Y2xpZW50bm9uY2U=';
const first = get('/digest');
const proving = get('/digest', { Authorization: '{digest}' });
const send = [first, answering(proving, { user: 'user', password: 'pass', nc: '00000001', cnonce: CNONCE })];
/** Whoever answers the challenge rightly is let in. */
const control = { send, expects: [statusAt(0, 401), answered({ nth: 1, status: 200, body: 'user' })] };

const sendsNone = accept(answered({ nth: 1, status: 200, fields: { 'Authentication-Info': null } }));
/** The next nonce needs no proof: rspauth, cnonce and nc go with qop (RFC 7616 section 3.5). */
const nextNonceAlone = accept(
  answered({
    nth: 1,
    status: 200,
    fields: { 'Authentication-Info': /^(?!.*\b(?:qop|rspauth|cnonce|nc)\s*=).*\bnextnonce\s*=/i },
  }),
);
const sendsOther = reject(answered({ nth: 1, status: 200 }));

export default topic('authentication/server-digest-info', [
  serverCase({
    id: 'is-sent',
    title: 'What a server tells in Authentication-Info of a reply to right credentials',
    requires: ['rfc7616-s3.5-1', 'rfc7616-s3.5-2'],
    control,
    send,
    outcomes: {
      'names the next nonce': accept(authenticationInfo({ nth: 1, params: { nextnonce: /./ } })),
      'proves itself alone': accept(authenticationInfo({ nth: 1, params: { rspauth: /./ } })),
      'sends none': sendsNone,
      'sends what cannot be read': sendsOther,
    },
    faults: ['digest-info-omitted'],
  }),

  serverCase({
    id: 'proof-is-right',
    title: 'The proof in Authentication-Info is computed without a method, and covers nonce and count of the request',
    requires: ['rfc7616-s3.5-8'],
    control,
    send,
    outcomes: {
      'proves itself': accept(provesItself({ nth: 1, user: 'user', password: 'pass', uri: '/digest' })),
      'sends none': sendsNone,
      'names the next nonce alone': nextNonceAlone,
      'proves nothing': sendsOther,
    },
    faults: ['digest-info-with-method', 'digest-info-without-count'],
  }),

  serverCase({
    id: 'repeats-the-count',
    title: 'Authentication-Info repeats cnonce and nc of the request',
    requires: ['rfc7616-s3.5-7', 'rfc7616-s3.5-8'],
    control,
    send,
    outcomes: {
      'repeats them': accept(authenticationInfo({ nth: 1, params: { cnonce: CNONCE, nc: '00000001', rspauth: /./ } })),
      'sends none': sendsNone,
      'names the next nonce alone': nextNonceAlone,
      'leaves them out': sendsOther,
    },
    faults: ['digest-info-without-count'],
  }),

  serverCase({
    id: 'repeats-the-quality',
    title: 'Authentication-Info repeats the qop of the request',
    requires: ['rfc7616-s3.5-6'],
    control,
    send,
    outcomes: {
      'repeats it': accept(authenticationInfo({ nth: 1, params: { qop: 'auth' } })),
      'sends none': sendsNone,
      'names the next nonce alone': nextNonceAlone,
      'leaves it out': sendsOther,
    },
    faults: ['digest-info-without-qop'],
  }),

  serverCase({
    id: 'strings-in-quotes',
    title: 'Authentication-Info has nextnonce, rspauth and cnonce in quotes',
    requires: ['rfc7616-s3.5-9'],
    control,
    send,
    outcomes: {
      'has them in quotes': accept(authenticationInfo({ nth: 1, quoted: ['nextnonce', 'rspauth', 'cnonce'] })),
      'sends none': sendsNone,
      'has one bare': sendsOther,
    },
    faults: ['digest-info-unquoted'],
  }),

  serverCase({
    id: 'tokens-bare',
    title: 'Authentication-Info has qop and nc without quotes',
    requires: ['rfc7616-s3.5-10'],
    control,
    send,
    outcomes: {
      'has them bare': accept(authenticationInfo({ nth: 1, bare: ['qop', 'nc'] })),
      'sends none': sendsNone,
      'has one in quotes': sendsOther,
    },
    faults: ['digest-info-tokens-quoted'],
  }),
]);
