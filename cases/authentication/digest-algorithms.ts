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
const asks = (...challenges: readonly string[]) => site({ '/private/x': [challenged(...challenges), granted] });
const challenge = (more: string, nonce = 'n') => `Digest realm="r", nonce="${nonce}", qop="auth"${more}`;
const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
const open = { url: 'http://{peer}/private/x', credentials: mufasa };
const known: WantedDigest = { ...mufasa, nth: 1, realm: 'r', nonce: 'n' };
const control = { peer: asks(challenge('')), expects: [body('granted')] };

const refuses = {
  'reports the 401': accept(requests(1), delivered({ status: 401 })),
  'reports an error': accept(requests(1), failed()),
};
const answersMd5 = reject(authorizedDigest(known));
const answersOtherwise = reject(requested({ nth: 1, fields: { Authorization: /^digest /i } }));

/** A client need not know an algorithm; an answer has to be by the one that was asked for. */
function answersBy(algorithm: string, fault: string) {
  return clientCase({
    id: algorithm.toLowerCase(),
    title: `A challenge of ${algorithm} is answered by ${algorithm}, or passed over`,
    requires: ['rfc7616-s3.4.1-1', 'rfc7616-s3.3-7'],
    control,
    peer: asks(challenge(`, algorithm=${algorithm}`)),
    open,
    outcomes: {
      'answers it': accept(authorizedDigest({ ...known, algorithm }), body('granted')),
      ...refuses,
      'answers by MD5': answersMd5,
      'answers otherwise': answersOtherwise,
    },
    faults: [fault],
  });
}

export default topic('authentication/digest-algorithms', [
  answersBy('SHA-256', 'digest-always-md5'),
  answersBy('SHA-512-256', 'digest-always-md5'),
  answersBy('MD5-sess', 'digest-session-is-plain'),
  answersBy('SHA-256-sess', 'digest-session-is-plain'),

  clientCase({
    id: 'unknown-one-passed-over',
    title: 'A challenge of an unknown algorithm is passed over, and the one behind it answered',
    requires: ['rfc7616-s3.3-7'],
    peer: asks(challenge(', algorithm=NEW', 'new'), challenge(', algorithm=MD5')),
    open,
    outcomes: {
      'answers the known one': accept(authorizedDigest(known), body('granted')),
      'answers the unknown one': reject(requested({ nth: 1, fields: { Authorization: /nonce *= *"new"/i } })),
      'reports the 401': reject(requests(1), delivered({ status: 401 })),
      'reports an error': reject(requests(1), failed()),
    },
    faults: ['digest-unknown-algorithm-is-md5'],
  }),

  clientCase({
    id: 'unknown-one-alone',
    title: 'A challenge of an unknown algorithm alone is not answered',
    requires: ['rfc7616-s3.3-7'],
    control,
    peer: asks(challenge(', algorithm=NEW')),
    open,
    outcomes: { ...refuses, 'answers it': answersOtherwise },
    faults: ['digest-unknown-algorithm-is-md5'],
  }),

  clientCase({
    id: 'sha-256-before-md5',
    title: 'Where SHA-256 is offered in front of MD5, SHA-256 is used',
    requires: ['rfc7616-s3.2-1', 'rfc7616-s3.7-3'],
    peer: asks(challenge(', algorithm=SHA-256', 'sha'), challenge(', algorithm=MD5')),
    open,
    outcomes: {
      'answers by SHA-256': accept(authorizedDigest({ ...known, nonce: 'sha', algorithm: 'SHA-256' }), body('granted')),
      'answers by MD5': reject(authorizedDigest(known)),
      'reports the 401': reject(requests(1), delivered({ status: 401 })),
      'reports an error': reject(requests(1), failed()),
    },
    note: 'MD5 is there for servers of old (RFC 7616 section 3.2); a client without SHA-256 can do no better, and fails here.',
    faults: ['digest-last-challenge-taken'],
  }),

  clientCase({
    id: 'first-of-two',
    title: 'Of two challenges that can both be answered the first one is',
    requires: ['rfc7616-s3.7-3'],
    peer: asks(challenge(', algorithm=MD5'), challenge(', algorithm=MD5', 'second')),
    open,
    outcomes: {
      'answers the first': accept(authorizedDigest(known), body('granted')),
      'answers the second': reject(authorizedDigest({ ...known, nonce: 'second' })),
      'reports the 401': reject(requests(1), delivered({ status: 401 })),
    },
    faults: ['digest-last-challenge-taken'],
  }),
]);
