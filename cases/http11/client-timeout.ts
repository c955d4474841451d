import {
  accept,
  awaitRequest,
  brokeOff,
  clientCase,
  completed,
  framedBy,
  httpServer,
  noResponse,
  reject,
  reply,
  sized,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('0123456789')));
/** The limit in the controls is one that no target needs. */
const control = { peer: serves, open: { url: 'http://{peer}/', timeoutMs: 60_000 } };
const open = { url: 'http://{peer}/', timeoutMs: 200 };

export default topic('http11/client-timeout', [
  clientCase({
    id: 'no-reply',
    title: 'A client gives up a server that never replies when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(awaitRequest(), stall()),
    open,
    outcomes: {
      'reports an error': accept(noResponse()),
      'makes up a response': reject(completed()),
    },
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'body-stops',
    title: 'A client gives up a body that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '10' }, '01234')), stall()),
    open,
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    faults: ['timeout-ignored'],
  }),
]);
