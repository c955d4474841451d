import type { WantedDigest } from '../../harness/vocabulary/index.js';
import {
  accept,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  failed,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const asks = (qop: string) => site({ '/private/x': [challenged(`Digest realm="r", nonce="n"${qop}`), granted] });
const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
const open = { url: 'http://{peer}/private/x', credentials: mufasa };
const known: WantedDigest = { ...mufasa, nth: 1, realm: 'r', nonce: 'n' };
const control = { peer: asks(', qop="auth"'), expects: [body('granted')] };

const refuses = {
  'reports the 401': accept(requests(1), delivered({ status: 401 })),
  'reports an error': accept(requests(1), failed()),
};
const mustAnswer = {
  'reports the 401': reject(requests(1), delivered({ status: 401 })),
  'reports an error': reject(requests(1), failed()),
};
const answersOtherwise = reject(requested({ nth: 1, fields: { Authorization: /^digest /i } }));

export default topic('authentication/digest-qop', [
  clientCase({
    id: 'one-of-two',
    title: 'Of two qualities of protection one is chosen, and answered for',
    requires: ['rfc7616-s3.4-2', 'rfc7616-s3.3-8'],
    peer: asks(', qop="auth,auth-int"'),
    open,
    outcomes: {
      'chooses auth': accept(authorizedDigest({ ...known, qop: 'auth' }), body('granted')),
      'chooses auth-int': accept(authorizedDigest({ ...known, qop: 'auth-int' }), body('granted')),
      ...mustAnswer,
      'answers otherwise': answersOtherwise,
    },
    faults: ['digest-without-qop'],
  }),

  clientCase({
    id: 'list-with-spaces',
    title: 'There may be whitespace around the commas of the list',
    requires: ['rfc7616-s3.4-2', 'rfc7616-s3.3-8'],
    peer: asks(', qop="auth-int , auth"'),
    open,
    outcomes: {
      'chooses auth': accept(authorizedDigest({ ...known, qop: 'auth' }), body('granted')),
      'chooses auth-int': accept(authorizedDigest({ ...known, qop: 'auth-int' }), body('granted')),
      ...mustAnswer,
      'answers otherwise': answersOtherwise,
    },
    faults: ['digest-qop-list-not-trimmed'],
  }),

  clientCase({
    id: 'unknown-options',
    title: 'Qualities of protection that nobody knows are passed over in the list',
    requires: ['rfc7616-s3.3-9'],
    peer: asks(', qop="new,auth,other"'),
    open,
    outcomes: {
      'chooses auth': accept(authorizedDigest({ ...known, qop: 'auth' }), body('granted')),
      ...mustAnswer,
      'answers otherwise': answersOtherwise,
    },
    faults: ['digest-unknown-qop-refused'],
  }),

  clientCase({
    id: 'unknown-options-alone',
    title: 'Where no known quality of protection is offered none is made up',
    requires: ['rfc7616-s3.4-2'],
    control,
    peer: asks(', qop="new"'),
    open,
    outcomes: {
      ...refuses,
      'answers as if none were offered': accept(authorizedDigest({ ...known, qop: null })),
      'answers with another': answersOtherwise,
    },
    note: 'Options that are not known are ignored (RFC 7616 section 3.3), after which none is left.',
    faults: ['digest-qop-always-auth'],
  }),

  clientCase({
    id: 'none-offered',
    title: 'Where no quality of protection is offered none is sent',
    requires: ['rfc7616-s3.4-2'],
    control,
    peer: asks(''),
    open,
    outcomes: {
      'answers without one': accept(authorizedDigest({ ...known, qop: null }), body('granted')),
      ...refuses,
      'answers with one': answersOtherwise,
    },
    note: 'Such a challenge is from before RFC 2617, and what to do with it is no longer said; RFC 2069 has the hash without counts.',
    faults: ['digest-qop-always-auth'],
  }),

  clientCase({
    id: 'auth-int-alone',
    title: 'Where auth-int alone is offered, the answer is auth-int or there is none',
    requires: ['rfc7616-s3.4-2'],
    control,
    peer: asks(', qop="auth-int"'),
    open,
    outcomes: {
      'answers with auth-int': accept(authorizedDigest({ ...known, qop: 'auth-int' }), body('granted')),
      ...refuses,
      'answers otherwise': answersOtherwise,
    },
    faults: ['digest-qop-always-auth'],
  }),

  clientCase({
    id: 'auth-int-with-content',
    title: 'An answer with auth-int covers the content that is sent with it',
    requires: ['rfc7616-s3.4.1-1'],
    control,
    peer: asks(', qop="auth-int"'),
    open: { ...open, method: 'PUT', body: { octets: 'a=b' } },
    outcomes: {
      'covers the content': accept(
        authorizedDigest({ ...known, qop: 'auth-int' }),
        requested({ nth: 1, method: 'PUT', body: 'a=b' }),
        body('granted'),
      ),
      ...refuses,
      'answers otherwise': answersOtherwise,
    },
    faults: ['digest-body-not-hashed'],
  }),
]);
