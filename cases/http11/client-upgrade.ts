import {
  accept,
  clientCase,
  completed,
  connections,
  delivered,
  failed,
  failedUnsent,
  httpServer,
  httpServerByConnection,
  reject,
  reply,
  requested,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/';
const serves = httpServer(reply(200, sized('hello')));
const advertises = (connection: string | null) =>
  reply(200, sized('hello'), { fields: { Upgrade: 'unheard-of/1, other', Connection: connection } });
const isDelivered = {
  'delivers the reply': accept(delivered({ status: 200, body: 'hello' })),
  'delivers something else': reject(completed()),
  'reports an error': reject(failed()),
};

export default topic('http11/client-upgrade', [
  clientCase({
    id: 'offered-unasked',
    title: 'A client may offer other protocols by itself',
    requires: ['rfc9110-s7.8-1'],
    peer: serves,
    outcomes: {
      'offers none': accept(requested({ fields: { Upgrade: null } })),
      'offers some': accept(requested({ fields: { Upgrade: /./, Connection: /(?:^|,)[\t ]*upgrade[\t ]*(?:,|$)/i } })),
      'offers some without a word in Connection': reject(requested({ fields: { Upgrade: /./ } })),
    },
    faults: ['upgrade-offered'],
  }),

  clientCase({
    id: 'offer-ignored',
    title: 'A reply of HTTP/1.1 to a request that offered another protocol is an ordinary reply',
    requires: ['rfc9110-s7.8-1', 'rfc9112-s6.3-10'],
    control: { peer: serves, open: { url, fields: [['X-A', 'unheard-of/1']] } },
    peer: serves,
    open: {
      url,
      fields: [
        ['Upgrade', 'unheard-of/1'],
        ['Connection', 'upgrade'],
      ],
    },
    outcomes: { 'refuses to send it': accept(failedUnsent()), ...isDelivered },
    note: 'A server may ignore the offer (RFC 9110 section 7.8).',
    faults: ['upgrade-must-be-accepted'],
  }),

  clientCase({
    id: 'advertised',
    title: 'Protocols that a reply advertises switch nothing',
    requires: ['rfc9112-s6.3-10', 'rfc9110-s7.8-1'],
    peer: httpServer(advertises('upgrade')),
    outcomes: isDelivered,
    note: 'Only a 101 switches; a server may advertise in any other reply (RFC 9110 section 7.8).',
    faults: ['advertised-upgrade-is-a-switch'],
  }),

  clientCase({
    id: 'advertised-without-option',
    title: 'An Upgrade field that Connection does not name is ignored',
    requires: ['rfc9110-s7.6.1-4'],
    peer: httpServer(advertises(null)),
    outcomes: isDelivered,
    faults: ['advertised-upgrade-is-a-switch'],
  }),

  clientCase({
    id: 'advertised-on-a-kept-connection',
    title: 'A reply that advertises other protocols is followed by others of HTTP/1.1',
    requires: ['rfc9112-s6.3-10', 'rfc9112-s9.2-1'],
    peer: httpServerByConnection([advertises('upgrade'), reply(200, sized('two'))], [reply(200, sized('two'))]),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'delivers both on one connection': accept(connections(1), delivered({ open: 1, body: 'two' })),
      'delivers both on two': accept(delivered({ open: 0, body: 'hello' }), delivered({ open: 1, body: 'two' })),
      'loses one': reject(completed()),
      'reports an error': reject(failed({ open: 1 })),
    },
    faults: ['advertised-upgrade-is-a-switch'],
  }),
]);
