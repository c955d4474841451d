import {
  accept,
  clientCase,
  httpServer,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/form?a=b&c=d';
const peer = httpServer(reply(200, sized('ok')));
const data = { octets: 'e=f' } as const;

export default topic('urllib/requests', [
  clientCase({
    id: 'connection-close',
    title: 'A request is of HTTP/1.1 and says that the connection is to be closed',
    requires: ['urllib-connection-close'],
    peer,
    open: url,
    outcomes: {
      'says so': accept(requested({ version: 'HTTP/1.1', fields: { Connection: /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i } })),
      'is of another version': reject(requested({ version: /^HTTP\/(?!1\.1$)/ })),
      'does not say so': reject(requested({ version: 'HTTP/1.1' })),
    },
    note: 'What the reference for Python 3 says of urlopen; the older openers of Python 2 send HTTP/1.0.',
    faults: ['no-connection-close'],
  }),

  clientCase({
    id: 'get-without-data',
    title: 'Without data the method is GET, and the query of the URL is sent',
    requires: ['urllib-request-get', 'urllib-request-query'],
    peer,
    open: url,
    outcomes: {
      'sends the query by GET': accept(requested({ method: 'GET', target: '/form?a=b&c=d', body: '' })),
      'sends another method': reject(requested({ method: /^(?!GET$)/ })),
      'sends another target': reject(requested({ method: 'GET', target: /^(?!\/form\?a=b&c=d$)/ })),
    },
    faults: ['absolute-form-to-origin'],
  }),

  clientCase({
    id: 'post-with-data',
    title: 'With data the method is POST, and the length is announced',
    requires: ['urllib-request-post', 'urllib-request-content-length', 'urllib-standard-headers'],
    peer,
    open: { url, body: data },
    outcomes: {
      'sends the data by POST': accept(
        requested({
          method: 'POST',
          target: '/form?a=b&c=d',
          body: 'e=f',
          fields: { Host: '{peer}', 'Content-Length': '3', 'Content-Type': /./ },
        }),
      ),
      'sends another method': reject(requested({ method: /^(?!POST$)/ })),
      'sends the data without these fields': reject(requested({ method: 'POST', body: 'e=f' })),
      'sends something else': reject(requests(1)),
    },
    faults: ['post-without-type', 'known-length-chunked', 'no-host'],
  }),

  clientCase({
    id: 'method-with-data',
    title: 'A method that is given is used for data as well',
    requires: ['urllib-request-method'],
    peer,
    open: { url, method: 'PUT', body: data },
    outcomes: {
      'sends the method': accept(requested({ method: 'PUT', body: 'e=f' })),
      'sends another': reject(requests(1)),
    },
    faults: ['method-follows-body'],
  }),

  clientCase({
    id: 'method-without-data',
    title: 'A method that is given is used without data',
    requires: ['urllib-request-method'],
    peer,
    open: { url, method: 'DELETE' },
    outcomes: {
      'sends the method': accept(requested({ method: 'DELETE', body: '' })),
      'sends another': reject(requests(1)),
    },
    faults: ['method-follows-body'],
  }),

  clientCase({
    id: 'data-in-pieces',
    title: 'Data of unknown length is sent in chunks, without a length',
    requires: ['urllib-request-chunked'],
    peer,
    open: { url, method: 'POST', body: { chunks: ['e=', 'f'] } },
    outcomes: {
      'sends chunks': accept(requested({ framing: 'chunked', body: 'e=f', fields: { 'Content-Length': null } })),
      'announces a length': reject(requested({ fields: { 'Content-Length': /./ } })),
      'sends something else': reject(requests(1)),
    },
    note: 'Since Python 3.6.',
    faults: ['chunks-gathered'],
  }),

  clientCase({
    id: 'headers-are-sent',
    title: 'Headers that are given are sent with the request',
    requires: ['urllib-request-headers'],
    peer,
    open: {
      url,
      fields: [
        ['X-One', 'first'],
        ['X-Two', 'second; x="y, z"'],
      ],
    },
    outcomes: {
      'sends them': accept(requested({ fields: { 'X-One': 'first', 'X-Two': 'second; x="y, z"' } })),
      'sends something else': reject(requests(1)),
    },
    faults: ['second-field-lost'],
  }),

  clientCase({
    id: 'header-given-twice',
    title: 'A header that is given twice is sent once, as it was given last',
    requires: ['urllib-request-header-replaces'],
    peer,
    open: {
      url,
      fields: [
        ['X-One', 'first'],
        ['X-One', 'last'],
      ],
    },
    outcomes: {
      'sends the last': accept(requested({ fields: { 'X-One': 'last' } })),
      'sends the first': reject(requested({ fields: { 'X-One': 'first' } })),
      'sends both': reject(requests(1)),
    },
    faults: ['fields-of-one-name-kept'],
  }),

  clientCase({
    id: 'own-user-agent',
    title: 'A request names the library as User-Agent',
    requires: ['urllib-user-agent'],
    peer,
    open: url,
    outcomes: {
      'names it': accept(requested({ fields: { 'User-Agent': /^[^/]+\/.*\d/ } })),
      'names nothing': reject(requested({ fields: { 'User-Agent': null } })),
      'names something without a version': reject(requested({ fields: { 'User-Agent': /./ } })),
    },
    faults: ['no-user-agent'],
  }),

  clientCase({
    id: 'user-agent-replaced',
    title: 'A User-Agent that is given takes the place of the own one',
    requires: ['urllib-user-agent-replaced'],
    peer,
    open: { url, fields: [['User-Agent', 'Mozilla/5.0 (X11)']] },
    outcomes: {
      'sends the given one': accept(requested({ fields: { 'User-Agent': 'Mozilla/5.0 (X11)' } })),
      'sends another': reject(requested({ fields: { 'User-Agent': /./ } })),
      'sends both or none': reject(requests(1)),
    },
    faults: ['user-agent-not-replaced'],
  }),

  clientCase({
    id: 'handlers-in-order',
    title: 'Handlers of one order are asked in the order they were installed in',
    requires: ['urllib-handlers-in-order'],
    peer,
    open: { url, handlers: ['one', 'two', 'three'].map((name) => ({ name, order: 400 })) },
    outcomes: {
      'asks them in order': accept(requested({ fields: { 'X-Handled': 'one,two,three' } })),
      'asks them in another order': reject(requested({ fields: { 'X-Handled': /three/ } })),
      'does not ask all': reject(requests(1)),
    },
    faults: ['handlers-last-first'],
  }),

  clientCase({
    id: 'handler-order',
    title: 'A handler of a lower order is asked before those of a higher one, whenever it was installed',
    requires: ['urllib-handler-order'],
    peer,
    open: {
      url,
      handlers: [
        { name: 'late', order: 900 },
        { name: 'usual', order: 500 },
        { name: 'early', order: 100 },
      ],
    },
    outcomes: {
      'asks them by their orders': accept(requested({ fields: { 'X-Handled': 'early,usual,late' } })),
      'asks them as they were installed': reject(requested({ fields: { 'X-Handled': 'late,usual,early' } })),
      'does not ask all': reject(requests(1)),
    },
    faults: ['handler-order-ignored'],
  }),
]);
