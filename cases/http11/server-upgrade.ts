import {
  accept,
  answered,
  awaitInterim,
  get,
  octets,
  post,
  reject,
  request,
  serverCase,
  sized,
  status,
  topic,
  unframed,
  write,
} from '../../harness/vocabulary/index.js';

/** A protocol that nobody has. */
const NEW = { Connection: 'upgrade', Upgrade: 'x-unheard-of/1' };
/** What a client of WebSocket sends (RFC 6455 section 1.3). */
const WEBSOCKET = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version': '13',
};

export default topic('http11/server-upgrade', [
  serverCase({
    id: 'unknown-protocol-is-not-switched-to',
    title: 'A protocol that nobody has is not switched to; 426 names what the server would rather speak',
    requires: ['rfc9110-s7.8-9', 'rfc9110-s7.8-5', 'rfc9110-s7.8-2', 'rfc9110-s7.8-7', 'rfc9110-s15.5.22-1'],
    control: get('/', { Connection: 'other', 'X-Upgrade': 'x-unheard-of/1' }),
    send: [get('/', NEW)],
    outcomes: {
      'switches to it': reject(answered({ status: 101, fields: { Upgrade: 'x-unheard-of/1' } })),
      'switches to something else': reject(status(101)),
      'wants another protocol and names it': accept(answered({ status: 426, fields: { Upgrade: /\S/ } })),
      'wants another protocol and names none': reject(status(426)),
      'stays with HTTP': accept(status('2xx')),
      'refuses it': accept(status('4xx', 501)),
    },
    faults: ['upgrade-to-anything', 'upgrade-to-unoffered', 'upgrade-required-unnamed'],
  }),

  serverCase({
    id: 'switching-names-the-protocol',
    title: 'A server that switches protocols says to which one, and that is one that was offered',
    requires: ['rfc9110-s7.8-4', 'rfc9110-s15.2.2-1', 'rfc9110-s7.8-5'],
    control: get('/'),
    send: [get('/', WEBSOCKET)],
    outcomes: {
      'switches to it and says so': accept(answered({ status: 101, fields: { Upgrade: /^websocket$/i } })),
      'switches to something else': reject(answered({ status: 101, fields: { Upgrade: /^/ } })),
      'switches without saying to what': reject(status(101)),
      'stays with HTTP': accept(status('2xx')),
      'refuses it': accept(status('4xx', 501)),
    },
    faults: ['upgrade-unnamed', 'upgrade-to-unoffered'],
  }),

  serverCase({
    id: 'ignored-under-http10',
    title: 'Upgrade in an HTTP/1.0 request is ignored',
    requires: ['rfc9110-s7.8-11'],
    control: get('/', {}, 'HTTP/1.0'),
    send: [get('/', WEBSOCKET, 'HTTP/1.0')],
    outcomes: {
      'ignores it': accept(status('2xx')),
      'switches protocols': reject(status(101)),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['upgrade-under-http10'],
  }),

  serverCase({
    id: 'continue-comes-first',
    title: 'A client that expects 100 and offers a protocol is told to go on before anything is switched',
    requires: ['rfc9110-s7.8-12'],
    control: post('/echo', sized('ok')),
    send: [
      write(request('POST', '/echo', unframed(), { ...NEW, 'Content-Length': '2', Expect: '100-continue' })),
      awaitInterim(),
      octets('ok'),
    ],
    outcomes: {
      'tells it to go on': accept(answered({ status: 200, interim: [100] })),
      'answers without 100': accept(answered({ status: 200, interim: [] })),
      'refuses the expectation': accept(status(417)),
      'refuses the offer': accept(status('4xx')),
      'switches after 100': accept(answered({ status: 101, interim: [100] })),
      'switches at once': reject(status(101)),
    },
    faults: ['upgrade-before-continue'],
  }),
]);
