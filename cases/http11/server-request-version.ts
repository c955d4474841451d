import { accept, answered, get, noReply, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const refuses = {
  'calls it malformed': accept(status(400)),
  'does not know the version': accept(status(505)),
  'serves it': reject(status('2xx')),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'answers without a status line': reject(answered({ version: '' })),
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
    title: 'A request of another major version is served as one of HTTP/1.1 or refused, in HTTP/1.1',
    requires: ['rfc9110-s6.2-7'],
    control: get('/bytes/3'),
    send: [get('/bytes/3', {}, 'HTTP/2.0')],
    outcomes: {
      'answers 505': accept(answered({ status: 505, version: /^HTTP\/1\.[01]$/ })),
      'serves it': accept(answered({ status: 200, version: /^HTTP\/1\.[01]$/, body: '012' })),
      'calls it malformed': accept(answered({ status: 400, version: /^HTTP\/1\.[01]$/ })),
      'answers by that version': reject(answered({ version: /^HTTP\/(?!1\.[01]$)/ })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'answers without a status line': reject(answered({ version: '' })),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9110 section 6.2 lets a server reply in HTTP/1.1 to a request of a higher major version, and section 15.6.6 has a status for refusing it.',
    faults: ['status-line-version-echoed'],
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
