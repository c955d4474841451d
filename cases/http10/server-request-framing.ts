import {
  accept,
  answered,
  closed,
  fence,
  noReply,
  nothing,
  post,
  reject,
  saw,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const VERSION = 'HTTP/1.0';

export default topic('http10/server-request-framing', [
  serverCase({
    id: 'body-of-known-length',
    title: 'The body of an HTTP/1.0 request is as long as Content-Length says',
    requires: ['rfc1945-s4.1-1', 'rfc9112-s6.3-10'],
    send: [post('/echo', sized('GET /echo?hidden HTTP/1.0\r\n\r\n'), {}, VERSION), fence()],
    outcomes: {
      'reads the body': accept(saw({ requests: 1, body: 'GET /echo?hidden HTTP/1.0\r\n\r\n' }), closed()),
      'goes on': reject(saw({ nth: 0 }), stillOpen()),
      'reads something else': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['content-length-ignored', 'http10-keep-alive-unasked'],
  }),

  serverCase({
    id: 'length-is-needed',
    title: 'A server of HTTP/1.0 answers 400 to a POST whose length it cannot know',
    requires: ['rfc1945-s7.2.2-3', 'rfc1945-s8.3-3'],
    speaks: VERSION,
    control: post('/echo', sized(''), {}, VERSION),
    send: [post('/echo', nothing, {}, VERSION)],
    outcomes: {
      'answers 400': accept(status(400), unseen()),
      'asks for a length': accept(status(411), unseen()),
      'takes it for empty': reject(saw({ requests: 1 })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9112 section 6.3 has such a request without a body, so only a server that was asked to speak HTTP/1.0 is judged.',
    faults: ['http10-post-length-unneeded'],
  }),

  serverCase({
    id: 'no-interim-reply',
    title: 'A request of HTTP/1.0 gets no 1xx, whatever it offers and expects',
    requires: ['rfc9110-s15.2-1', 'rfc1945-s9.1-1'],
    control: post('/echo', sized('hello'), {}, VERSION),
    send: [
      post(
        '/echo',
        sized('hello'),
        { Expect: '100-continue', Connection: 'Upgrade', Upgrade: 'h2c, websocket' },
        VERSION,
      ),
    ],
    outcomes: {
      'serves it without one': accept(answered({ status: 200, interim: [] }), saw({ requests: 1, body: 'hello' })),
      'switches to something': reject(status(101)),
      'sends an interim reply': reject(status(200)),
      'refuses it': accept(status('4xx', '5xx'), answered({ interim: [] })),
    },
    faults: ['continue-to-http10', 'upgrade-under-http10'],
  }),
]);
