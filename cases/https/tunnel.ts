import {
  accept,
  body,
  clientCase,
  failed,
  guarded,
  not,
  nothing,
  parts,
  reject,
  reply,
  close,
  requested,
  requests,
  site,
  sized,
  topic,
  trusting,
  tunnel,
  unsent,
} from '../../harness/vocabulary/index.js';

const inside = reply(200, sized('inside'));
const through = (certificate?: Parameters<typeof tunnel>[0]) =>
  site({ 'CONNECT a.example.test:443': tunnel(certificate), '/inside': inside });
const url = 'https://a.example.test/inside';
const open = trusting(url, { proxy: 'http://{peer}', fields: [['X-Hidden', 'secret']] });
const served = body('inside');
/** The proxy is told host and port, and nothing of what is asked for behind it. */
const plainly = [
  requested({ method: 'CONNECT', target: 'a.example.test:443' }),
  unsent(/^CONNECT [^]*(?:inside|secret)/),
];

const asks = parts(
  reply(407, nothing, {
    fields: { 'Proxy-Authenticate': 'Basic realm="proxy"', 'Content-Length': '0', Connection: 'close' },
  }),
  close(),
);

export default topic('https/tunnel', [
  clientCase({
    id: 'asks-inside',
    title:
      'Through a tunnel, an https URL is asked for in TLS with the origin, and the proxy is told host and port alone',
    requires: ['rfc9112-s3.2.3-1', 'rfc9110-s9.3.6-1', 'rfc9110-s4.2.2-3', 'rfc9112-s9.7-1'],
    peer: through(),
    open,
    outcomes: {
      'asks inside the tunnel': accept(
        ...plainly,
        requested({ nth: 1, method: 'GET', target: '/inside', fields: { Host: 'a.example.test' } }),
        served,
      ),
      'asks the proxy in the clear': reject(requested({ method: 'GET' })),
      'asks otherwise inside': reject(...plainly, served),
      'tells the proxy more': reject(requested({ method: 'CONNECT' }), served),
      'asks for nothing inside the tunnel': reject(requested({ method: 'CONNECT' }), failed(), requests(1)),
      'asks for another tunnel': reject(requested({ method: 'CONNECT' }), failed()),
    },
    faults: ['tunnel-in-plain', 'https-in-plain', 'connect-without-port'],
  }),

  clientCase({
    id: 'certificate-of-the-origin',
    title: 'At the end of a tunnel stands the origin of the URL, and its certificate is verified',
    requires: ['rfc9110-s4.3.4-1', 'rfc9110-s4.3.4-4'],
    control: { peer: through(), open, expects: [served] },
    peer: through('other-name'),
    open,
    outcomes: {
      'refuses the certificate before anything is asked': accept(
        failed(),
        requested({ method: 'CONNECT' }),
        unsent(/^GET /),
      ),
      'believes the certificate': reject(served),
      'refuses what it has asked for already': reject(requested({ nth: 1, method: 'GET' })),
    },
    faults: ['https-name-unchecked', 'https-unverified', 'https-verified-too-late'],
  }),

  clientCase({
    id: 'credentials-for-the-proxy',
    title: 'Whether CONNECT is repeated with credentials that the proxy asks for, which do not go through the tunnel',
    requires: ['rfc9110-s15.5.8-1'],
    control: { peer: through(), open: trusting(url, { proxy: 'http://user:secret@{peer}' }), expects: [served] },
    peer: site({ 'CONNECT a.example.test:443': guarded(asks, tunnel(), 'Proxy-Authorization'), '/inside': inside }),
    open: trusting(url, { proxy: 'http://user:secret@{peer}' }),
    outcomes: {
      'shows them to the proxy alone': accept(served, unsent(/^GET [^]*\r\nProxy-Authorization:/i)),
      'sends them through the tunnel': reject(served),
      'does not show them': accept(unsent(/^CONNECT [^]*\r\nProxy-Authorization:/i)),
      'shows them in vain': reject(not(served)),
    },
    faults: ['proxy-credentials-not-in-connect', 'proxy-credentials-through-tunnel'],
  }),
]);
