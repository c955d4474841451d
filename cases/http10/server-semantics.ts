import {
  accept,
  answered,
  get,
  nothing,
  post,
  reject,
  request,
  saw,
  serverCase,
  sized,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http10/server-semantics', [
  serverCase({
    id: 'no-content-is-announced',
    title: 'A reply over HTTP/1.0 whose content is empty says so with Content-Length: 0',
    requires: ['rfc1945-s7.2-4'],
    control: get('/bytes/3', {}, 'HTTP/1.0'),
    send: [get('/bytes/0', {}, 'HTTP/1.0')],
    outcomes: {
      'announces none': accept(answered({ status: 200, body: '', fields: { 'Content-Length': '0' } })),
      'announces nothing': reject(answered({ status: 200, body: '', fields: { 'Content-Length': null } })),
    },
    faults: ['no-content-length'],
  }),

  serverCase({
    id: 'output-not-source',
    title: 'What a program produces is sent over HTTP/1.0, not the program',
    requires: ['rfc1945-s8.1-1'],
    control: get('/', {}, 'HTTP/1.0'),
    send: [get('/stream/3', {}, 'HTTP/1.0')],
    outcomes: {
      'sends what is produced': accept(answered({ status: 200, body: 'piece 0\npiece 1\npiece 2\n' })),
      'sends something else': reject(status(200)),
    },
    faults: ['source-is-sent'],
  }),

  serverCase({
    id: 'moved-has-a-note',
    title: 'A 301 over HTTP/1.0 has a note with a link for those who cannot follow it',
    requires: ['rfc1945-s9.3-7'],
    control: {
      send: [get('/static/hello.txt', {}, 'HTTP/1.0')],
      expects: [answered({ status: 200, body: 'hello\n' })],
    },
    send: [get('/static/sub', {}, 'HTTP/1.0')],
    outcomes: {
      'sends a note with a link': accept(answered({ status: 301, body: /href\s*=/i })),
      'redirects otherwise': accept(status(302, 303, 307, 308)),
      'does not redirect': accept(status('2xx', '4xx')),
      'sends no link': reject(status(301)),
    },
    faults: ['redirect-without-note'],
  }),

  serverCase({
    id: 'server-error-is-explained',
    title: 'A 5xx over HTTP/1.0 comes with content that explains it',
    requires: ['rfc1945-s9.5-2'],
    control: get('/', {}, 'HTTP/1.0'),
    send: [request('FROBNICATE', '/', nothing, {}, 'HTTP/1.0')],
    outcomes: {
      'explains the 501': accept(answered({ status: 501, body: /\S/ })),
      'does not answer 501': accept(status('4xx')),
      'sends an empty 501': reject(answered({ status: 501, body: '' })),
    },
    faults: ['error-without-explanation'],
  }),

  serverCase({
    id: 'allow-in-a-post',
    title: 'Allow in a POST over HTTP/1.0 is ignored',
    requires: ['rfc1945-s10.1-1'],
    control: post('/echo', sized('hello'), {}, 'HTTP/1.0'),
    send: [post('/echo', sized('hello'), { Allow: 'GET' }, 'HTTP/1.0')],
    outcomes: {
      'ignores it': accept(status(200), saw({ requests: 1, method: 'POST', body: 'hello' })),
      'refuses the POST': reject(status('4xx')),
    },
    faults: ['allow-in-request-refused'],
  }),

  serverCase({
    id: 'challenge',
    title: 'A request over HTTP/1.0 without credentials for what needs them is answered with a challenge of Basic',
    requires: ['rfc1945-s11.1-2'],
    control: get('/basic', { Authorization: 'Basic dXNlcjpwYXNz' }, 'HTTP/1.0'),
    send: [get('/basic', {}, 'HTTP/1.0')],
    outcomes: {
      challenges: accept(answered({ status: 401, fields: { 'WWW-Authenticate': /\bBasic\b.*\brealm="wireproof"/i } })),
      'does not challenge': reject(status('4xx')),
      'lets it in': reject(status(200)),
    },
    faults: ['unauthorized-is-forbidden', 'basic-without-realm'],
  }),
]);
