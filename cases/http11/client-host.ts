import {
  accept,
  body,
  clientCase,
  delivered,
  failed,
  failedUnconnected,
  failedUnsent,
  httpServer,
  httpServerByConnection,
  moved,
  placed,
  reject,
  reply,
  requested,
  site,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));
const proxied = (url: string) => ({ url, environment: { http_proxy: 'http://{peer}', urn_proxy: 'http://{peer}' } });

export default topic('http11/client-host', [
  clientCase({
    id: 'address-in-brackets',
    title: 'Host has an IPv6 address in brackets, and the port behind them',
    requires: ['rfc9112-s3.2-5', 'rfc9110-s7.2-1'],
    peer: placed({ host: '::1' }, serves),
    open: 'http://[::1]:{port}/',
    outcomes: {
      'sends address and port': accept(requested({ fields: { Host: /^\[::1\]:[0-9]+$/ } }), body('ok')),
      'leaves the brackets out': reject(requested({ fields: { Host: /^::1/ } })),
      'leaves the port out': reject(requested({ fields: { Host: '[::1]' } })),
    },
    faults: ['host-without-brackets', 'host-without-port'],
  }),

  clientCase({
    id: 'name-is-sent-as-it-is',
    title: 'A name is resolved to connect, and Host has the name',
    requires: ['rfc9112-s3.2-5', 'rfc9110-s4.3.2-1'],
    peer: serves,
    open: 'http://localhost:{port}/a',
    outcomes: {
      'sends the name': accept(requested({ target: '/a', fields: { Host: /^localhost:[0-9]+$/i } }), body('ok')),
      'sends the address': reject(requested({ fields: { Host: /^127/ } })),
    },
    faults: ['host-is-the-address'],
  }),

  clientCase({
    id: 'empty-user-information',
    title: 'Not even the delimiter of empty user information is sent',
    requires: ['rfc9112-s3.2-5', 'rfc9110-s4.2.4-1'],
    control: { peer: serves, open: 'http://{peer}/a' },
    peer: serves,
    open: 'http://@{peer}/a',
    outcomes: {
      'leaves it out': accept(requested({ target: '/a', fields: { Host: '{peer}' } })),
      'refuses such a URL': accept(failedUnsent()),
      'sends the delimiter': reject(requested({ fields: { Host: /@/ } })),
    },
    faults: ['host-with-userinfo'],
  }),

  clientCase({
    id: 'no-host-in-the-url',
    title: 'A URL whose host is empty is refused',
    requires: ['rfc9110-s4.2.1-2'],
    control: { peer: serves, open: 'http://127.0.0.1:{port}/a' },
    peer: serves,
    open: 'http://:{port}/a',
    outcomes: {
      'refuses it': accept(failedUnconnected()),
      'takes this machine for the host': reject(requested({})),
    },
    faults: ['empty-host-taken'],
  }),

  clientCase({
    id: 'no-host-behind-two-slashes',
    title: 'A URL whose authority is empty is refused, whatever its path looks like',
    requires: ['rfc9110-s4.2.1-2'],
    control: { peer: serves, open: 'http://127.0.0.1:{port}/a' },
    peer: serves,
    open: 'http:///127.0.0.1:{port}/a',
    outcomes: {
      'refuses it': accept(failedUnconnected()),
      'takes what stands behind the third slash for the host': reject(requested({ target: '/a' })),
      'takes this machine for the host': reject(requested({})),
    },
    note: 'The URL Standard skips slashes and so finds a host, where RFC 3986 section 3.2 has an empty one.',
    faults: ['host-behind-more-slashes'],
  }),

  clientCase({
    id: 'no-host-in-the-url-through-a-proxy',
    title: 'A proxy is not asked for a URL whose host is empty',
    requires: ['rfc9110-s4.2.1-1', 'rfc9110-s4.2.1-2'],
    control: { peer: serves, open: proxied('http://a.example:8080/a') },
    peer: serves,
    open: proxied('http://:8080/a'),
    outcomes: {
      'refuses it': accept(failedUnsent()),
      'asks for it': reject(requested({ target: /^http:\/\/:/ })),
      'asks for something else': reject(requested({})),
    },
    features: ['environment'],
    faults: ['empty-host-taken'],
  }),

  clientCase({
    id: 'no-authority',
    title: 'Host is sent empty where the URI has no authority',
    requires: ['rfc9112-s3.2-6'],
    control: { peer: serves, open: proxied('http://a.example/a') },
    peer: serves,
    open: proxied('urn:example:a'),
    outcomes: {
      'sends it empty': accept(requested({ target: 'urn:example:a', fields: { Host: '' } })),
      'refuses before sending': accept(failedUnsent()),
      'sends no Host': reject(requested({ fields: { Host: null } })),
      'names something': reject(requested({ fields: { Host: /./ } })),
    },
    features: ['environment'],
    note: 'Only through a proxy can HTTP ask for a URI without an authority, and few clients do.',
    faults: ['host-invented'],
  }),

  clientCase({
    id: 'user-information-from-a-server',
    title: 'User information in a Location is an error',
    requires: ['rfc9110-s4.2.4-2'],
    control: {
      peer: httpServerByConnection([moved(302, 'http://{peer}/b')], [reply(200, sized('there'))]),
      open: { url: 'http://{peer}/a', redirect: 'follow' },
      expects: [body('there')],
    },
    peer: site({ '/a': moved(302, 'http://user:secret@{peer}/b'), '/b': reply(200, sized('there')) }),
    open: { url: 'http://{peer}/a', redirect: 'follow' },
    outcomes: {
      'reports an error': accept(unsent(/^\S+ \/b /), failed()),
      'reports the redirection': accept(unsent(/^\S+ \/b /), delivered({ status: 302 })),
      'goes there and sends it': reject(requested({ nth: 1, target: '/b', fields: { Authorization: /./ } })),
      'goes there without it': reject(requested({ nth: 1, target: '/b' })),
    },
    note: 'RFC 9110 section 4.2.4 asks for it because such URLs are used to deceive people; most clients follow them all the same.',
    faults: ['userinfo-in-location-used'],
  }),

  clientCase({
    id: 'secured-url-without-host',
    title: 'An https URL whose host is empty is refused',
    requires: ['rfc9110-s4.2.2-2'],
    control: { peer: serves, open: 'http://127.0.0.1:{port}/a' },
    peer: serves,
    open: 'https://:{port}/a',
    outcomes: {
      'refuses it': accept(failedUnconnected()),
      'takes this machine for the host': reject(requested({})),
    },
    faults: ['empty-host-taken'],
  }),
]);
