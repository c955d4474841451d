import {
  accept,
  answered,
  awaitInterim,
  chunkedAs,
  get,
  lines,
  noReply,
  octets,
  post,
  reconnect,
  reject,
  reset,
  serverCase,
  sized,
  status,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const head = (...fields: readonly string[]) => write(lines('POST /echo HTTP/1.1', 'Host: {peer}', ...fields, '', ''));

/** The parts that are played before the reset. */
const states = [
  { id: 'before-anything', when: 'before it has sent anything', parts: [] },
  { id: 'in-the-request-line', when: 'inside its request line', parts: [write(octets('GET /byt'))] },
  { id: 'in-the-head', when: 'inside its head', parts: [write(octets('GET / HTTP/1.1\r\nHost: {peer}\r\nX-Val'))] },
  {
    id: 'in-the-body',
    when: 'inside its body',
    parts: [write(octets('POST /echo HTTP/1.1\r\nHost: {peer}\r\nContent-Length: 5\r\n\r\nhel'))],
  },
  {
    id: 'between-chunks',
    when: 'between two chunks',
    parts: [write(post('/echo', chunkedAs({ last: false }, 'hello')))],
  },
  {
    id: 'after-being-told-to-go-on',
    when: 'after it was told to go on',
    parts: [head('Content-Length: 5', 'Expect: 100-continue'), awaitInterim()],
  },
  { id: 'behind-its-request', when: 'right behind its request', parts: [write(get('/bytes/100000'))] },
  { id: 'in-a-long-reply', when: 'inside a long reply', parts: [write(get('/bytes/20000000')), awaitInterim()] },
  {
    id: 'in-a-reply-in-pieces',
    when: 'inside a reply in pieces',
    parts: [write(get('/stream/10000')), awaitInterim()],
  },
  {
    id: 'among-pipelined',
    when: 'before the replies to pipelined requests',
    parts: [write(get('/bytes/100000')), write(get('/bytes/100000')), write(get('/bytes/100000'))],
  },
  { id: 'between-requests', when: 'between two requests', parts: [post('/echo', sized('hello'))] },
] as const;

export default topic('http11/server-connection-resets', [
  ...states.map(({ id, when, parts }) =>
    serverCase({
      id,
      title: `After a client has reset its connection ${when}, the next one is served`,
      requires: ['rfc9112-s9.5-2', 'rfc9110-s2.3-1'],
      control: get('/bytes/3'),
      send: [...parts, reset(), reconnect(), get('/bytes/3')],
      outcomes: {
        'serves the next': accept(answered({ status: 200, body: '012' })),
        'answers it otherwise': reject(status('2xx', '4xx', '5xx')),
        'closes on it': reject(noReply()),
      },
      faults: ['reset-ends-service'],
    }),
  ),

  serverCase({
    id: 'many-times',
    title: 'After twenty connections were reset, the next one is served',
    requires: ['rfc9112-s9.5-2', 'rfc9110-s2.3-1'],
    control: get('/bytes/3'),
    send: [...Array.from({ length: 20 }, () => [write(get('/bytes/1')), reset(), reconnect()]).flat(), get('/bytes/3')],
    outcomes: {
      'serves the next': accept(answered({ status: 200, body: '012' })),
      'answers it otherwise': reject(status('2xx', '4xx', '5xx')),
      'closes on it': reject(noReply()),
    },
    faults: ['reset-ends-service'],
  }),
]);
