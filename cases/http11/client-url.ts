import {
  accept,
  body,
  clientCase,
  failedUnconnected,
  httpServer,
  httpServerByConnection,
  moved,
  placed,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));

export default topic('http11/client-url', [
  clientCase({
    id: 'escapes-in-capitals',
    title: 'Escapes that a client makes itself have capital hexadecimal digits',
    requires: ['rfc3986-s2.1-1'],
    peer: httpServerByConnection([moved(302, '/caf\xe9')], [reply(200, sized('ok'))]),
    open: { url: 'http://{peer}/', redirect: 'follow' },
    control: {
      peer: httpServerByConnection([moved(302, '/caf')], [reply(200, sized('ok'))]),
      expects: [requested({ nth: 1, target: '/caf' }), body('ok')],
    },
    outcomes: {
      'makes them in capitals': accept(requested({ nth: 1, target: /^\/caf(?:%[0-9A-F]{2})+$/ })),
      'refuses to go there': accept(requests(1)),
      'makes them in small letters': reject(requested({ nth: 1, target: /^\/caf(?:%[0-9A-Fa-f]{2})+$/ })),
      'makes none': reject(requested({ nth: 1, target: /^\/caf[^%]+$/ })),
    },
    note: 'An octet that no URL may contain stands in Location, so that whoever follows it has to write the escape.',
    faults: ['escapes-in-small-letters'],
  }),

  clientCase({
    id: 'default-port-in-url',
    title: 'A default port that a URL names is left out of Host',
    requires: ['rfc3986-s3.2.3-1'],
    peer: placed({ host: '127.0.0.1', port: 80 }, serves),
    open: 'http://{host}:80/',
    outcomes: {
      'leaves it out': accept(requested({ fields: { Host: '127.0.0.1' } })),
      'names it': reject(requested({ fields: { Host: '127.0.0.1:80' } })),
      'sends no Host': reject(requested({ fields: { Host: null } })),
    },
    faults: ['default-port-in-host'],
  }),

  clientCase({
    id: 'empty-port',
    title: 'An empty port is left out of Host together with its colon',
    requires: ['rfc3986-s3.2.3-1'],
    peer: placed({ host: '127.0.0.1', port: 80 }, serves),
    open: 'http://{host}:/',
    outcomes: {
      'leaves it out': accept(requested({ fields: { Host: '127.0.0.1' } })),
      'names a port': reject(requested({ fields: { Host: /^127\.0\.0\.1:/ } })),
      'reports an error': reject(failedUnconnected()),
    },
    note: 'The port may be empty (RFC 3986 section 3.2.3); the default one is meant then.',
    faults: ['default-port-in-host'],
  }),

  clientCase({
    id: 'empty-query',
    title: 'A query that is empty is sent with its question mark',
    requires: ['rfc3986-s5.3-1'],
    peer: serves,
    open: 'http://{peer}/path?',
    outcomes: {
      'sends the question mark': accept(requested({ target: '/path?' })),
      'leaves it out': reject(requested({ target: '/path' })),
    },
    faults: ['empty-query-dropped'],
  }),

  clientCase({
    id: 'hexadecimal-address',
    title: 'An IPv4 address in hexadecimal notation is refused, or put into the usual one',
    requires: ['rfc3986-s7.4-1'],
    peer: serves,
    open: 'http://0x7f000001:{port}/',
    control: { peer: serves, open: 'http://127.0.0.1:{port}/', expects: [body('ok')] },
    outcomes: {
      'puts it right': accept(requested({ fields: { Host: '{peer}' } })),
      'refuses it': accept(failedUnconnected()),
      'goes there and passes it on': reject(requested({ fields: { Host: /^0x7f000001:/ } })),
    },
    faults: ['unusual-address-taken'],
  }),

  clientCase({
    id: 'short-address',
    title: 'An IPv4 address of two numbers is refused, or put into the usual notation',
    requires: ['rfc3986-s7.4-1'],
    peer: serves,
    open: 'http://127.1:{port}/',
    control: { peer: serves, open: 'http://127.0.0.1:{port}/', expects: [body('ok')] },
    outcomes: {
      'puts it right': accept(requested({ fields: { Host: '{peer}' } })),
      'refuses it': accept(failedUnconnected()),
      'goes there and passes it on': reject(requested({ fields: { Host: /^127\.1:/ } })),
    },
    faults: ['unusual-address-taken'],
  }),
]);
