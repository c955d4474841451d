import {
  accept,
  chunked,
  closed,
  either,
  fence,
  framedBy,
  noReply,
  nothing,
  post,
  reject,
  replies,
  request,
  saw,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const HIDDEN = 'GET /echo?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** Nothing of the request was left over to be taken for another one. */
const readToItsEnd = either(stillOpen(), closed());

/** A body that means nothing to the method is read all the same, or is refused: it is never the next request. */
const consumed = {
  'serves the one request': accept(saw({ requests: 1, target: '/echo' }), status('2xx'), replies(1), readToItsEnd),
  'refuses it': accept(status('4xx'), unseen(), replies(1), readToItsEnd),
  'answers what is left of it': reject(replies(2), saw({ requests: 1 })),
  'takes the body for a request': reject(saw({ requests: 2 })),
};

export default topic('http11/request-framing', [
  serverCase({
    id: 'content-length-and-chunked',
    title: 'A request framed twice is refused, or framed by Transfer-Encoding alone and the connection closed',
    requires: ['rfc9112-s6.3-3', 'rfc9112-s6.1-12', 'rfc9112-s6.1-13'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunked('hello'), { 'Content-Length': '3' }), fence()],
    outcomes: {
      'refuses and closes': accept(status('4xx'), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'serves the chunked body and closes': accept(saw({ requests: 1, body: 'hello' }), closed()),
      'serves it and keeps the connection': reject(saw({ body: 'hello' }), stillOpen()),
      'believes Content-Length': reject(saw({ body: /^5|^hel$/ })),
    },
    faults: ['content-length-beats-chunked', 'double-framing-kept-alive'],
  }),

  serverCase({
    id: 'framed-twice-around-a-request',
    title: 'What only one of two framings takes for a request is not served',
    requires: ['rfc9112-s6.3-3', 'rfc9112-s6.1-13', 'rfc9112-s11.2-1'],
    control: post('/echo', sized(`0\r\n\r\n${HIDDEN}`)),
    send: [
      post(
        '/echo',
        framedBy({ 'Content-Length': String(5 + HIDDEN.length), 'Transfer-Encoding': 'chunked' }, `0\r\n\r\n${HIDDEN}`),
      ),
      fence(),
    ],
    outcomes: {
      'refuses and closes': accept(status('4xx'), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'serves the chunked body and closes': accept(saw({ requests: 1, body: '' }), closed()),
      'serves what was hidden': reject(saw({ requests: 2 })),
      'believes Content-Length': reject(saw({ body: /hidden/ })),
    },
    faults: ['content-length-beats-chunked', 'double-framing-kept-alive'],
  }),

  serverCase({
    id: 'body-of-get',
    title: 'The body of a GET is read as a body',
    requires: ['rfc9112-s6-1', 'rfc9110-s9.3.1-3', 'rfc9112-s11.2-1'],
    control: post('/echo', sized(HIDDEN)),
    send: [request('GET', '/echo', sized(HIDDEN)), fence()],
    outcomes: consumed,
    faults: ['body-on-get-not-consumed', 'content-length-ignored'],
  }),

  serverCase({
    id: 'chunked-body-of-get',
    title: 'The chunked body of a GET is read as a body',
    requires: ['rfc9112-s6-1', 'rfc9110-s9.3.1-3'],
    control: post('/echo', chunked('hello')),
    send: [request('GET', '/echo', chunked('hello')), fence()],
    outcomes: consumed,
    faults: ['body-on-get-not-consumed'],
  }),

  serverCase({
    id: 'body-of-head',
    title: 'The body of a HEAD is read as a body',
    requires: ['rfc9112-s6-1', 'rfc9112-s11.2-1'],
    control: post('/echo', sized(HIDDEN)),
    send: [request('HEAD', '/echo', sized(HIDDEN)), fence()],
    outcomes: consumed,
    faults: ['body-on-get-not-consumed', 'content-length-ignored'],
  }),

  serverCase({
    id: 'no-framing-is-no-body',
    title: 'A POST with neither Content-Length nor Transfer-Encoding has no body',
    requires: ['rfc9112-s6.3-12', 'rfc9112-s6.3-15'],
    control: post('/echo', sized('')),
    send: [post('/echo', nothing), fence()],
    outcomes: {
      'serves it without a body': accept(saw({ requests: 1, body: '' }), readToItsEnd),
      'asks for a length': accept(status(411), unseen()),
      'takes what follows for its body': reject(saw({ body: /./ })),
      'refuses it otherwise': reject(status('4xx', '5xx'), unseen()),
    },
    faults: ['unframed-body-until-close'],
  }),
]);
