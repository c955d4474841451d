import {
  accept,
  closed,
  drain,
  either,
  fence,
  framedBy,
  halfClose,
  noReply,
  post,
  reject,
  saw,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

/** One length written twice may be taken for one length, or be refused (RFC 9110 section 8.6). */
const agreed = {
  'serves the body': accept(saw({ requests: 1, body: 'hello' }), either(stillOpen(), closed())),
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'answers 400 and goes on': reject(status(400), unseen(), stillOpen()),
  'serves another body': reject(saw({ nth: 0 })),
};

/** A body that ended before its length must not reach the application. */
const incomplete = {
  'answers with an error': accept(status('4xx', '5xx'), unseen()),
  'closes without a reply': accept(noReply(), unseen()),
  'serves the request': reject(saw({ method: 'POST' })),
};

const HIDDEN = 'GET /echo?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n';

export default topic('http11/request-content-length', [
  serverCase({
    id: 'body-is-so-long',
    title: 'A body is exactly as long as Content-Length says, and what it holds is not read as a request',
    requires: ['rfc9112-s6.3-10', 'rfc9112-s11.2-1'],
    send: [post('/echo', sized(HIDDEN)), fence()],
    outcomes: {
      'serves the body': accept(saw({ requests: 1, method: 'POST', body: HIDDEN }), either(stillOpen(), closed())),
      'takes the body for a request': reject(saw({ requests: 2 })),
    },
    faults: ['content-length-ignored'],
  }),

  serverCase({
    id: 'leading-zeros',
    title: 'A Content-Length with leading zeros is the decimal number that it is',
    requires: ['rfc9110-s8.6-11', 'rfc9112-s6.3-10'],
    control: post('/echo', sized('hello world')),
    send: [post('/echo', framedBy({ 'Content-Length': '0011' }, 'hello world')), fence()],
    outcomes: {
      'serves the body': accept(saw({ requests: 1, body: 'hello world' }), either(stillOpen(), closed())),
      'reads it as octal': reject(saw({ body: 'hello wor' })),
      'answers 400': reject(status(400), unseen()),
    },
    faults: ['content-length-octal'],
  }),

  serverCase({
    id: 'same-length-in-two-lines',
    title: 'Two Content-Length fields of one value are one length, or are refused',
    requires: ['rfc9112-s6.3-7', 'rfc9110-s8.6-13'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', framedBy({ 'Content-Length': ['5', '5'] }, 'hello')), fence()],
    outcomes: agreed,
    faults: ['content-length-ignored'],
  }),

  serverCase({
    id: 'same-length-in-a-list',
    title: 'A Content-Length that lists one value twice is that length, or is refused',
    requires: ['rfc9112-s6.3-7', 'rfc9110-s8.6-13'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', framedBy({ 'Content-Length': '5, 5' }, 'hello')), fence()],
    outcomes: agreed,
    faults: ['content-length-ignored'],
  }),

  serverCase({
    id: 'huge',
    title: 'A Content-Length beyond what 64 bits hold is not cut to a smaller one',
    requires: ['rfc9110-s8.6-10'],
    control: { send: [write(post('/echo', sized('hello'))), halfClose(), drain()] },
    send: [write(post('/echo', framedBy({ 'Content-Length': '18446744073709551621' }, 'hello'))), halfClose(), drain()],
    outcomes: incomplete,
    faults: ['content-length-overflow-wraps'],
  }),

  serverCase({
    id: 'body-cut-short',
    title: 'A request whose body ends before its Content-Length never reaches the application',
    requires: ['rfc9112-s8-4', 'rfc9112-s8-1'],
    control: { send: [write(post('/echo', sized('hello'))), halfClose(), drain()] },
    send: [write(post('/echo', framedBy({ 'Content-Length': '5' }, 'hel'))), halfClose(), drain()],
    outcomes: incomplete,
    faults: ['short-body-is-served'],
  }),
]);
