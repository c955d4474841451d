import {
  accept,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  interimReply,
  octets,
  paced,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const first = { url: 'http://{peer}/first' } as const;
const second = { url: 'http://{peer}/second' } as const;
const own = reply(200, sized('second'));
const RESET = 'HTTP/1.1 205 Reset Content\r\nContent-Length: 5\r\n\r\n';

/** A reply that has no body, with octets behind it all the same; the next request is answered on either connection. */
const surplus = (status: number) =>
  httpServerByConnection([reply(status, framedBy({ 'Content-Length': '5' }, 'hello')), own], [own]);
const silentBefore = (status: number) => httpServerByConnection([reply(status, sized('')), own], [own]);

/** What a client may do about the octets, which is anything but taking them for content or for another reply. */
const apart = (status: number) =>
  ({
    'drops them': accept(delivered({ open: 0, status, body: '' }), delivered({ open: 1, body: 'second' })),
    'reports an error for the first': accept(failed({ open: 0 })),
    'reports an error for the second': accept(delivered({ open: 0, status, body: '' }), failed({ open: 1 })),
    'takes them for a body': reject(delivered({ open: 0, body: /./ })),
    'takes them for the next reply': reject(delivered({ open: 1, body: /hello/ })),
  }) as const;

export default topic('http11/response-bodiless-octets', [
  clientCase({
    id: 'behind-a-204',
    title: 'Octets behind a 204 are neither its body nor a part of the next reply',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6.3-20'],
    control: {
      peer: httpServerByConnection([reply(204), own], [own]),
      expects: [delivered({ open: 0, status: 204, body: '' }), delivered({ open: 1, body: 'second' })],
    },
    peer: surplus(204),
    open: [first, second],
    connection: 'keep',
    outcomes: apart(204),
    faults: ['body-after-204'],
  }),

  clientCase({
    id: 'behind-a-304',
    title: 'Octets behind a 304 are neither its body nor a part of the next reply',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6.3-20'],
    control: {
      peer: httpServerByConnection([reply(304), own], [own]),
      expects: [delivered({ open: 0, status: 304, body: '' }), delivered({ open: 1, body: 'second' })],
    },
    peer: surplus(304),
    open: [first, second],
    connection: 'keep',
    outcomes: apart(304),
    faults: ['body-after-304'],
  }),

  clientCase({
    id: 'behind-the-reply-to-a-head',
    title: 'Octets behind the reply to a HEAD are neither its body nor a part of the next reply',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6.3-20', 'rfc9110-s6-1'],
    control: { peer: silentBefore(200), expects: [delivered({ open: 1, body: 'second' })] },
    peer: surplus(200),
    open: [{ ...first, method: 'HEAD' }, second],
    connection: 'keep',
    outcomes: {
      'takes them for a body': reject(delivered({ open: 0, body: /hello/ })),
      'takes them for the next reply': reject(delivered({ open: 1, body: /hello/ })),
      'drops them': accept(delivered({ open: 0, status: 200 }), delivered({ open: 1, body: 'second' })),
      'reports an error for the first': accept(failed({ open: 0 })),
      'reports an error for the second': accept(delivered({ open: 0, status: 200 }), failed({ open: 1 })),
    },
    faults: ['body-after-head'],
  }),

  clientCase({
    id: 'interim-with-a-length',
    title: 'A 103 ends with its head, whatever Content-Length announces',
    requires: ['rfc9112-s6.3-1', 'rfc9110-s15.2-2'],
    peer: httpServer(interimReply(103, { 'Content-Length': '5' }), reply(200, sized('hello'))),
    outcomes: {
      'delivers the final reply': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['body-after-1xx'],
  }),

  clientCase({
    id: 'interim-in-chunks',
    title: 'A 103 ends with its head, whatever Transfer-Encoding announces',
    requires: ['rfc9112-s6.3-1', 'rfc9110-s15.2-2'],
    peer: httpServer(interimReply(103, { 'Transfer-Encoding': 'chunked' }), reply(200, sized('hello'))),
    outcomes: {
      'delivers the final reply': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['interim-is-final'],
  }),

  clientCase({
    id: 'reset-content-with-a-length',
    title: 'A 205 is as long as its Content-Length says, and the next reply begins behind that',
    requires: ['rfc9112-s6.3-10'],
    control: {
      peer: httpServerByConnection([reply(200, sized('hello')), own], [own]),
      expects: [delivered({ open: 0, body: 'hello' }), delivered({ open: 1, body: 'second' })],
    },
    // Late, so that who takes the head for all of it has asked again by then.
    peer: httpServerByConnection([paced(octets(RESET, 'hello'), [RESET.length], 150), own], [own]),
    open: [first, second],
    connection: 'keep',
    outcomes: {
      'delivers the content': accept(delivered({ open: 0, body: 'hello' }), delivered({ open: 1, body: 'second' })),
      'drops the content': accept(
        delivered({ open: 0, status: 205, body: '' }),
        delivered({ open: 1, body: 'second' }),
      ),
      'takes it for the next reply': reject(delivered({ open: 1 })),
      'reports an error': reject(failed({ open: 0 })),
      'reports an error for the second': reject(failed({ open: 1 })),
    },
    note: 'A server must send no content with a 205 (RFC 9110 section 15.3.6), but the statuses without a body are 1xx, 204 and 304 (RFC 9112 section 6.3).',
    faults: ['no-body-after-205'],
  }),
]);
