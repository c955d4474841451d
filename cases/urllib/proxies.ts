import {
  accept,
  clientCase,
  failedUnconnected,
  httpServer,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

/** No name below `invalid` is one of a host (RFC 6761 section 6.4): only a proxy can answer for them, and none of them is a proxy. */
const url = 'http://sub.wireproof.invalid/a?b=c';
const nobody = 'http://proxy.wireproof.invalid:3128';
const proxy = 'http://{peer}';
const peer = httpServer(reply(200, sized('ok')));
const within = (environment: Readonly<Record<string, string>>, at = url) => ({ url: at, environment });

const asked = accept(requested({ method: 'GET', target: url }));
const notAsked = reject(failedUnconnected());
const through = { 'asks the proxy': asked, 'asks the server itself, or nobody': notAsked };

/** The proxy is passed by, to a server that cannot be found: the control shows that it is found by the proxy. */
const passesBy = {
  'asks the server itself': accept(failedUnconnected()),
  'asks the proxy': reject(requested({ target: /^http:/ })),
};
const asksProxy = [requested({ method: 'GET', target: url })];

const direct = {
  'asks the server itself': accept(requested({ method: 'GET', target: '/a' })),
  'asks the server itself as if it were a proxy': reject(requested({ target: /^http:/ })),
  'asks the proxy, or nobody': notAsked,
};

export default topic('urllib/proxies', [
  clientCase({
    id: 'given-first',
    title: 'A proxy that is given is asked, whatever the environment says',
    requires: ['urllib-proxy-given', 'urllib-proxy-given-first'],
    peer,
    open: { ...within({ http_proxy: nobody }), proxy },
    outcomes: { 'asks the given one': asked, 'asks another, or nobody': notAsked },
    faults: ['environment-beats-proxy'],
  }),

  clientCase({
    id: 'environment',
    title: 'http_proxy of the environment names the proxy for http',
    requires: ['urllib-proxy-environment'],
    peer,
    open: within({ http_proxy: proxy }),
    outcomes: through,
    faults: ['environment-ignored'],
  }),

  clientCase({
    id: 'environment-for-ftp',
    title: 'ftp_proxy of the environment names the proxy for ftp, which is asked by HTTP',
    requires: ['urllib-proxy-environment'],
    peer,
    open: within({ ftp_proxy: proxy }, 'ftp://ftp.wireproof.invalid/pub/notes.txt'),
    outcomes: {
      'asks the proxy': accept(requested({ method: 'GET', target: 'ftp://ftp.wireproof.invalid/pub/notes.txt' })),
      'asks it for something else': reject(requests(1)),
      'asks the server itself, or nobody': notAsked,
    },
    faults: ['environment-for-http-alone', 'environment-ignored'],
  }),

  clientCase({
    id: 'proxy-of-another-scheme',
    title: 'The proxy for ftp is not asked for http',
    requires: ['urllib-proxy-environment'],
    control: { peer, open: within({ http_proxy: proxy }), expects: asksProxy },
    peer,
    open: within({ ftp_proxy: proxy }),
    outcomes: passesBy,
    faults: ['one-proxy-for-all'],
  }),

  clientCase({
    id: 'environment-in-capitals',
    title: 'HTTP_PROXY of the environment names the proxy for http',
    requires: ['urllib-proxy-environment-case'],
    peer,
    open: within({ HTTP_PROXY: proxy }),
    outcomes: through,
    note: 'Outside of CGI scripts. Other clients, curl among them, never believe this variable.',
    faults: ['lower-case-proxy-only', 'environment-ignored'],
  }),

  clientCase({
    id: 'lower-case-first',
    title: 'http_proxy is preferred to HTTP_PROXY',
    requires: ['urllib-proxy-lower-case-first'],
    peer,
    open: within({ http_proxy: proxy, HTTP_PROXY: nobody }),
    outcomes: { 'asks the lower-case one': asked, 'asks the other, or nobody': notAsked },
    faults: ['upper-case-proxy-first'],
  }),

  clientCase({
    id: 'cgi',
    title: 'HTTP_PROXY is not believed where REQUEST_METHOD is set',
    requires: ['urllib-proxy-cgi'],
    control: { peer, open: within({ http_proxy: proxy, REQUEST_METHOD: 'GET' }), expects: asksProxy },
    peer,
    open: within({ HTTP_PROXY: proxy, REQUEST_METHOD: 'GET' }),
    outcomes: passesBy,
    note: 'A CGI script has the request field Proxy in that variable, which anybody can send. The control names the proxy in lower case.',
    faults: ['cgi-proxy-believed'],
  }),

  clientCase({
    id: 'no-proxy',
    title: 'A host that no_proxy names is asked directly, in origin-form',
    requires: ['urllib-no-proxy'],
    peer,
    open: within({ http_proxy: nobody, no_proxy: 'elsewhere.example, {host}' }, 'http://{peer}/a'),
    outcomes: direct,
    faults: ['no-proxy-ignored'],
  }),

  clientCase({
    id: 'no-proxy-with-port',
    title: 'A host that no_proxy names with its port is asked directly',
    requires: ['urllib-no-proxy', 'urllib-no-proxy-port'],
    peer,
    open: within({ http_proxy: nobody, no_proxy: '{peer}' }, 'http://{peer}/a'),
    outcomes: direct,
    faults: ['no-proxy-ignored'],
  }),

  clientCase({
    id: 'no-proxy-for-another-port',
    title: 'A port in no_proxy exempts no other port of the host',
    requires: ['urllib-no-proxy-port'],
    peer,
    open: within({ http_proxy: proxy, no_proxy: 'sub.wireproof.invalid:8080' }, 'http://sub.wireproof.invalid:81/a'),
    outcomes: {
      'asks the proxy': accept(requested({ target: 'http://sub.wireproof.invalid:81/a' })),
      'asks the server itself, or nobody': notAsked,
    },
    faults: ['no-proxy-port-ignored'],
  }),

  clientCase({
    id: 'no-proxy-suffix',
    title: 'A domain in no_proxy exempts the hosts below it',
    requires: ['urllib-no-proxy-suffix'],
    control: { peer, open: within({ http_proxy: proxy, no_proxy: 'wireproof.example' }), expects: asksProxy },
    peer,
    open: within({ http_proxy: proxy, no_proxy: 'wireproof.example,wireproof.invalid' }),
    outcomes: passesBy,
    faults: ['no-proxy-whole-names', 'no-proxy-ignored'],
  }),

  clientCase({
    id: 'no-proxy-inside-a-name',
    title: 'A suffix in no_proxy does not begin inside a part of a name',
    requires: ['urllib-no-proxy-suffix'],
    peer,
    open: within({ http_proxy: proxy, no_proxy: 'proof.invalid' }),
    outcomes: through,
    note: 'That a suffix is one of domain names, not of characters, shows in the examples of the reference: cern.ch, ncsa.uiuc.edu.',
    faults: ['no-proxy-inside-labels'],
  }),
]);
