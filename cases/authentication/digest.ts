import type { WantedDigest } from '../../harness/vocabulary/index.js';
import {
  accept,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  failed,
  guarded,
  not,
  reject,
  reply,
  requested,
  requests,
  rightlyQuoted,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/private/x';
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const asks = (more = '', target = '/private/x', realm = 'r') =>
  site({ [target]: [challenged(`Digest realm="${realm}", nonce="n+1/Az==", qop="auth"${more}`), granted] });
const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
const open = { url, credentials: mufasa };
const known: WantedDigest = { ...mufasa, nth: 1, realm: 'r', nonce: 'n+1/Az==' };

const gives = (wanted: Partial<WantedDigest> = {}) => ({
  'answers it': accept(authorizedDigest({ ...known, ...wanted }), body('granted')),
  'reports the 401': reject(delivered({ status: 401 }), requests(1)),
  'reports an error': reject(failed(), requests(1)),
});
const digestSent = requested({ nth: 1, fields: { Authorization: /^digest /i } });
const sentTwice = requested({ nth: 1, fields: { Authorization: /^digest .*?(?<=[ ,])([a-z*]+)=.*[ ,]\1=/i } });

export default topic('authentication/digest', [
  clientCase({
    id: 'response',
    title:
      'A Digest challenge is answered by the hash of user, realm, password, nonces, method and target, by MD5 where it names no algorithm',
    requires: ['rfc7616-s3.4.1-1'],
    peer: asks(),
    open,
    outcomes: gives(),
    faults: ['digest-not-offered', 'digest-capital-digits', 'digest-algorithm-needed'],
  }),

  clientCase({
    id: 'quality-of-protection-is-used',
    title: 'A quality of protection that is offered is used',
    requires: ['rfc7616-s3.3-8'],
    peer: asks(),
    open,
    outcomes: {
      ...gives({ qop: 'auth' }),
      'answers as if none were offered': reject(authorizedDigest({ ...known, qop: null })),
    },
    faults: ['digest-without-qop'],
  }),

  clientCase({
    id: 'count-and-client-nonce-are-sent',
    title: 'The credentials have a nonce count and a client nonce',
    requires: ['rfc7616-s3.4-3'],
    peer: asks(),
    open,
    outcomes: {
      ...gives({ qop: 'auth' }),
      'sends no count': reject(requested({ nth: 1, fields: { Authorization: /^(?!.*[ ,]nc *=)digest /i } })),
      'sends no client nonce': reject(requested({ nth: 1, fields: { Authorization: /^(?!.*[ ,]cnonce *=)digest /i } })),
    },
    faults: ['digest-without-client-nonce', 'digest-without-count'],
  }),

  clientCase({
    id: 'count-begins-with-one',
    title: 'The first request with a nonce has the count 1, in eight hexadecimal digits',
    requires: ['rfc7616-s3.4-4', 'rfc7616-s3.5-11'],
    peer: asks(),
    open,
    outcomes: {
      ...gives({ qop: 'auth', nc: '00000001' }),
      'sends another number of digits': reject(
        requested({ nth: 1, fields: { Authorization: /[ ,]nc *=(?! *"?[0-9a-f]{8}(?![0-9a-f]))/i } }),
      ),
      'counts from another number': reject(
        requested({ nth: 1, fields: { Authorization: /[ ,]nc *=(?! *"?00000001)/i } }),
      ),
    },
    faults: ['digest-count-from-zero', 'digest-count-short'],
  }),

  clientCase({
    id: 'values-are-quoted',
    title: 'User name, realm, nonce, URI, response, client nonce and opaque are quoted strings',
    requires: ['rfc7616-s3.4-5'],
    peer: asks(', opaque="token"'),
    open,
    outcomes: {
      'quotes them': accept(digestSent, rightlyQuoted({ nth: 1, only: 'quoted' }), body('granted')),
      'leaves quotes out': reject(digestSent, not(rightlyQuoted({ nth: 1, only: 'quoted' }))),
    },
    faults: ['digest-bare-values'],
  }),

  clientCase({
    id: 'tokens-are-not-quoted',
    title: 'Algorithm, quality of protection and nonce count are not quoted',
    requires: ['rfc7616-s3.4-6'],
    peer: asks(', algorithm=MD5'),
    open,
    outcomes: {
      'leaves them bare': accept(digestSent, rightlyQuoted({ nth: 1, only: 'bare' }), body('granted')),
      'quotes some of them': reject(digestSent, not(rightlyQuoted({ nth: 1, only: 'bare' }))),
    },
    note: 'RFC 2617 had the algorithm in either form; many servers of that time expect it quoted.',
    faults: ['digest-quoted-tokens'],
  }),

  clientCase({
    id: 'no-parameter-twice',
    title: 'No parameter stands in the credentials twice',
    requires: ['rfc9110-s11.2-1'],
    control: {
      peer: site({ '/private/x': guarded(challenged('Basic realm="r"'), granted) }),
      expects: [body('granted')],
    },
    peer: asks(', algorithm=MD5, opaque="token"'),
    open,
    outcomes: {
      'sends one twice': reject(sentTwice),
      'sends each once': accept(digestSent, body('granted')),
      'does not answer Digest': accept(not(digestSent)),
    },
    note: 'A client need not know Digest; the control shows that it sends credentials at all.',
    faults: ['digest-parameter-twice'],
  }),

  clientCase({
    id: 'opaque-is-returned',
    title: 'The opaque value is returned as it came',
    requires: ['rfc7616-s3.3-3'],
    peer: asks(', opaque="Ab+/= c,\td"'),
    open,
    outcomes: {
      ...gives({ opaque: 'Ab+/= c,\td' }),
      'leaves it out': reject(authorizedDigest({ ...known, opaque: null })),
      'changes it': reject(authorizedDigest(known)),
    },
    faults: ['digest-opaque-lost', 'digest-opaque-altered'],
  }),

  clientCase({
    id: 'uri-has-the-query',
    title: 'The URI in the credentials is the request-target, its query included',
    requires: ['rfc7616-s3.4.6-1'],
    peer: asks('', '/private/x?a=b&c="'.replace('"', '%22')),
    open: { url: `${url}?a=b&c=%22`, credentials: mufasa },
    outcomes: gives(),
    faults: ['digest-uri-without-query'],
  }),

  clientCase({
    id: 'content-is-sent-again',
    title: 'A request with content is answered for by its method, and sent again with its content',
    requires: ['rfc7616-s3.4.1-1'],
    peer: asks(),
    open: { ...open, method: 'PUT', body: { octets: 'a=b' } },
    outcomes: {
      'sends both': accept(authorizedDigest(known), requested({ nth: 1, method: 'PUT', body: 'a=b' }), body('granted')),
      'sends no content': reject(digestSent, requested({ nth: 1, body: '' })),
      'reports the 401': reject(delivered({ status: 401 }), requests(1)),
    },
    faults: ['digest-method-is-get'],
  }),

  clientCase({
    id: 'realm-with-escapes',
    title: 'A realm with quotes and backslashes is returned as a quoted string of the same value',
    requires: ['rfc7616-s3.4-5'],
    peer: asks('', '/private/x', 'a \\"b\\", \\\\c'),
    open,
    outcomes: gives({ realm: 'a "b", \\c' }),
    note: 'Whether the hash covers the value with its escapes or without is told nowhere; either is taken.',
    faults: ['digest-realm-not-escaped', 'challenge-escapes-kept'],
  }),

  clientCase({
    id: 'user-with-quotes',
    title: 'A user name with quotes and backslashes is escaped in its quoted string',
    requires: ['rfc7616-s3.4-5'],
    peer: asks(),
    open: { url, credentials: { user: 'a"b\\c', password: 'p' } },
    outcomes: gives({ user: 'a"b\\c', password: 'p' }),
    faults: ['digest-user-not-escaped'],
  }),

  clientCase({
    id: 'user-hash',
    title: 'Where the challenge asks for it the user name is sent as its hash, and that is said',
    requires: ['rfc7616-s3.4.4-2'],
    control: asks(),
    peer: asks(', userhash=true'),
    open,
    outcomes: {
      'sends the hash': accept(authorizedDigest({ ...known, userhash: true }), body('granted')),
      'sends the name': accept(authorizedDigest({ ...known, userhash: false }), body('granted')),
      'sends a name that is neither': reject(digestSent),
    },
    note: 'Support is optional; what is said to be a hash has to be the right one.',
    faults: ['digest-user-hash-without-realm'],
  }),

  clientCase({
    id: 'charset-utf-8',
    title: 'Where the challenge asks for UTF-8, user name and password are hashed in it',
    requires: ['rfc7616-s3.4.1-1'],
    control: { peer: asks(', charset=UTF-8'), open, expects: [body('granted')] },
    peer: asks(', charset=UTF-8'),
    open: { url, credentials: { user: 'Mufasa', password: 'J\xe4s\xf8n' } },
    outcomes: {
      'answers it': accept(authorizedDigest({ ...known, password: 'J\xe4s\xf8n', charset: 'utf-8' }), body('granted')),
      'reports the 401': accept(delivered({ status: 401 }), requests(1)),
      'reports an error': accept(failed(), requests(1)),
      'hashes Latin-1': reject(authorizedDigest({ ...known, password: 'J\xe4s\xf8n', charset: 'latin-1' })),
    },
    note: 'A client that does not support the encoding can fail the request (RFC 7616 section 4), and must not answer in another one.',
    faults: ['digest-charset-ignored'],
  }),
]);
