import {
  accept,
  answered,
  cleanReplies,
  get,
  reject,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-status-line', [
  serverCase({
    id: 'space-stays-without-a-reason',
    title: 'The space after the status code stays where no reason phrase follows',
    requires: ['rfc9112-s4-4', 'rfc9112-s4-1'],
    send: [get('/status/599')],
    outcomes: {
      'writes a whole status line': accept(answered({ status: 599 }), cleanReplies()),
      'writes a broken status line': reject(status(599)),
    },
    faults: ['status-line-without-space'],
  }),

  serverCase({
    id: 'version-is-1.1',
    title: 'An HTTP/1.1 request is answered as HTTP/1.1',
    requires: ['rfc9110-s6.2-4', 'rfc9112-s2.3-3'],
    send: [get('/')],
    outcomes: {
      'answers as HTTP/1.1': accept(answered({ status: 200, version: 'HTTP/1.1' })),
      'answers as something else': reject(status(200)),
    },
    faults: ['answers-as-http10'],
  }),

  serverCase({
    id: 'version-is-not-the-requests',
    title: 'The version of a reply is not copied from a request of a later minor version',
    requires: ['rfc9110-s6.2-5'],
    control: get('/bytes/3'),
    send: [get('/bytes/3', {}, 'HTTP/1.9')],
    outcomes: {
      'answers as what it is': accept(answered({ version: /^HTTP\/1\.[01]$/ })),
      'answers as what it is not': reject(answered({ version: 'HTTP/1.9' })),
    },
    faults: ['status-line-version-echoed'],
  }),

  serverCase({
    id: 'reply-is-well-formed',
    title: 'Every octet of a reply is where the grammar puts it, and every line ends with CRLF',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s4-1', 'rfc9112-s5-2', 'rfc9110-s2.2-1'],
    send: [get('/')],
    outcomes: {
      'sends a well-formed reply': accept(answered({ status: 200 }), cleanReplies()),
      'departs from the grammar': reject(status(200)),
    },
    faults: ['reply-bare-lf'],
  }),
]);
