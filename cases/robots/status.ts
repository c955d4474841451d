import {
  accept,
  allows,
  allowsNothing,
  clientCase,
  failed,
  failedUnconnected,
  httpServer,
  awaitRequest,
  mayFetch,
  noResponse,
  reject,
  reply,
  reset,
  robotsSite,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const TEXT = 'User-agent: *\nDisallow: /one\n';
const PATHS = ['/one', '/two'] as const;

/** A reply of some status, whose body would be a robots file in any other. */
const answering = (status: number) => site({ '/robots.txt': reply(status, sized(TEXT)) });
const control = { peer: robotsSite('User-agent: *', 'Disallow: /one'), expects: [allows([false, true])] };

const missing = {
  'takes everything for allowed': accept(allows([true, true])),
  'takes nothing for allowed': accept(allowsNothing()),
  'goes by the page of the error': accept(allows([false, true])),
  'reports an error': accept(failed()),
  'closes what no rule names': reject(allows([true, false])),
} as const;

/** Nothing that a robots file says is known; so an answer must be no, and an error is no answer. */
const undefinedFile = {
  'takes nothing for allowed': accept(allowsNothing()),
  'reports an error': accept(noResponse()),
  'takes everything for allowed': reject(allows([true, true])),
  'goes by the page of the error': reject(allows([false, true])),
} as const;

export default topic('robots/status', [
  clientCase({
    id: 'not-found',
    title: 'Where there is no robots file everything may be taken for allowed',
    requires: ['rfc9309-s2.3.1.3-1'],
    control,
    peer: answering(404),
    open: mayFetch(PATHS),
    outcomes: missing,
    faults: ['robots-404-refuses'],
  }),
  clientCase({
    id: 'forbidden',
    title: 'Where the robots file is forbidden everything may be taken for allowed',
    requires: ['rfc9309-s2.3.1.3-1'],
    control,
    peer: answering(403),
    open: mayFetch(PATHS),
    outcomes: missing,
    faults: ['robots-403-refuses'],
  }),
  clientCase({
    id: 'server-error',
    title: 'After a server error nothing is taken for allowed',
    requires: ['rfc9309-s2.3.1.4-1'],
    control,
    peer: answering(500),
    open: mayFetch(PATHS),
    outcomes: undefinedFile,
    faults: ['robots-5xx-allows'],
  }),
  clientCase({
    id: 'unavailable-service',
    title: 'While the service is unavailable nothing is taken for allowed',
    requires: ['rfc9309-s2.3.1.4-1'],
    control,
    peer: answering(503),
    open: mayFetch(PATHS),
    outcomes: undefinedFile,
    faults: ['robots-503-allows', 'robots-5xx-allows'],
  }),
  clientCase({
    id: 'connection-breaks',
    title: 'Where the connection breaks before the reply nothing is taken for allowed',
    requires: ['rfc9309-s2.3.1.4-1'],
    control,
    peer: httpServer(awaitRequest(), reset()),
    open: mayFetch(PATHS),
    outcomes: undefinedFile,
    faults: ['robots-broken-connection-allows'],
  }),
  clientCase({
    id: 'nobody-listens',
    title: 'Where nobody answers at all nothing is taken for allowed',
    requires: ['rfc9309-s2.3.1.4-1'],
    control: { ...control, open: mayFetch(PATHS) },
    peer: answering(200),
    open: {
      url: 'http://127.0.0.9:{port}/robots.txt',
      robots: { agent: 'ExampleBot', urls: PATHS.map((path) => `http://127.0.0.9:{port}${path}`) },
    },
    outcomes: {
      'takes nothing for allowed': accept(allowsNothing()),
      'reports an error': accept(failedUnconnected()),
      'takes everything for allowed': reject(allows([true, true])),
    },
    faults: ['robots-unreachable-allows'],
  }),
]);
