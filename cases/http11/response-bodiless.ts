import {
  accept,
  clientCase,
  delivered,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  requested,
  sized,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

const head = { url: 'http://{peer}/', method: 'HEAD' };
/** The same reply to a GET, which has a body: who delivers none to anybody is not asked about HEAD. */
const withBody = { peer: httpServer(reply(200, sized('hello'))), open: 'http://{peer}/' };
const headIsDelivered = {
  'delivers it without a body': accept(requested({ method: 'HEAD' }), delivered({ status: 200, body: '' })),
  'waits for a body': reject(failed()),
};

export default topic('http11/response-bodiless', [
  clientCase({
    id: 'no-content',
    title: 'A 204 ends with its head, although the connection stays open',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6-2'],
    control: withBody,
    peer: httpServer(reply(204), stall()),
    outcomes: {
      'delivers it without a body': accept(delivered({ status: 204, body: '' })),
      'reports an error': reject(failed()),
    },
    faults: ['body-after-204'],
  }),

  clientCase({
    id: 'no-content-with-length',
    title: 'A 204 ends with its head, whatever Content-Length announces',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6-2'],
    control: withBody,
    peer: httpServer(reply(204, framedBy({ 'Content-Length': '5' }))),
    outcomes: {
      'delivers it without a body': accept(delivered({ status: 204, body: '' })),
      'waits for a body': reject(failed()),
    },
    faults: ['body-after-204'],
  }),

  clientCase({
    id: 'not-modified-with-length',
    title: 'A 304 ends with its head, whatever Content-Length announces',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6-2'],
    control: withBody,
    peer: httpServer(reply(304, framedBy({ 'Content-Length': '5' }))),
    outcomes: {
      'delivers it without a body': accept(delivered({ status: 304, body: '' })),
      'waits for a body': reject(failed()),
    },
    faults: ['body-after-304'],
  }),

  clientCase({
    id: 'not-modified-with-chunked',
    title: 'A 304 ends with its head, whatever Transfer-Encoding announces',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6-2'],
    control: withBody,
    peer: httpServer(reply(304, framedBy({ 'Transfer-Encoding': 'chunked' })), stall()),
    outcomes: {
      'delivers it without a body': accept(delivered({ status: 304, body: '' })),
      'waits for a body': reject(failed()),
    },
    faults: ['body-after-304'],
  }),

  clientCase({
    id: 'head-with-length',
    title: 'A reply to HEAD ends with its head, whatever Content-Length announces',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6-2', 'rfc9110-s6-1'],
    control: withBody,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '5' })), stall()),
    open: head,
    outcomes: headIsDelivered,
    faults: ['body-after-head'],
  }),

  clientCase({
    id: 'head-with-chunked',
    title: 'A reply to HEAD ends with its head, whatever Transfer-Encoding announces',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s6-2', 'rfc9110-s6-1'],
    control: withBody,
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': 'chunked' }))),
    open: head,
    outcomes: headIsDelivered,
    faults: ['body-after-head'],
  }),
]);
