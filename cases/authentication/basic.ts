import {
  accept,
  authorizedBasic,
  body,
  challenged,
  clientCase,
  delivered,
  failed,
  failedUnsent,
  guarded,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

type Credentials = { readonly user: string; readonly password: string };

const url = 'http://{peer}/private/x';
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const asks = (challenge = 'Basic realm="r"') => site({ '/private/x': guarded(challenged(challenge), granted) });
const aladdin: Credentials = { user: 'Aladdin', password: 'open sesame' };

/** The credentials are offered, before they are asked for or afterwards, and in the octets that the case wants. */
const sends = (credentials: Credentials, charset?: 'utf-8' | 'latin-1') => {
  const wanted = { ...credentials, ...(charset === undefined ? {} : { charset }) };
  return {
    'sends them when asked': accept(authorizedBasic({ ...wanted, nth: 1 }), body('granted')),
    'sends them before being asked': accept(authorizedBasic({ ...wanted, nth: 0 })),
    'reports the 401': reject(delivered({ status: 401 }), requests(1)),
    'reports an error': reject(failed(), requests(1)),
  };
};

/** A client need not send what it has no encoding for. */
const keptBack = {
  'refuses to send it': accept(failed(), requests(1), requested({ fields: { Authorization: null } })),
  'reports the 401 in place of sending it': accept(
    delivered({ status: 401 }),
    requests(1),
    requested({ fields: { Authorization: null } }),
  ),
  'refuses before sending': accept(failedUnsent()),
};

export default topic('authentication/basic', [
  clientCase({
    id: 'unknown-parameters',
    title: 'Parameters of a Basic challenge that nobody knows are ignored',
    requires: ['rfc7617-s2-5'],
    peer: asks('Basic realm="r", new="a, b", other=1'),
    open: { url, credentials: aladdin },
    outcomes: sends(aladdin),
    faults: ['basic-unknown-parameter-refused'],
  }),

  clientCase({
    id: 'password-with-colons',
    title: 'A password may contain colons: only the first one in the pair ends the user-id',
    requires: ['rfc7617-s2-6'],
    peer: asks(),
    open: { url, credentials: { user: 'Aladdin', password: 'open::sesame:' } },
    outcomes: sends({ user: 'Aladdin', password: 'open::sesame:' }),
    faults: ['basic-password-ends-at-colon'],
  }),

  clientCase({
    id: 'empty-password',
    title: 'A password may be empty, and the colon is there all the same',
    requires: ['rfc7617-s2-6'],
    peer: asks(),
    open: { url, credentials: { user: 'Aladdin', password: '' } },
    outcomes: sends({ user: 'Aladdin', password: '' }),
    faults: ['basic-empty-password-withheld'],
  }),

  clientCase({
    id: 'every-digit-of-base64',
    title: 'The credentials are in the base64 that has plus and slash, with its padding',
    requires: ['rfc7617-s2-6'],
    peer: asks(),
    open: { url, credentials: { user: 'a', password: '>>>???~~' } },
    outcomes: sends({ user: 'a', password: '>>>???~~' }),
    faults: ['basic-base64url'],
  }),

  clientCase({
    id: 'long-credentials',
    title: 'Long credentials are one token, without line breaks or spaces in the base64',
    requires: ['rfc7617-s2-6'],
    peer: asks(),
    open: { url, credentials: { user: 'user'.repeat(40), password: 'word'.repeat(40) } },
    outcomes: sends({ user: 'user'.repeat(40), password: 'word'.repeat(40) }),
    note: 'The base64 of MIME has lines of 76 characters; a field value has no lines (RFC 7617 section 2, RFC 4648 section 3.1).',
    faults: ['basic-base64-in-parts'],
  }),

  clientCase({
    id: 'password-beyond-ascii',
    title: 'A password beyond ASCII is sent, in UTF-8 or in Latin-1 where no charset is named',
    requires: ['rfc7617-s2-6'],
    control: { peer: asks(), open: { url, credentials: aladdin }, expects: [body('granted')] },
    peer: asks(),
    open: { url, credentials: { user: 'test', password: '123\xa3' } },
    outcomes: {
      'sends UTF-8': accept(authorizedBasic({ nth: 1, user: 'test', password: '123\xa3', charset: 'utf-8' })),
      'sends Latin-1': accept(authorizedBasic({ nth: 1, user: 'test', password: '123\xa3', charset: 'latin-1' })),
      'sends UTF-8 before being asked': accept(
        authorizedBasic({ user: 'test', password: '123\xa3', charset: 'utf-8' }),
      ),
      'sends Latin-1 before being asked': accept(
        authorizedBasic({ user: 'test', password: '123\xa3', charset: 'latin-1' }),
      ),
      ...keptBack,
      'sends something else': reject(requested({ nth: 1, fields: { Authorization: /./ } })),
    },
    note: 'Without a charset the encoding is not defined, as long as it is compatible with ASCII (RFC 7617 section 2).',
    faults: ['basic-beyond-ascii-lost'],
  }),

  clientCase({
    id: 'unknown-charset',
    title: 'A charset other than UTF-8 keeps nobody from sending credentials in ASCII',
    requires: ['rfc7617-s2.1-1'],
    peer: asks('Basic realm="r", charset="new"'),
    open: { url, credentials: aladdin },
    outcomes: sends(aladdin),
    note: 'The parameter is only a hint, and nothing but UTF-8 is defined for it (RFC 7617 section 2.1).',
    faults: ['basic-unknown-charset-refused'],
  }),

  clientCase({
    id: 'normalised-before-encoding',
    title: 'Where UTF-8 is asked for, the text is sent in its composed form, or as it was given',
    requires: ['rfc7617-s2.1-2'],
    control: { peer: asks(), open: { url, credentials: aladdin }, expects: [body('granted')] },
    peer: asks('Basic realm="r", charset="UTF-8"'),
    open: { url, credentials: { user: 'test', password: 'e\u0301' } },
    outcomes: {
      'sends the composed form': accept(
        authorizedBasic({ nth: 1, user: 'test', password: '\u00e9', charset: 'utf-8' }),
        body('granted'),
      ),
      'sends the text as it was given': accept(
        requested({ nth: 1, fields: { Authorization: 'Basic dGVzdDplzIE=' } }),
        body('granted'),
      ),
      'sends it in some form before being asked for UTF-8': accept(
        requested({ nth: 0, fields: { Authorization: /^Basic /i } }),
      ),
      ...keptBack,
      'sends something else': reject(requested({ nth: 1, fields: { Authorization: /./ } })),
    },
    note: 'RFC 7617 section 2.1 has a server expect Normalization Form C and UTF-8, and calls what it tells so purely advisory.',
    faults: ['basic-beyond-ascii-lost'],
  }),

  clientCase({
    id: 'challenge-of-another-scheme',
    title: 'Credentials are not sent as Basic where only another scheme is offered',
    requires: ['rfc9110-s11.4-3'],
    control: { peer: asks(), open: { url, credentials: aladdin }, expects: [body('granted')] },
    peer: site({ '/private/x': [challenged('New realm="r"'), granted] }),
    open: { url, credentials: aladdin },
    outcomes: {
      'reports the 401': accept(
        requests(1),
        delivered({ status: 401 }),
        requested({ fields: { Authorization: null } }),
      ),
      'reports an error': accept(requests(1), failed(), requested({ fields: { Authorization: null } })),
      'sent them before being asked': accept(authorizedBasic({ ...aladdin, nth: 0 })),
      'sends them': reject(requested({ nth: 1, fields: { Authorization: /./ } })),
    },
    faults: ['basic-for-any-scheme'],
  }),

  clientCase({
    id: 'not-asked',
    title: 'Whether credentials are sent before a challenge is left to the client',
    requires: ['rfc1945-s10.2-1', 'rfc1945-s11-3'],
    peer: site({ '/private/x': granted }),
    open: { url, credentials: aladdin },
    outcomes: {
      'waits to be asked': accept(requested({ fields: { Authorization: null } }), body('granted')),
      'sends them unasked': accept(authorizedBasic({ ...aladdin, nth: 0 }), body('granted')),
      'sends others': reject(requested({ fields: { Authorization: /./ } })),
    },
    faults: ['basic-sent-unasked'],
  }),
]);
