import {
  accept,
  clientCase,
  completed,
  delivered,
  drain,
  failed,
  httpServer,
  not,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const version = 'HTTP/1.0';
const large = { url: 'http://{peer}/', method: 'POST', body: { repeat: 'x', length: 32 * 1024 * 1024 } } as const;
const whole = requested({ body: { length: large.body.length } });
const url = 'http://{peer}/';

function asItsClass(code: number, like: number, content: Readonly<{ body?: string }>) {
  return clientCase({
    id: `unknown-${code}`,
    title: `The unknown status ${code} is treated as ${like}`,
    requires: ['rfc1945-s6.1.1-2'],
    peer: httpServer(reply(code, sized('hello'), { version, reason: 'Unheard Of' })),
    outcomes: {
      'delivers the reply': accept(delivered({ status: code, ...content })),
      'delivers it as the x00 of its class': accept(delivered({ status: like, ...content })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['unknown-status-refused'],
  });
}

function stopsAfter(code: number, requirement: string) {
  return clientCase({
    id: `stops-sending-after-${code}`,
    title: `A client that is still sending content when ${code} arrives stops at once`,
    requires: [requirement],
    control: {
      peer: httpServer(reply(200, sized(''), { version })),
      open: { ...large, body: { repeat: 'x', length: 1024 * 1024 } },
    },
    peer: httpServer(write(reply(code, sized('no\n'), { version })), drain()),
    open: large,
    outcomes: {
      'stops and tells of the reply': accept(delivered({ status: code }), not(whole)),
      'stops with an error': accept(failed(), not(whole)),
      'sends everything': reject(whole),
    },
    note: 'The reply is on its way before the content is; a client that first sends all of it reads it too late.',
    faults: ['refused-body-still-sent'],
  });
}

function notRepeated(code: number, requirement: string) {
  return clientCase({
    id: `${code === 400 ? 'bad' : 'forbidden'}-request-is-not-repeated`,
    title: `A request that was answered by ${code} is not sent again as it was`,
    requires: [requirement],
    peer: httpServer(reply(code, sized('no\n'), { version })),
    open: url,
    outcomes: {
      'reports it': accept(requests(1), delivered({ status: code })),
      'asks again': reject(requested({ nth: 1 })),
      'reports another reply': reject(completed()),
      'loses the reply': reject(failed()),
    },
    faults: ['refused-request-repeated'],
  });
}

export default topic('http10/client-status', [
  asItsClass(299, 200, { body: 'hello' }),
  asItsClass(499, 400, {}),
  asItsClass(599, 500, {}),

  clientCase({
    id: 'unknown-is-not-cached',
    title: 'A reply with an unknown status is asked for anew, however long it is said to be fresh',
    requires: ['rfc1945-s6.1.1-2'],
    peer: site({
      '/': [
        reply(299, sized('one'), {
          version,
          fields: { Expires: 'Fri, 01 Jan 2100 00:00:00 GMT', Connection: 'close' },
        }),
        reply(200, sized('two'), { version, fields: { Connection: 'close' } }),
      ],
    }),
    open: [url, url],
    outcomes: {
      'asks anew': accept(requests(2), delivered({ open: 1, body: 'two' })),
      'gives the old reply again': reject(requests(1), delivered({ open: 1, body: 'one' })),
      'reports an error': reject(failed({ open: 1 })),
    },
    faults: ['unknown-status-cached'],
  }),

  clientCase({
    id: 'expires-that-is-no-date',
    title: 'A reply whose Expires is 0 has expired already and is asked for anew',
    requires: ['rfc1945-s10.7-3'],
    peer: site({
      '/': [
        reply(200, sized('one'), { version, fields: { Expires: '0', Connection: 'close' } }),
        reply(200, sized('two'), { version, fields: { Expires: '0', Connection: 'close' } }),
      ],
    }),
    open: [url, url],
    outcomes: {
      'asks anew': accept(requests(2), delivered({ open: 0, body: 'one' }), delivered({ open: 1, body: 'two' })),
      'gives the old reply again': reject(requests(1), delivered({ open: 1, body: 'one' })),
      'reports an error': reject(failed()),
    },
    faults: ['invalid-expires-cached'],
  }),

  notRepeated(400, 'rfc1945-s9.4-4'),
  notRepeated(403, 'rfc1945-s9.4-8'),
  stopsAfter(413, 'rfc1945-s9.4-1'),
  stopsAfter(503, 'rfc1945-s9.5-1'),
]);
