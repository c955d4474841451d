import {
  accept,
  answered,
  get,
  lines,
  noReply,
  octets,
  reject,
  saw,
  serverCase,
  status,
  together,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const line = (text: string) => octets(text, '\r\nHost: {peer}\r\n\r\n');

/** Splitting on any white space is allowed (RFC 9112 section 3), and so is refusing what is not one space. */
const splitOrRefused = {
  'serves the request': accept(answered({ status: 200, body: '012' })),
  'refuses it': accept(status('4xx', 501)),
  'closes without a reply': accept(noReply()),
  'serves something else': reject(status('2xx', '3xx')),
  'answers without a status line': reject(answered({ version: '' })),
};

const malformed = {
  'gives it to the application': reject(saw({ requests: 1 })),
  'serves it': reject(status('2xx')),
  'answers without a status line': reject(answered({ version: '' })),
  'answers 400': accept(status(400), unseen()),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply()),
};

export default topic('http11/server-request-line-octets', [
  ...[
    { id: 'tabs', what: 'tabs between its parts', text: 'GET\t/bytes/3\tHTTP/1.1', fault: 'two-spaces-accepted' },
    {
      id: 'space-behind',
      what: 'a space at its end',
      text: 'GET /bytes/3 HTTP/1.1 ',
      fault: 'any-white-space-separates',
    },
    {
      id: 'space-before',
      what: 'a space at its beginning',
      text: ' GET /bytes/3 HTTP/1.1',
      fault: 'any-white-space-separates',
    },
    {
      id: 'vertical-tabs',
      what: 'vertical tabs between its parts',
      text: 'GET\x0b/bytes/3\x0bHTTP/1.1',
      fault: 'any-white-space-separates',
    },
    {
      id: 'cr-between',
      what: 'CR alone between its parts',
      text: 'GET\r/bytes/3\rHTTP/1.1',
      fault: 'any-white-space-separates',
    },
  ].map(({ id, what, text, fault }) =>
    serverCase({
      id,
      title: `What becomes of a request line with ${what}`,
      requires: ['rfc9112-s3-2'],
      control: line('GET /bytes/3 HTTP/1.1'),
      send: [line(text)],
      outcomes: splitOrRefused,
      note: 'RFC 9112 section 3 lets a recipient take any run of white space, CR alone among it, for one space.',
      faults: [fault],
    }),
  ),

  ...[
    {
      id: 'nul-in-the-method',
      what: 'NUL in its method',
      text: 'G\0ET /echo HTTP/1.1',
      fault: 'method-not-a-token-accepted',
    },
    {
      id: 'nul-in-the-target',
      what: 'NUL in its target',
      text: 'GET /echo?a\0b HTTP/1.1',
      fault: 'invalid-target-accepted',
    },
    {
      id: 'delete-in-the-target',
      what: 'the octet 7F in its target',
      text: 'GET /echo?a\x7fb HTTP/1.1',
      fault: 'invalid-target-accepted',
    },
    {
      id: 'method-beyond-ascii',
      what: 'a method beyond ASCII',
      text: 'G\xcbT /echo HTTP/1.1',
      fault: 'method-not-a-token-accepted',
    },
    {
      id: 'method-in-quotation-marks',
      what: 'a method in quotation marks',
      text: '"GET" /echo HTTP/1.1',
      fault: 'method-not-a-token-accepted',
    },
    {
      id: 'comma-for-the-dot',
      what: 'a comma in its version',
      text: 'GET /echo HTTP/1,1',
      fault: 'version-malformed-accepted',
    },
    {
      id: 'sign-in-the-version',
      what: 'a sign in its version',
      text: 'GET /echo HTTP/+1.1',
      fault: 'version-malformed-accepted',
    },
    {
      id: 'three-numbers',
      what: 'three numbers in its version',
      text: 'GET /echo HTTP/1.1.1',
      fault: 'version-malformed-accepted',
    },
    {
      id: 'zero-before-the-major',
      what: 'a zero before its major version',
      text: 'GET /echo HTTP/01.1',
      fault: 'version-malformed-accepted',
    },
    {
      id: 'nul-behind-the-version',
      what: 'NUL behind its version',
      text: 'GET /echo HTTP/1.1\0',
      fault: 'version-malformed-accepted',
    },
    {
      id: 'another-name',
      what: 'another name for its protocol',
      text: 'GET /echo HTCPCP/1.1',
      fault: 'version-name-unchecked',
    },
  ].map(({ id, what, text, fault }) =>
    serverCase({
      id,
      title: `A request line with ${what} is answered 400`,
      requires: ['rfc9112-s3.2-2', 'rfc9112-s3.2-3', 'rfc9112-s2.2-10'],
      control: line('GET /echo HTTP/1.1'),
      send: [line(text)],
      outcomes: {
        'does not know it': accept(status(501, 505), unseen()),
        'redirects to a valid target': accept(status(301), unseen()),
        ...malformed,
      },
      faults: [fault],
    }),
  ),

  serverCase({
    id: 'several-empty-lines',
    title: 'Several empty lines before the request line are skipped, or refused if they are too many',
    requires: ['rfc9112-s2.2-7'],
    control: get('/bytes/3'),
    send: [together(octets('\r\n\r\n\r\n'), get('/bytes/3'))],
    outcomes: {
      'serves the request': accept(answered({ status: 200, body: '012' })),
      'refuses it': accept(status(400)),
      'answers otherwise': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9112 section 2.2 asks for one at least.',
    faults: ['empty-line-is-a-request'],
  }),

  serverCase({
    id: 'empty-lines-without-end',
    title: 'A server does not read empty lines for ever',
    requires: ['rfc9110-s2.3-1', 'rfc9110-s17.5-1'],
    control: get('/bytes/3'),
    send: [octets({ repeat: '\r\n', length: 400_000 }, 'GET /bytes/3 HTTP/1.1\r\nHost: {peer}\r\n\r\n')],
    outcomes: {
      'serves the request all the same': accept(answered({ status: 200, body: '012' })),
      'refuses it': accept(status('4xx')),
      'closes without a reply': accept(noReply()),
      'answers otherwise': reject(status('2xx', '3xx', '5xx')),
    },
    faults: ['empty-line-is-a-request'],
  }),

  serverCase({
    id: 'method-without-end',
    title: 'A method of 60,000 octets is refused, not served and not waited for',
    requires: ['rfc9112-s3-3', 'rfc9110-s17.5-1'],
    control: get('/'),
    send: [octets({ repeat: 'M', length: 60_000 }, ' / HTTP/1.1\r\nHost: {peer}\r\n\r\n')],
    outcomes: {
      'does not know it': accept(status(501, 405)),
      'finds it too long': accept(status(414, 400, 431)),
      'closes before it has read all of it': accept(noReply()),
      'serves it': reject(status('2xx')),
      'fails over it': reject(status('5xx')),
    },
    note: 'Nobody tells a method from a target before the first space has come, so 414 and 400 are right for what is no line yet.',
    faults: ['long-method-is-get'],
  }),

  serverCase({
    id: 'line-that-is-all-white-space',
    title: 'A line of white space where a request line belongs is no request',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s3.2-2'],
    control: lines('GET /echo HTTP/1.1', 'Host: {peer}', '', ''),
    send: [lines('   ', 'Host: {peer}', '', '')],
    outcomes: malformed,
    faults: ['refusal-without-answer'],
  }),
]);
