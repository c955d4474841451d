import {
  accept,
  awaitOctets,
  clientCase,
  completed,
  either,
  failed,
  failedUnsent,
  framedBy,
  httpServer,
  not,
  reject,
  reply,
  requested,
  requests,
  reset,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const refuses = httpServer(reply(403, sized('no')));
const proxied = (url: string) => ({ url, environment: { https_proxy: 'http://{peer}', http_proxy: 'http://{peer}' } });
/** The same proxy, asked for something that needs no tunnel. */
const control = { peer: httpServer(reply(200, sized('ok'))), open: proxied('http://origin.example/') };
/** The first octets of TLS: a handshake record (RFC 8446 section 5.1). */
const startsTls = (nth: number) => requested({ nth, method: /^\x16\x03/ });
const inTheClear = either(requested({ method: 'GET' }), requested({ nth: 1, method: 'GET' }));
/** A proxy that grants the tunnel by this reply, and ends it when anything has come through. */
const grants = (fields: Readonly<Record<string, string>>) =>
  httpServer(reply(200, framedBy(fields)), awaitOctets(), reset());
const beginsBehindTheHead = {
  'begins TLS behind the head': accept(requested({ method: 'CONNECT' }), startsTls(1)),
  'does not speak TLS': accept(failedUnsent()),
  'sends something in the clear': reject(inTheClear),
};

export default topic('http11/client-tunnel', [
  clientCase({
    id: 'host-and-port-alone',
    title: 'The target of CONNECT is host and port, and the port is there even where it is the default one',
    requires: ['rfc9112-s3.2.3-1', 'rfc9110-s9.3.6-1'],
    control,
    peer: refuses,
    open: proxied('https://origin.example/a?b=c'),
    outcomes: {
      'sends host and port': accept(requested({ method: 'CONNECT', target: 'origin.example:443' })),
      'does not speak TLS': accept(failedUnsent()),
      'asks in the clear': reject(inTheClear),
      'leaves the port out': reject(requested({ method: 'CONNECT', target: 'origin.example' })),
      'sends more': reject(requested({ method: 'CONNECT' })),
    },
    features: ['environment'],
    faults: ['connect-without-port', 'connect-with-path'],
  }),

  clientCase({
    id: 'port-of-the-url',
    title: 'The target of CONNECT has the port of the URL',
    requires: ['rfc9112-s3.2.3-1', 'rfc9110-s9.3.6-1'],
    control,
    peer: refuses,
    open: proxied('https://origin.example:8443/'),
    outcomes: {
      'sends it': accept(requested({ method: 'CONNECT', target: 'origin.example:8443' })),
      'does not speak TLS': accept(failedUnsent()),
      'asks in the clear': reject(inTheClear),
      'sends another target': reject(requested({ method: 'CONNECT' })),
    },
    features: ['environment'],
    faults: ['connect-without-port'],
  }),

  clientCase({
    id: 'address-in-brackets',
    title: 'The target of CONNECT has an IPv6 address in brackets',
    requires: ['rfc9112-s3.2.3-1', 'rfc9110-s9.3.6-1'],
    control,
    peer: refuses,
    open: proxied('https://[2001:db8::1]/'),
    outcomes: {
      'sends brackets and port': accept(requested({ method: 'CONNECT', target: '[2001:db8::1]:443' })),
      'does not speak TLS': accept(failedUnsent()),
      'asks in the clear': reject(inTheClear),
      'sends another target': reject(requested({ method: 'CONNECT' })),
    },
    features: ['environment'],
    faults: ['connect-without-port'],
  }),

  clientCase({
    id: 'no-user-information',
    title: 'The user information of a URL is not sent to the proxy that makes the tunnel',
    requires: ['rfc9112-s3.2.3-1', 'rfc9110-s4.2.4-1'],
    control,
    peer: refuses,
    open: proxied('https://tamino:secret@origin.example/'),
    outcomes: {
      'leaves it out': accept(
        requested({ method: 'CONNECT', target: 'origin.example:443' }),
        unsent(/tamino|secret|dGFtaW5vOnNlY3JldA/),
      ),
      'refuses such a URL, or TLS': accept(failedUnsent()),
      'asks in the clear': reject(inTheClear),
      'sends it': reject(requested({ method: 'CONNECT' }), not(unsent(/tamino|secret|dGFtaW5vOnNlY3JldA/))),
    },
    features: ['environment'],
    faults: ['connect-with-userinfo'],
  }),

  clientCase({
    id: 'host-beside-the-target',
    title: 'CONNECT has Host, which names the host that the tunnel leads to',
    requires: ['rfc9110-s7.2-1'],
    control,
    peer: refuses,
    open: proxied('https://origin.example:8443/'),
    outcomes: {
      'sends it': accept(requested({ method: 'CONNECT', fields: { Host: 'origin.example:8443' } })),
      'does not speak TLS': accept(failedUnsent()),
      'asks in the clear': reject(inTheClear),
      'sends none': reject(requested({ method: 'CONNECT', fields: { Host: null } })),
      'sends another': reject(requested({ method: 'CONNECT', fields: { Host: /^/ } })),
    },
    features: ['environment'],
    note: 'A user agent owes Host whatever version it sends CONNECT in (RFC 9110 section 7.2).',
    faults: ['connect-without-host'],
  }),

  clientCase({
    id: 'length-of-a-grant',
    title: 'Content-Length in a reply that grants a tunnel means nothing',
    requires: ['rfc9112-s6.3-2', 'rfc9110-s9.3.6-5'],
    control,
    peer: grants({ 'Content-Length': '5' }),
    open: proxied('https://origin.example/'),
    outcomes: beginsBehindTheHead,
    features: ['environment'],
    faults: ['connect-reply-framed'],
  }),

  clientCase({
    id: 'coding-of-a-grant',
    title: 'Transfer-Encoding in a reply that grants a tunnel means nothing',
    requires: ['rfc9112-s6.3-2', 'rfc9110-s9.3.6-5'],
    control,
    peer: grants({ 'Transfer-Encoding': 'chunked' }),
    open: proxied('https://origin.example/'),
    outcomes: beginsBehindTheHead,
    features: ['environment'],
    faults: ['connect-reply-framed'],
  }),

  clientCase({
    id: 'refused-tunnel',
    title:
      'Where the tunnel is refused, nothing of what belongs inside is sent, and the refusal is not taken for the reply from inside',
    requires: ['rfc9110-s4.2.2-3'],
    control,
    peer: refuses,
    open: { ...proxied('https://origin.example/hidden'), fields: [['X-Hidden', 'secret']] },
    outcomes: {
      'reports an error': accept(failed(), requests(1), unsent(/hidden|secret/i)),
      'does not speak TLS': accept(failedUnsent()),
      'asks the proxy in the clear': reject(inTheClear),
      'tells the proxy of it': reject(not(unsent(/hidden|secret/i))),
      'takes the refusal for the reply': reject(completed()),
    },
    features: ['environment'],
    faults: ['https-in-plain'],
  }),

  clientCase({
    id: 'secured-or-not-at-all',
    title: 'An https URL is asked for on a secured connection or not at all',
    requires: ['rfc9110-s4.2.2-3', 'rfc9110-s4.3.3-1', 'rfc9112-s9.7-1'],
    control: { peer: httpServer(reply(200, sized('ok'))), open: 'http://{peer}/hidden' },
    peer: httpServer(awaitOctets(), reset()),
    open: 'https://{peer}/hidden',
    outcomes: {
      'begins TLS': accept(startsTls(0), unsent('hidden')),
      'does not speak TLS': accept(failedUnsent()),
      'asks in the clear': reject(requested({ method: 'GET' })),
    },
    faults: ['https-in-plain'],
  }),

  clientCase({
    id: 'no-tunnel-to-nowhere',
    title: 'A proxy is not asked for a tunnel to a host without a name',
    requires: ['rfc9110-s4.2.2-1', 'rfc9110-s4.2.2-2'],
    control,
    peer: httpServer(awaitOctets(), reset()),
    open: proxied('https://:443/'),
    outcomes: {
      'refuses the URL': accept(failedUnsent()),
      'asks for it': reject(requested({ method: 'CONNECT' })),
      'goes somewhere else': reject(requested({})),
    },
    features: ['environment'],
    faults: ['empty-host-taken'],
  }),
]);
