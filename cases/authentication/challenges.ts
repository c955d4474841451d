import {
  accept,
  authorizedBasic,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  failed,
  guarded,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/private/x';
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const asks = (...challenges: readonly string[]) => site({ '/private/x': guarded(challenged(...challenges), granted) });
const aladdin = { user: 'Aladdin', password: 'open sesame' };
const of = (realm: string) => ({ url, credentials: { ...aladdin, realm } });
const plain = { peer: asks('Basic realm="r"'), expects: [body('granted')] };

const answers = {
  'sends the credentials when asked': accept(authorizedBasic({ ...aladdin, nth: 1 }), body('granted')),
  'sends them before being asked': accept(authorizedBasic({ ...aladdin, nth: 0 })),
  'reports the 401': reject(delivered({ status: 401 }), requests(1)),
  'reports an error': reject(failed(), requests(1)),
};

export default topic('authentication/challenges', [
  clientCase({
    id: 'comma-in-quotes',
    title: 'A comma inside a quoted string belongs to the value',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    peer: asks('Basic realm="a, b"'),
    open: of('a, b'),
    outcomes: answers,
    faults: ['challenge-comma-ends-quotes'],
  }),

  clientCase({
    id: 'challenge-inside-quotes',
    title: 'What looks like a challenge inside a quoted string is none',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    control: { ...plain, open: { url, credentials: aladdin } },
    peer: asks('New realm="x, Basic realm=r", other=1'),
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
    note: 'Whoever may put text into a parameter of another scheme could otherwise ask for passwords in the clear.',
    faults: ['challenge-quotes-ignored'],
  }),

  clientCase({
    id: 'escapes-in-quotes',
    title: 'An escape in a quoted string stands for the character behind the backslash',
    requires: ['rfc9110-s5.6.4-1'],
    peer: asks('Basic realm="a \\"b\\" \\\\c"'),
    open: of('a "b" \\c'),
    outcomes: answers,
    faults: ['challenge-escapes-kept'],
  }),

  clientCase({
    id: 'spaces-around-equals',
    title: 'Whitespace around the equals sign of a parameter is read over',
    requires: ['rfc9110-s5.6.3-6'],
    peer: asks('Basic realm = "r"'),
    open: { url, credentials: aladdin },
    outcomes: answers,
    faults: ['challenge-spaces-refused'],
  }),

  clientCase({
    id: 'empty-elements',
    title: 'Empty elements between challenges and parameters are skipped',
    requires: ['rfc9110-s5.6.1.2-1'],
    peer: asks(', New a=b,, ,Basic realm="r",'),
    open: { url, credentials: aladdin },
    outcomes: answers,
    faults: ['challenge-empty-elements-refused'],
  }),

  clientCase({
    id: 'realm-behind-another-parameter',
    title: 'The realm need not be the first parameter',
    requires: ['rfc9110-s11.3-1', 'rfc7617-s2-5'],
    peer: asks('Basic charset="UTF-8", new=1, realm="r"'),
    open: { url, credentials: aladdin },
    outcomes: answers,
    faults: ['challenge-realm-first'],
  }),

  clientCase({
    id: 'token68-in-front',
    title: 'A challenge that is a scheme and a token may stand in front in the same field',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    peer: asks('New YWJj/+==, Basic realm="r"'),
    open: { url, credentials: aladdin },
    outcomes: answers,
    faults: ['challenge-with-token68-ends', 'basic-first-challenge-only'],
  }),

  clientCase({
    id: 'scheme-alone-in-front',
    title: 'A challenge that is a scheme alone may stand in front in the same field',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    peer: asks('New, Basic realm="r"'),
    open: { url, credentials: aladdin },
    outcomes: answers,
    faults: ['challenge-scheme-alone-ends', 'basic-first-challenge-only'],
  }),

  clientCase({
    id: 'another-scheme-behind',
    title: 'A challenge of another scheme may follow in the same field, with parameters of the same names',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    peer: asks('Basic realm="r", New realm="s", nonce="n"'),
    open: of('r'),
    outcomes: answers,
    faults: ['challenge-last-parameter-counts'],
  }),

  clientCase({
    id: 'many-fields',
    title: 'Every field with challenges is looked at, in whatever order they come',
    requires: ['rfc9110-s11.3-1', 'rfc1945-s10.16-2'],
    peer: asks('One a=b', 'Two', 'Three YWJj', 'Basic realm="r"', 'Four c="d"'),
    open: { url, credentials: aladdin },
    outcomes: answers,
    faults: ['basic-first-challenge-only'],
  }),

  clientCase({
    id: 'digest-names-in-any-case',
    title: 'The names of the Digest scheme and of its parameters are known in any case of letters',
    requires: ['rfc7616-s3.4.1-1'],
    peer: site({ '/private/x': [challenged('dIGEST REALM="r", Nonce="n", QOP="auth"'), granted] }),
    open: { url, credentials: aladdin },
    outcomes: {
      'answers it': accept(
        authorizedDigest({ ...aladdin, nth: 1, realm: 'r', nonce: 'n', qop: 'auth' }),
        body('granted'),
      ),
      'reports the 401': reject(delivered({ status: 401 }), requests(1)),
      'reports an error': reject(failed(), requests(1)),
    },
    note: 'RFC 9110 sections 11.1 and 11.2 have it so for every scheme.',
    faults: ['challenge-names-case-sensitive'],
  }),
]);
