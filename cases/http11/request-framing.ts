import {
  accept,
  chunked,
  closed,
  fence,
  noReply,
  post,
  reject,
  saw,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/request-framing', [
  serverCase({
    id: 'content-length-and-chunked',
    title: 'A request framed twice is refused, or framed by Transfer-Encoding alone and the connection closed',
    requires: ['rfc9112-s6.3-3', 'rfc9112-s6.1-12', 'rfc9112-s6.1-13'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunked('hello'), { 'Content-Length': '3' }), fence()],
    outcomes: {
      'refuses and closes': accept(status('4xx'), saw({ requests: 0 }), closed()),
      'closes without a reply': accept(noReply(), saw({ requests: 0 }), closed()),
      'serves the chunked body and closes': accept(saw({ requests: 1, body: 'hello' }), closed()),
      'serves it and keeps the connection': reject(saw({ body: 'hello' }), stillOpen()),
      'believes Content-Length': reject(saw({ body: /^5|^hel$/ })),
    },
    faults: ['content-length-beats-chunked', 'double-framing-kept-alive'],
  }),

  serverCase({
    id: 'different-lengths-are-refused',
    title: 'Two Content-Length fields that differ are answered 400 and the connection is closed',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-8'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', sized('hello'), { 'Content-Length': ['5', '3'] }), fence()],
    outcomes: {
      'answers 400 and closes': accept(status(400), saw({ requests: 0 }), closed()),
      'answers 400 and goes on': reject(status(400), stillOpen()),
      'closes without a reply': reject(noReply(), closed()),
      'serves the request': reject(saw({ method: 'POST' })),
    },
    faults: ['content-length-conflict-takes-first', 'content-length-conflict-takes-last', 'error-kept-alive'],
  }),
]);
