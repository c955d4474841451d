import {
  accept,
  body,
  clientCase,
  delivered,
  failedUnconnected,
  failedUnsent,
  firstField,
  httpServer,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  wellFormed,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));
const long = { path: 'p'.repeat(8000), value: 'long '.repeat(400).trim() };

export default topic('http11/client-request', [
  clientCase({
    id: 'host-carries-the-port',
    title: 'Host names the host of the URL and its port where that is not the default one',
    requires: ['rfc9112-s3.2-4', 'rfc9112-s3.2-5', 'rfc9110-s7.2-1'],
    peer: serves,
    outcomes: {
      'sends host and port': accept(requested({ fields: { Host: '{peer}' } })),
      'leaves the port out': reject(requested({ fields: { Host: '127.0.0.1' } })),
      'sends no Host': reject(requested({ fields: { Host: null } })),
    },
    faults: ['host-without-port', 'no-host'],
  }),

  clientCase({
    id: 'host-without-userinfo',
    title: 'The user information of a URL appears neither in Host nor in the request target',
    requires: ['rfc9112-s3.2-5', 'rfc9110-s4.2.4-1'],
    control: { peer: serves, open: 'http://{peer}/a' },
    peer: serves,
    open: 'http://user:secret@{peer}/a',
    outcomes: {
      'leaves it out': accept(requested({ target: '/a', fields: { Host: '{peer}' } })),
      'refuses such a URL': accept(failedUnsent()),
      'sends it in Host': reject(requested({ fields: { Host: /@/ } })),
      'sends it in the target': reject(requested({ target: /@/ })),
    },
    note: 'RFC 9110 section 4.2.4 lets a client treat user information in an untrusted reference as an error.',
    faults: ['host-with-userinfo'],
  }),

  clientCase({
    id: 'host-comes-first',
    title: 'Host comes before all other fields',
    requires: ['rfc9110-s7.2-2'],
    peer: serves,
    outcomes: {
      'sends it first': accept(firstField('Host')),
      'sends it later': reject(requested({ fields: { Host: '{peer}' } })),
    },
    faults: ['host-last'],
  }),

  clientCase({
    id: 'origin-form',
    title: 'An origin server is sent the path and query of the URL and nothing else',
    requires: ['rfc9112-s3.2.1-1', 'rfc9112-s3-1', 'rfc1945-s5.1.2-3'],
    peer: serves,
    open: 'http://{peer}/a/b?c=d',
    outcomes: {
      'sends path and query': accept(requested({ method: 'GET', target: '/a/b?c=d' })),
      'sends the whole URL': reject(requested({ target: /^http:/ })),
    },
    faults: ['absolute-form-to-origin'],
  }),

  clientCase({
    id: 'empty-path-is-a-slash',
    title: 'An empty path is sent as a slash',
    requires: ['rfc9112-s3.2.1-2', 'rfc1945-s5.1.2-1', 'rfc1945-s3.2.1-1'],
    peer: serves,
    open: 'http://{peer}',
    outcomes: {
      'sends a slash': accept(requested({ target: '/' }), body('ok')),
      'sends an empty target': reject(requested({ target: '' })),
    },
    faults: ['empty-path-sent'],
  }),

  clientCase({
    id: 'empty-path-before-a-query',
    title: 'An empty path is sent as a slash before a query as well',
    requires: ['rfc9112-s3.2.1-2', 'rfc1945-s5.1.2-1'],
    peer: serves,
    open: 'http://{peer}?q=1',
    outcomes: {
      'sends a slash': accept(requested({ target: '/?q=1' })),
      'sends the query alone': reject(requested({ target: '?q=1' })),
    },
    faults: ['empty-path-sent'],
  }),

  clientCase({
    id: 'fragment-stays',
    title: 'The fragment of the URL is not sent',
    requires: ['rfc9112-s3.2.1-1', 'rfc3986-s3.5-1'],
    peer: serves,
    open: 'http://{peer}/a?b=c#part',
    outcomes: {
      'sends the target without it': accept(requested({ target: '/a?b=c' })),
      'sends the fragment': reject(requested({ target: /#|%23/ })),
    },
    faults: ['fragment-sent'],
  }),

  clientCase({
    id: 'long-target',
    title: 'A request line of more than 8,000 octets is sent whole',
    requires: ['rfc9112-s3-5', 'rfc9110-s4.1-1'],
    peer: serves,
    open: `http://{peer}/${long.path}`,
    outcomes: {
      'sends all of it': accept(requested({ target: `/${long.path}` }), body('ok')),
      'refuses the URL': reject(failedUnconnected()),
    },
    faults: ['long-target-refused'],
  }),

  clientCase({
    id: 'long-field-on-one-line',
    title: 'A long field is sent on one line, never folded',
    requires: ['rfc9112-s5.2-1', 'rfc9112-s5-2', 'rfc1945-s2.2-2', 'rfc1945-s4.2-1'],
    peer: serves,
    open: { url: 'http://{peer}/', fields: [['X-Long', long.value]] },
    outcomes: {
      'sends one line': accept(requested({ fields: { 'X-Long': long.value } }), wellFormed()),
      'folds it': reject(requested({ fields: { 'X-Long': /./s } }), not(wellFormed())),
    },
    faults: ['long-field-folded'],
  }),

  clientCase({
    id: 'no-length-without-content',
    title: 'A GET without content says nothing about a length',
    requires: ['rfc9110-s8.6-2', 'rfc9110-s9.3.1-1'],
    peer: serves,
    outcomes: {
      'frames nothing': accept(requested({ method: 'GET', framing: 'none' }), requests(1)),
      'announces a length': reject(requested({ framing: 'length' })),
      'announces a coding': reject(requested({ framing: 'chunked' })),
    },
    faults: ['get-with-length'],
  }),

  clientCase({
    id: 'user-agent',
    title: 'A request says what sends it',
    requires: ['rfc9110-s10.1.5-1', 'rfc1945-s10.15-1'],
    peer: serves,
    outcomes: {
      'sends User-Agent': accept(requested({ fields: { 'User-Agent': /./ } })),
      'sends none': reject(requested({ fields: { 'User-Agent': null } })),
    },
    faults: ['no-user-agent'],
  }),

  clientCase({
    id: 'te-is-named-in-connection',
    title: 'A request with TE names it in Connection',
    requires: ['rfc9112-s7.4-3', 'rfc9110-s7.6.1-1', 'rfc9110-s10.1.4-1'],
    control: { peer: serves, open: { url: 'http://{peer}/', fields: [['X-A', 'trailers']] } },
    peer: serves,
    open: { url: 'http://{peer}/', fields: [['TE', 'trailers']] },
    outcomes: {
      'names it': accept(requested({ fields: { TE: 'trailers', Connection: /(?:^|,)[\t ]*te[\t ]*(?:,|$)/i } })),
      'sends no TE': accept(requested({ fields: { TE: null } }), delivered({ status: 200 })),
      'refuses to send it': accept(failedUnsent()),
      'sends TE alone': reject(requested({ fields: { TE: /./ } })),
    },
    note: "The duty is the sender's (RFC 9112 section 7.4): a library that sends TE because it was told to and writes Connection itself has to name it there.",
    faults: ['te-without-connection'],
  }),

  clientCase({
    id: 'te-does-not-list-chunked',
    title: 'TE does not list chunked, which every recipient understands',
    requires: ['rfc9112-s7.4-1'],
    peer: serves,
    outcomes: {
      'sends no TE': accept(requested({ fields: { TE: null } })),
      'lists chunked': reject(requested({ fields: { TE: /(?:^|,)[\t ]*chunked[\t ]*(?:[,;]|$)/i } })),
      'lists other codings': accept(requested({ fields: { TE: /./ } })),
    },
    faults: ['te-lists-chunked'],
  }),
]);
