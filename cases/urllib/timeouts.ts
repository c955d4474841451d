import {
  accept,
  body,
  clientCase,
  completed,
  cut,
  failed,
  ftpServer,
  httpServer,
  noResponse,
  reject,
  reply,
  sized,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const url = 'ftp://{peer}/notes';
/** The limit in the controls is one that no target needs. */
const control = { peer: ftpServer({ tree }), open: { url, timeoutMs: 60_000 } };
const open = { url, timeoutMs: 300 };

export default topic('urllib/timeouts', [
  clientCase({
    id: 'ftp-greeting',
    title: 'A client gives up an FTP server that never greets when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: ftpServer({ tree, greeting: { then: 'silence' } }),
    open,
    outcomes: {
      'reports an error': accept(noResponse()),
      'makes up a response': reject(completed()),
    },
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'ftp-reply',
    title: 'A client gives up an FTP server that never answers a command when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: ftpServer({ tree, reply: { TYPE: { then: 'silence' } } }),
    open,
    outcomes: {
      'reports an error': accept(noResponse()),
      'makes up a response': reject(completed()),
    },
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'ftp-data',
    title: 'A client gives up a transfer that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: ftpServer({ tree, reply: { RETR: transfer(['te'], { end: 'open', completion: null }) } }),
    open,
    outcomes: {
      'reports an error': accept(failed()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'no-limit-of-its-own',
    title: 'Without a time limit a slow reply is waited for',
    requires: ['urllib-no-time-limit'],
    peer: httpServer({ ...cut(reply(200, sized('hello')), [20]), paceMs: 600 }),
    outcomes: {
      'waits for all of it': accept(body('hello')),
      'gives up': reject(failed()),
    },
    faults: ['own-time-limit'],
  }),
]);
