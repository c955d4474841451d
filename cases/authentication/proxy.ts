import {
  accept,
  authorizedBasic,
  authorizedDigest,
  body,
  clientCase,
  challenged,
  delivered,
  failed,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const user = { user: 'Aladdin', password: 'open sesame' };
const token = 'QWxhZGRpbjpvcGVuIHNlc2FtZQ';
const proxy = 'http://Aladdin:open%20sesame@{peer}';
const origin = 'http://origin.example.test/x';
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const proxyAsks = reply(407, sized('denied\n'), {
  fields: { 'Proxy-Authenticate': 'Basic realm="p"', Connection: 'close' },
});
const onTo = (to: string) => reply(302, sized('on'), { fields: { Location: to, Connection: 'close' } });
const toProxy = (nth: number) => authorizedBasic({ ...user, nth, field: 'Proxy-Authorization' });
/** Through the proxy, except where the host is this machine. */
const throughProxy = (named: string) =>
  ({ url: origin, environment: { http_proxy: named, no_proxy: '127.0.0.1' }, redirect: 'follow' }) as const;
const tunnel = requested({ method: 'CONNECT' });

export default topic('authentication/proxy', [
  clientCase({
    id: 'challenge-of-a-proxy',
    title: 'Whether a proxy that asks for credentials is sent those of its URL is left to the client',
    requires: ['rfc9110-s15.5.8-1'],
    peer: site({ [origin]: [proxyAsks, granted] }),
    control: {
      peer: site({ [origin]: granted }),
      open: { url: origin, proxy: 'http://{peer}' },
      expects: [body('granted')],
    },
    open: { url: origin, proxy },
    outcomes: {
      'sends them when asked': accept(toProxy(1), body('granted')),
      'sends them unasked': accept(toProxy(0)),
      'reports the 407': accept(unsent(token), requests(1), delivered({ status: 407 })),
      'reports an error': accept(unsent(token), requests(1), failed()),
      'asks for a tunnel': accept(tunnel),
      'answers as it would an origin': reject(authorizedBasic({ ...user, nth: 1 })),
    },
    note: 'The credentials for a proxy are those in its URL; there is no other place for them in an open.',
    faults: ['proxy-credentials-not-offered', 'proxy-challenge-answered-as-origin'],
  }),

  clientCase({
    id: 'next-request-to-a-proxy',
    title: 'Whether the next request through a proxy is sent credentials unasked is left to the client',
    requires: ['rfc7617-s2.2-3'],
    peer: site({ [origin]: [proxyAsks, onTo('http://other.example.test/y')], 'http://other.example.test/y': granted }),
    open: { url: origin, proxy, redirect: 'follow' },
    outcomes: {
      'sends them unasked': accept(toProxy(1), toProxy(2), body('granted')),
      'waits to be asked': accept(toProxy(1), requested({ nth: 2, fields: { 'Proxy-Authorization': null } })),
      'never waits to be asked': accept(toProxy(0)),
      'does not send them': accept(requests(1), unsent(token)),
      'asks for a tunnel': accept(tunnel),
      'sends others': reject(requested({ nth: 2, fields: { 'Proxy-Authorization': /./ } })),
    },
    faults: ['basic-space-forgotten', 'proxy-credentials-not-offered'],
  }),

  clientCase({
    id: 'origin-without-the-proxy',
    title: 'A server that is asked without the proxy is not sent the credentials for the proxy',
    requires: ['rfc9110-s11.5-3', 'rfc1945-s11-5'],
    peer: site({ [origin]: [proxyAsks, onTo('http://{peer:direct}/y')] }),
    origins: { direct: site({ '/y': granted }) },
    open: [throughProxy(proxy), throughProxy(proxy)],
    control: {
      peer: site({ [origin]: onTo('http://{peer:direct}/y') }),
      open: throughProxy('http://{peer}'),
      expects: [body('granted'), requested({ to: 'direct' })],
    },
    outcomes: {
      'keeps them for the proxy': accept(
        requested({ to: 'peer', nth: 1, fields: { 'Proxy-Authorization': /./ } }),
        requested({ to: 'direct', fields: { 'Proxy-Authorization': null } }),
        unsent(token, 'direct'),
      ),
      'never sends them': accept(requested({ to: 'direct' }), unsent(/\r\nProxy-Authorization:/i), unsent(token)),
      'sends them on': reject(requested({ to: 'direct', fields: { 'Proxy-Authorization': /./ } })),
    },
    note: 'The second open is for those who send credentials to a proxy unasked, which refuses the first request it gets. To send none at all breaks no rule (RFC 9110 section 15.5.8).',
    faults: ['proxy-credentials-to-origin'],
  }),

  clientCase({
    id: 'digest-through-a-proxy',
    title: 'Through a proxy the URI in Digest credentials is absolute, as the request-target is',
    requires: ['rfc7616-s3.4.6-1'],
    peer: site({
      'http://origin.example.test/x?y=z': [challenged('Digest realm="r", nonce="n", qop="auth"'), granted],
    }),
    open: { url: `${origin}?y=z`, proxy: 'http://{peer}', credentials: user },
    outcomes: {
      'sends the absolute one': accept(authorizedDigest({ ...user, nth: 1, realm: 'r', nonce: 'n' }), body('granted')),
      'asks for a tunnel': accept(tunnel),
      'sends a path': reject(requested({ nth: 1, fields: { Authorization: /uri *= *"?\// } })),
      'reports the 401': reject(delivered({ status: 401 }), requests(1)),
    },
    note: 'Section 3.4.6 of RFC 7616 wants the URI to agree with the request-target, absolute where that one is.',
    faults: ['digest-uri-is-a-path'],
  }),

  clientCase({
    id: 'origin-behind-a-proxy',
    title: 'A challenge of the origin that comes through a proxy is answered to the origin, in Authorization',
    requires: ['rfc7617-s2-6'],
    peer: site({ [origin]: [challenged('Basic realm="r"'), granted] }),
    open: { url: origin, proxy: 'http://{peer}', credentials: user },
    outcomes: {
      'answers in Authorization': accept(
        authorizedBasic({ ...user, nth: 1 }),
        requested({ nth: 1, fields: { 'Proxy-Authorization': null } }),
        body('granted'),
      ),
      'sends it unasked': accept(authorizedBasic({ ...user, nth: 0 })),
      'asks for a tunnel': accept(tunnel),
      'answers in Proxy-Authorization': reject(requested({ nth: 1, fields: { 'Proxy-Authorization': /./ } })),
      'reports the 401': reject(delivered({ status: 401 }), requests(1)),
    },
    faults: ['basic-not-offered'],
  }),
]);
