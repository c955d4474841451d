import { accept, get, lines, noReply, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const requires = ['rfc9112-s3.2-7'] as const;

const refuses = {
  'answers 400': accept(status(400)),
  'serves it': reject(status('2xx')),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply()),
};

export default topic('http11/server-request-host', [
  serverCase({
    id: 'missing',
    title: 'An HTTP/1.1 request without Host is answered 400',
    requires,
    control: get('/'),
    send: [get('/', { Host: null })],
    outcomes: refuses,
    faults: ['missing-host-accepted'],
  }),

  serverCase({
    id: 'missing-beside-absolute-form',
    title: 'An HTTP/1.1 request without Host is answered 400 even if its target names the host',
    requires,
    control: lines('GET http://{peer}/ HTTP/1.1', 'Host: {peer}', '', ''),
    send: [get('http://{peer}/', { Host: null })],
    outcomes: refuses,
    faults: ['missing-host-accepted'],
  }),

  serverCase({
    id: 'two-that-differ',
    title: 'A request with two Host lines that differ is answered 400',
    requires,
    control: get('/'),
    send: [get('/', { Host: ['{peer}', 'elsewhere.example'] })],
    outcomes: refuses,
    faults: ['two-hosts-accepted'],
  }),

  serverCase({
    id: 'two-that-agree',
    title: 'A request with two Host lines is answered 400 even if they agree',
    requires,
    control: get('/'),
    send: [get('/', { Host: ['{peer}', '{peer}'] })],
    outcomes: refuses,
    faults: ['two-hosts-accepted'],
  }),

  ...[
    { id: 'with-a-path', what: 'a path', host: '{peer}/path' },
    { id: 'with-user-information', what: 'user information', host: 'user@{peer}' },
    { id: 'with-a-port-of-letters', what: 'a port of letters', host: 'elsewhere.example:http' },
    { id: 'list-of-hosts', what: 'a second host after a comma and a space', host: '{peer}, elsewhere.example' },
  ].map(({ id, what, host }) =>
    serverCase({
      id,
      title: `A Host with ${what} is answered 400`,
      requires,
      control: get('/'),
      send: [get('/', { Host: host })],
      outcomes: refuses,
      faults: ['invalid-host-accepted'],
    }),
  ),
]);
