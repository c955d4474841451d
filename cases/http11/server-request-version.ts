import { accept, answered, get, noReply, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const refuses = {
  'calls it malformed': accept(status(400)),
  'does not know the version': accept(status(505)),
  'serves it': reject(status('2xx')),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply()),
};

export default topic('http11/server-request-version', [
  serverCase({
    id: 'name-in-lower-case',
    title: 'A version written http/1.1 is none',
    requires: ['rfc9112-s2.3-1', 'rfc9112-s3.2-2'],
    control: get('/'),
    send: [get('/', {}, 'http/1.1')],
    outcomes: refuses,
    faults: ['version-lowercase-accepted'],
  }),

  serverCase({
    id: 'minor-of-two-digits',
    title: 'A version written HTTP/1.10 is none',
    requires: ['rfc9112-s2.3-1', 'rfc9112-s3.2-2'],
    control: get('/'),
    send: [get('/', {}, 'HTTP/1.10')],
    outcomes: refuses,
    faults: ['version-malformed-accepted'],
  }),

  serverCase({
    id: 'without-a-minor',
    title: 'A version written HTTP/1 is none',
    requires: ['rfc9112-s2.3-1', 'rfc9112-s3.2-2'],
    control: get('/'),
    send: [get('/', {}, 'HTTP/1')],
    outcomes: refuses,
    faults: ['version-malformed-accepted'],
  }),

  serverCase({
    id: 'another-major',
    title: 'A request of another major version is not served as one of HTTP/1.1',
    requires: ['rfc9110-s6.2-7'],
    control: get('/'),
    send: [get('/', {}, 'HTTP/2.0')],
    outcomes: {
      'answers 505': accept(status(505)),
      'calls it malformed': accept(status(400)),
      'closes without a reply': accept(noReply()),
      'serves it': reject(status('2xx')),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    faults: ['version-2-served'],
  }),

  serverCase({
    id: 'higher-minor',
    title: 'A request of a higher minor version is served as one of HTTP/1.1',
    requires: ['rfc9110-s2.5-1', 'rfc9110-s6.2-6'],
    control: get('/bytes/3'),
    send: [get('/bytes/3', {}, 'HTTP/1.2')],
    outcomes: {
      'serves it': accept(answered({ status: 200, body: '012' })),
      'does not know the version': reject(status(505)),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    faults: ['minor-version-refused'],
  }),
]);
