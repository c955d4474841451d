import {
  accept,
  closed,
  fence,
  framedBy,
  noReply,
  post,
  reject,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const requires = ['rfc9112-s6.3-7', 'rfc9112-s6.3-8'] as const;

const refuses = {
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'answers 400 and goes on': reject(status(400), stillOpen()),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply(), closed()),
  'serves the request': reject(status('2xx')),
};

const withLength = (value: string | readonly string[], body = 'hello') =>
  post('/echo', framedBy({ 'Content-Length': value }, body));

export default topic('http11/request-content-length-invalid', [
  serverCase({
    id: 'two-lines-that-differ',
    title: 'Two Content-Length lines that differ are answered 400 and the connection is closed',
    requires,
    control: post('/echo', sized('hello')),
    send: [withLength(['5', '3']), fence()],
    outcomes: refuses,
    faults: ['content-length-conflict-takes-first', 'content-length-conflict-takes-last', 'error-kept-alive'],
  }),

  serverCase({
    id: 'list-that-differs',
    title: 'A Content-Length that lists two values is answered 400 and the connection is closed',
    requires,
    control: post('/echo', sized('hello')),
    send: [withLength('5, 3'), fence()],
    outcomes: refuses,
    faults: ['content-length-conflict-takes-first', 'content-length-conflict-takes-last'],
  }),

  serverCase({
    id: 'plus-sign',
    title: 'A Content-Length with a plus sign is answered 400 and the connection is closed',
    requires: [...requires, 'rfc9110-s8.6-11'],
    control: post('/echo', sized('hello')),
    send: [withLength('+5'), fence()],
    outcomes: refuses,
    faults: ['content-length-sign-accepted'],
  }),

  serverCase({
    id: 'minus-sign',
    title: 'A negative Content-Length is answered 400 and the connection is closed',
    requires: [...requires, 'rfc9110-s8.6-11'],
    control: post('/echo', sized('hello')),
    send: [withLength('-5'), fence()],
    outcomes: refuses,
    faults: ['content-length-sign-accepted'],
  }),

  serverCase({
    id: 'hexadecimal',
    title: 'A hexadecimal Content-Length is answered 400 and the connection is closed',
    requires: [...requires, 'rfc9110-s8.6-11'],
    control: post('/echo', sized('hello')),
    send: [withLength('0x5'), fence()],
    outcomes: refuses,
    faults: ['content-length-hex-accepted'],
  }),

  serverCase({
    id: 'two-numbers',
    title: 'A Content-Length of two numbers without a comma is answered 400 and the connection is closed',
    requires: [...requires, 'rfc9110-s8.6-11'],
    control: post('/echo', sized('hello')),
    send: [withLength('5 5'), fence()],
    outcomes: refuses,
    faults: ['content-length-garbage-accepted'],
  }),

  serverCase({
    id: 'fraction',
    title: 'A Content-Length with a fraction is answered 400 and the connection is closed',
    requires: [...requires, 'rfc9110-s8.6-11'],
    control: post('/echo', sized('hello')),
    send: [withLength('5.0'), fence()],
    outcomes: refuses,
    faults: ['content-length-garbage-accepted'],
  }),

  serverCase({
    id: 'empty',
    title: 'An empty Content-Length is answered 400 and the connection is closed',
    requires: [...requires, 'rfc9110-s8.6-11'],
    control: post('/echo', sized('')),
    send: [withLength('', ''), fence()],
    outcomes: refuses,
    faults: ['content-length-empty-is-zero'],
  }),
]);
