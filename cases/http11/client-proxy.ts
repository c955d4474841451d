import {
  accept,
  clientCase,
  httpServer,
  reject,
  reply,
  requested,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));
const throughProxy = (url: string) => ({ url, proxy: 'http://{peer}' });
const tunnel = requested({ method: 'CONNECT', target: 'origin.example:80' });

export default topic('http11/client-proxy', [
  clientCase({
    id: 'absolute-form',
    title: 'A proxy is sent the whole URL as the target',
    requires: ['rfc9112-s3.2.2-1'],
    peer: serves,
    open: throughProxy('http://origin.example/a?b=c'),
    outcomes: {
      'sends the whole URL': accept(requested({ method: 'GET', target: 'http://origin.example/a?b=c' })),
      'asks for a tunnel': accept(tunnel),
      'sends path and query alone': reject(requested({ target: /^\// })),
    },
    faults: ['origin-form-to-proxy'],
  }),

  clientCase({
    id: 'host-beside-absolute-form',
    title: 'Host is sent to a proxy too, and names the origin',
    requires: ['rfc9112-s3.2.2-2', 'rfc9112-s3.2-5'],
    peer: serves,
    open: throughProxy('http://origin.example:8080/a'),
    outcomes: {
      'names the origin': accept(requested({ fields: { Host: 'origin.example:8080' } })),
      'names the proxy': reject(requested({ fields: { Host: '{peer}' } })),
      'sends no Host': reject(requested({ fields: { Host: null } })),
      'leaves the port out': reject(requested({ fields: { Host: 'origin.example' } })),
    },
    faults: ['no-host', 'host-without-port'],
  }),

  clientCase({
    id: 'fragment-stays',
    title: 'The fragment is not sent to a proxy either',
    requires: ['rfc9112-s3.2.2-1', 'rfc3986-s3.5-1'],
    peer: serves,
    open: throughProxy('http://origin.example/a#part'),
    outcomes: {
      'sends the URL without it': accept(requested({ target: 'http://origin.example/a' })),
      'asks for a tunnel': accept(tunnel),
      'sends the fragment': reject(requested({ target: /#|%23/ })),
    },
    note: 'A request target is an absolute URI in the sense of RFC 3986 section 4.3, which has no fragment.',
    faults: ['fragment-sent'],
  }),
]);
