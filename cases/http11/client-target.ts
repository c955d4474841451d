import {
  accept,
  body,
  clientCase,
  failedUnsent,
  httpServer,
  reject,
  reply,
  requested,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));

export default topic('http11/client-target', [
  clientCase({
    id: 'server-as-a-whole',
    title: 'OPTIONS for a URL without a path asks about the server as a whole by an asterisk alone, or about its root',
    requires: ['rfc9112-s3.2.4-1'],
    control: { peer: serves, open: { url: 'http://{peer}/', method: 'OPTIONS' } },
    peer: serves,
    open: { url: 'http://{peer}', method: 'OPTIONS' },
    outcomes: {
      'asks about the server': accept(requested({ method: 'OPTIONS', target: '*' })),
      'asks about its root': accept(requested({ method: 'OPTIONS', target: '/' })),
      'refuses the method': accept(failedUnsent()),
      'sends more than the asterisk': reject(requested({ target: /\*/ })),
      'sends something else': reject(requested({ method: 'OPTIONS' })),
    },
    note: 'Libraries that make a slash of every empty path have no way to ask about the server as a whole.',
    faults: ['options-of-slash-asterisk'],
  }),

  clientCase({
    id: 'options-of-a-path',
    title: 'OPTIONS for a path is sent with the path',
    requires: ['rfc9112-s3.2.1-1'],
    control: { peer: serves, open: { url: 'http://{peer}/a', method: 'GET' } },
    peer: serves,
    open: { url: 'http://{peer}/a', method: 'OPTIONS' },
    outcomes: {
      'sends the path': accept(requested({ method: 'OPTIONS', target: '/a' }), body('ok')),
      'refuses the method': accept(failedUnsent()),
      'sends an asterisk': reject(requested({ method: 'OPTIONS', target: '*' })),
    },
    faults: ['options-always-asterisk'],
  }),

  clientCase({
    id: 'asterisk-with-options-alone',
    title: 'The asterisk as a target goes with no method but OPTIONS',
    requires: ['rfc9110-s7.1-1', 'rfc9112-s3.2.1-1'],
    peer: serves,
    open: 'http://{peer}/*',
    outcomes: {
      'sends the path': accept(requested({ method: 'GET', target: /^\/(?:\*|%2[Aa])$/ }), body('ok')),
      'sends an asterisk': reject(requested({ target: '*' })),
    },
    faults: ['asterisk-path-alone'],
  }),

  clientCase({
    id: 'authority-with-connect-alone',
    title: 'Host and port as a target go with no method but CONNECT',
    requires: ['rfc9110-s7.1-1', 'rfc9112-s3.2.2-1'],
    peer: serves,
    open: { url: 'http://origin.example:80', environment: { http_proxy: 'http://{peer}' } },
    outcomes: {
      'sends the whole URL': accept(requested({ method: 'GET', target: /^http:\/\/origin\.example(?::80)?\/?$/ })),
      'asks for a tunnel': accept(requested({ method: 'CONNECT', target: 'origin.example:80' })),
      'sends an authority with GET': reject(requested({ method: 'GET', target: /^[^/]+$/ })),
    },
    features: ['environment'],
    faults: ['authority-form-to-proxy'],
  }),

  clientCase({
    id: 'escapes-stay',
    title: 'Escapes of delimiters are sent as the URL has them',
    requires: ['rfc9112-s3.2.1-1'],
    peer: serves,
    open: 'http://{peer}/a%2Fb%3Fc%20d?e=%26f%3D',
    outcomes: {
      'sends them': accept(requested({ target: '/a%2Fb%3Fc%20d?e=%26f%3D' }), body('ok')),
      'decodes them': reject(requested({ target: /^/ })),
    },
    faults: ['escapes-decoded'],
  }),

  clientCase({
    id: 'two-slashes',
    title: 'A path that begins with two slashes keeps both',
    requires: ['rfc9112-s3.2.1-1'],
    peer: serves,
    open: 'http://{peer}//a//b',
    outcomes: {
      'sends them': accept(requested({ target: '//a//b' }), body('ok')),
      'sends one': reject(requested({ target: /^\/(?!\/)/ })),
      'takes them for an authority': reject(requested({ target: /^http:/ })),
    },
    faults: ['double-slash-collapsed'],
  }),
]);
