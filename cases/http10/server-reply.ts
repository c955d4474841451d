import {
  accept,
  answered,
  cleanReplies,
  closed,
  fence,
  get,
  nothing,
  nothingFollows,
  reject,
  request,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const VERSION = 'HTTP/1.0';
/** A path that no server has. */
const NOWHERE = '/nothing-is-here';
/** What stands beside the directory that is redirected is there: a server that finds nothing at all tells nothing about redirects. */
const beside = { send: [get('/static/hello.txt', {}, VERSION)], expects: [answered({ status: 200, body: 'hello\n' })] };

export default topic('http10/server-reply', [
  serverCase({
    id: 'never-chunked',
    title: 'A reply to an HTTP/1.0 request has no transfer coding',
    requires: ['rfc9112-s6.1-11'],
    control: get('/stream/3'),
    send: [get('/stream/3', {}, VERSION)],
    outcomes: {
      'delimits the body by closing': accept(
        answered({ status: 200, framing: 'close', body: 'piece 0\npiece 1\npiece 2\n' }),
        cleanReplies(),
      ),
      'announces the length': accept(answered({ status: 200, framing: 'length', body: 'piece 0\npiece 1\npiece 2\n' })),
      'sends chunks': reject(answered({ framing: 'chunked' })),
    },
    faults: ['chunked-to-http10', 'version-not-honoured'],
  }),

  serverCase({
    id: 'version-is-the-servers-own',
    title: 'A server of HTTP/1.1 says so even in its reply to an HTTP/1.0 request',
    requires: ['rfc9110-s6.2-4', 'rfc9112-s2.3-3'],
    send: [get('/', {}, VERSION)],
    outcomes: {
      'answers as HTTP/1.1': accept(answered({ status: 200, version: 'HTTP/1.1' })),
      'answers as HTTP/1.0': reject(answered({ status: 200, version: 'HTTP/1.0' })),
    },
    note: 'RFC 9110 section 6.2: the version tells what the server can, not what the request was.',
    faults: ['status-line-version-echoed'],
  }),

  serverCase({
    id: 'known-length-is-announced',
    title: 'A reply to an HTTP/1.0 request announces the length that is known beforehand',
    requires: ['rfc1945-s10.4-3'],
    send: [get('/bytes/5', {}, VERSION)],
    outcomes: {
      'announces the length': accept(answered({ status: 200, framing: 'length', body: '01234' })),
      'leaves the end to closing': reject(answered({ status: 200, framing: 'close', body: '01234' })),
    },
    faults: ['no-content-length', 'body-one-octet-short'],
  }),

  serverCase({
    id: 'content-type-is-told',
    title: 'A reply to an HTTP/1.0 request names the type of its content',
    requires: ['rfc1945-s7.2.1-2'],
    send: [get('/', {}, VERSION)],
    outcomes: {
      'names the type': accept(answered({ status: 200, fields: { 'Content-Type': /^[\w.+-]+\/[\w.+-]+/ } })),
      'leaves it out': reject(answered({ status: 200, fields: { 'Content-Type': null } })),
    },
    faults: ['no-content-type'],
  }),

  serverCase({
    id: 'date-is-sent',
    title: 'A reply to an HTTP/1.0 request has a Date',
    requires: ['rfc1945-s10.6-1'],
    send: [get('/', {}, VERSION)],
    outcomes: {
      'sends Date': accept(answered({ status: 200, fields: { Date: /\S/ } })),
      'leaves it out': reject(answered({ status: 200, fields: { Date: null } })),
    },
    faults: ['no-date'],
  }),

  serverCase({
    id: 'date-is-not-asctime',
    title: 'Date in a reply to an HTTP/1.0 request is not in the asctime format',
    requires: ['rfc1945-s3.3-2'],
    send: [get('/', {}, VERSION)],
    outcomes: {
      'names the zone': accept(answered({ status: 200, fields: { Date: / GMT$/ } })),
      'writes it as asctime does': reject(answered({ fields: { Date: /^[A-Z][a-z]{2} [A-Z][a-z]{2} / } })),
    },
    faults: ['date-not-imf-fixdate'],
  }),

  serverCase({
    id: 'head-has-no-body',
    title: 'A reply to HEAD over HTTP/1.0 has no body',
    requires: ['rfc1945-s7.2-2', 'rfc1945-s8.2-1', 'rfc1945-s9.2-1'],
    control: get('/bytes/5', {}, VERSION),
    send: [request('HEAD', '/bytes/5', nothing, {}, VERSION), fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 200, body: '' }), nothingFollows(), closed()),
      'sends a body': reject(status(200)),
    },
    faults: ['head-with-body'],
  }),

  serverCase({
    id: 'no-content-has-no-body',
    title: 'A 204 over HTTP/1.0 has no body',
    requires: ['rfc1945-s7.2-3'],
    control: get('/bytes/5', {}, VERSION),
    send: [get('/status/204', {}, VERSION)],
    outcomes: {
      'ends with its head': accept(answered({ status: 204 }), nothingFollows()),
      'sends a body': reject(status(204)),
    },
    faults: ['status-204-with-body'],
  }),

  serverCase({
    id: 'unknown-method-is-not-implemented',
    title: 'A method that no server knows is answered 501 over HTTP/1.0, or 405',
    requires: ['rfc1945-s5.1.1-1'],
    control: get('/', {}, VERSION),
    send: [request('FROBNICATE', '/', nothing, {}, VERSION)],
    outcomes: {
      'answers 501': accept(status(501)),
      'says that it is not allowed here': accept(status(405)),
      'serves it as GET': reject(status('2xx')),
      'calls it malformed': reject(status(400)),
    },
    note: '405 came with HTTP/1.1; RFC 1945 section 6.1.1 lets a server use codes that a client takes for 400.',
    faults: ['unknown-method-is-get'],
  }),

  serverCase({
    id: 'error-is-explained',
    title: 'An error over HTTP/1.0 comes with content that explains it',
    requires: ['rfc1945-s9.4-2'],
    control: get('/', {}, VERSION),
    send: [get(NOWHERE, {}, VERSION)],
    outcomes: {
      'explains the 404': accept(answered({ status: 404, body: /\S/ })),
      'sends an empty 404': reject(answered({ status: 404, body: '' })),
      'pretends there is something': reject(status('2xx')),
    },
    faults: ['error-without-explanation', 'not-found-is-ok'],
  }),

  serverCase({
    id: 'redirect-has-a-location',
    title: 'A redirect over HTTP/1.0 has a Location',
    requires: ['rfc1945-s9.3-6', 'rfc1945-s9.3-10'],
    control: beside,
    send: [get('/static/sub', {}, VERSION)],
    outcomes: {
      'has one': accept(answered({ status: '3xx', fields: { Location: /\S/ } })),
      'does not redirect': accept(status('2xx', '4xx')),
      'has none': reject(answered({ status: '3xx', fields: { Location: null } })),
    },
    faults: ['redirect-without-location'],
  }),

  serverCase({
    id: 'redirect-names-an-absolute-url',
    title: 'Over HTTP/1.0, Location is an absolute URL',
    requires: ['rfc1945-s10.11-2'],
    speaks: VERSION,
    control: beside,
    send: [get('/static/sub', {}, VERSION)],
    outcomes: {
      'names an absolute URL': accept(
        answered({ status: '3xx', fields: { Location: /^http:\/\/[^/]+\/static\/sub\/$/ } }),
      ),
      'does not redirect': accept(status('2xx', '4xx')),
      'names a path': reject(answered({ status: '3xx', fields: { Location: /^\// } })),
      'names nothing': reject(answered({ status: '3xx', fields: { Location: null } })),
    },
    note: 'RFC 9110 section 10.2.2 allows a relative reference, so only a server that was asked to speak HTTP/1.0 is judged.',
    faults: ['redirect-without-location'],
  }),

  serverCase({
    id: 'unauthorized-has-a-challenge',
    title: 'A 401 over HTTP/1.0 has a challenge with a realm',
    requires: ['rfc1945-s9.4-5', 'rfc1945-s11-1', 'rfc1945-s11-2', 'rfc1945-s10.16-1'],
    send: [get('/status/401', {}, VERSION)],
    outcomes: {
      'challenges with a realm': accept(
        answered({ status: 401, fields: { 'WWW-Authenticate': /^[\w-]+ .*\brealm="/i } }),
      ),
      'sends no challenge': reject(answered({ status: 401, fields: { 'WWW-Authenticate': null } })),
    },
    faults: ['401-without-challenge'],
  }),
]);
