import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  httpServerByConnection,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const refusal = (status: number) => reply(status, sized('no'), { fields: { Connection: 'close' } });
const served = reply(200, sized('served'));
const refusedOnce = (status: number) => httpServerByConnection([refusal(status)], [served]);
const inPieces = { url: 'http://{peer}/', method: 'POST', body: { chunks: ['hello', ' world'] } } as const;

export default topic('http11/response-refusals', [
  clientCase({
    id: 'length-required',
    title: 'A request that was refused for want of a length may be repeated with Content-Length',
    requires: ['rfc9110-s15.5.12-1'],
    features: ['method', 'body', 'body.chunks'],
    control: httpServer(served),
    peer: refusedOnce(411),
    open: inPieces,
    outcomes: {
      'hands the refusal on': accept(delivered({ status: 411 }), requests(1)),
      'repeats it with a length': accept(body('served'), requested({ nth: 1, framing: 'length', body: 'hello world' })),
      'repeats it as it was': accept(body('served'), requests(2)),
      'reports an error': accept(failed(), requests(1)),
      'repeats it over and over': reject(completed()),
    },
    faults: ['refusals-repeated'],
  }),

  clientCase({
    id: 'misdirected-request',
    title: 'A request that was refused as misdirected may be repeated on another connection',
    requires: ['rfc9110-s15.5.20-1'],
    control: httpServer(served),
    peer: refusedOnce(421),
    outcomes: {
      'hands the refusal on': accept(delivered({ status: 421 }), requests(1)),
      'repeats it on another connection': accept(body('served'), requests(2)),
      'reports an error': accept(failed(), requests(1)),
      'repeats it over and over': reject(completed()),
    },
    faults: ['refusals-repeated'],
  }),

  clientCase({
    id: 'forbidden',
    title: 'A request that was refused as forbidden is not repeated by itself',
    requires: ['rfc9110-s15.5.4-1'],
    control: httpServer(served),
    peer: refusedOnce(403),
    outcomes: {
      'hands the refusal on': accept(delivered({ status: 403 }), requests(1)),
      'reports an error': accept(failed(), requests(1)),
      'repeats it': reject(requests(2)),
    },
    faults: ['refusals-repeated'],
  }),

  clientCase({
    id: 'unknown-redirection',
    title: 'An unknown 3xx without Location is delivered like a 300',
    requires: ['rfc9110-s15-1'],
    peer: httpServer(reply(399, sized('hello'))),
    outcomes: {
      'delivers it': accept(delivered({ status: 399 })),
      'delivers it with the code of its class': accept(delivered({ status: 300 })),
      'reports an error': reject(failed()),
    },
    faults: ['unknown-status-refused'],
  }),

  clientCase({
    id: 'unknown-refusal',
    title: 'An unknown 4xx is delivered like a 400',
    requires: ['rfc9110-s15-1'],
    peer: httpServer(reply(499, sized('hello'))),
    outcomes: {
      'delivers it': accept(delivered({ status: 499 })),
      'delivers it with the code of its class': accept(delivered({ status: 400 })),
      'reports an error': reject(failed()),
    },
    faults: ['unknown-status-refused'],
  }),
]);
