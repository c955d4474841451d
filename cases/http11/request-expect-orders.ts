import {
  accept,
  answered,
  awaitInterim,
  chunked,
  closed,
  either,
  fence,
  get,
  lines,
  not,
  nothing,
  octets,
  paced,
  post,
  reject,
  replies,
  request,
  saw,
  serverCase,
  silent,
  sized,
  status,
  stillOpen,
  together,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

const EXPECT = { Expect: '100-continue' };
const head = (target: string, ...fields: readonly string[]) =>
  write(lines(`POST ${target} HTTP/1.1`, 'Host: {peer}', ...fields, 'Expect: 100-continue', '', ''));

export default topic('http11/request-expect-orders', [
  serverCase({
    id: 'no-body',
    title: 'What becomes of an expectation of 100 where no body follows',
    requires: ['rfc9110-s10.1.1-9'],
    control: request('GET', '/echo', nothing, { 'X-Expect': '100-continue' }),
    send: [request('GET', '/echo', nothing, EXPECT), fence()],
    outcomes: {
      'leaves 100 out': accept(answered({ status: 200, interim: [] }), saw({ requests: 1 })),
      'sends 100 all the same': accept(answered({ status: 200, interim: [100] }), saw({ requests: 1 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    note: 'RFC 9110 section 10.1.1 forbids clients to send it so, and lets a server leave 100 out where there is no content.',
    faults: ['continue-without-body'],
  }),

  serverCase({
    id: 'empty-body',
    title: 'What becomes of an expectation of 100 where the body is empty',
    requires: ['rfc9110-s10.1.1-9'],
    control: post('/echo', sized(''), { 'X-Expect': '100-continue' }),
    send: [post('/echo', sized(''), EXPECT), fence()],
    outcomes: {
      'leaves 100 out': accept(answered({ status: 200, interim: [] }), saw({ requests: 1, body: '' })),
      'sends 100 all the same': accept(answered({ status: 200, interim: [100] }), saw({ requests: 1, body: '' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['continue-without-body'],
  }),

  serverCase({
    id: 'part-of-the-body-at-once',
    title: 'A client that expects 100 and sends part of its body at once is told to go on, or read to the end',
    requires: ['rfc9110-s10.1.1-12', 'rfc9110-s10.1.1-10'],
    control: post('/echo', sized('hello')),
    send: [
      paced(
        octets('POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello'),
        [83],
        60,
      ),
      fence(),
    ],
    outcomes: {
      'reads all of it': accept(
        answered({ status: 200 }),
        saw({ requests: 1, body: 'hello' }),
        either(stillOpen(), closed()),
      ),
      'reads part of it': reject(saw({ nth: 0 })),
      'does not know expectations': accept(status(417), unseen()),
      'refuses it': reject(status('4xx', '5xx')),
      'waits for more': reject(silent()),
    },
    faults: ['length-in-one-segment'],
  }),

  serverCase({
    id: 'how-often-told',
    title: 'How often a client that sends several chunks is told to go on',
    requires: ['rfc9110-s10.1.1-12', 'rfc9110-s15.2-4'],
    control: post('/echo', chunked('he', 'llo')),
    send: [
      head('/echo', 'Transfer-Encoding: chunked'),
      awaitInterim(),
      write(octets('2\r\nhe\r\n')),
      octets('3\r\nllo\r\n0\r\n\r\n'),
    ],
    outcomes: {
      'tells it once': accept(answered({ status: 200, interim: [100] }), saw({ requests: 1, body: 'hello' })),
      'tells it twice': accept(answered({ status: 200, interim: [100, 100] }), saw({ requests: 1, body: 'hello' })),
      'reads part of it': reject(saw({ nth: 0 })),
      'does not know expectations': accept(status(417), unseen()),
      'refuses it': reject(status('4xx', '5xx')),
      'waits for the body': reject(silent()),
    },
    note: 'Once is enough, and a client has to be ready for any number of them (RFC 9110 section 15.2).',
    faults: ['no-100-continue'],
  }),

  serverCase({
    id: 'next-request-expects-nothing',
    title: 'Whether the request after one that expected 100 is told to go on too',
    requires: ['rfc9110-s10.1.1-9'],
    control: {
      send: [post('/echo', sized('hello')), post('/echo?next', sized('again'))],
      expects: [status(200), saw({ nth: 0, body: 'hello' })],
    },
    send: [head('/echo', 'Content-Length: 5'), awaitInterim(), octets('hello'), post('/echo?next', sized('again'))],
    outcomes: {
      'reads both': accept(
        answered({ nth: 0, status: 200, interim: [100] }),
        answered({ nth: 1, status: 200, interim: [] }),
        saw({ requests: 2, nth: 1, body: 'again' }),
      ),
      'closes behind the first': accept(replies(1), answered({ status: 200, interim: [100] })),
      'tells the second to go on': accept(answered({ nth: 1, status: 200, interim: [100] })),
      'waits for the body': reject(silent()),
      'refuses it': reject(status('4xx', '5xx')),
    },
    note: 'RFC 9110 section 15.2.1 forbids no 100 that was not expected: a client discards it.',
    faults: ['expectation-lasts'],
  }),

  serverCase({
    id: 'pipelined-behind-the-body',
    title: 'A request in one write with an expected body is the next one',
    requires: ['rfc9112-s9.3.2-3', 'rfc9110-s10.1.1-10'],
    control: {
      send: [post('/echo', sized('hello')), get('/echo?next')],
      expects: [status(200), saw({ nth: 0, body: 'hello' })],
    },
    send: [head('/echo', 'Content-Length: 5'), awaitInterim(), together(octets('hello'), get('/echo?next')), fence()],
    outcomes: {
      'reads both': accept(
        saw({ requests: 2, nth: 'any', target: '/echo', body: 'hello' }),
        saw({ nth: 'any', target: '/echo?next', body: '' }),
      ),
      'closes behind the first': accept(saw({ requests: 1, body: 'hello' }), replies(1), closed()),
      'does not know expectations': accept(status(417), not(saw({ target: '/echo' }))),
      'reads something else': reject(saw({ nth: 0 })),
      'waits for the body': reject(silent()),
    },
    faults: ['pipelined-dropped', 'no-100-continue'],
  }),

  serverCase({
    id: 'refused-head',
    title: 'A request that is malformed is refused, not told to go on with its body',
    requires: ['rfc9112-s2.2-10'],
    control: post('/echo', sized('hello'), EXPECT),
    send: [
      lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Content-Length: 5', 'no field', 'Expect: 100-continue', '', ''),
      fence(),
    ],
    outcomes: {
      'answers 400': accept(answered({ status: 400, interim: [] }), unseen()),
      'serves the request': reject(saw({ nth: 0 })),
      'tells it to go on first': reject(answered({ interim: [100] })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'waits for the body': reject(silent()),
    },
    faults: ['no-colon-accepted', 'refusal-without-answer'],
  }),

  serverCase({
    id: 'close-with-expectation',
    title: 'A client that expects 100 and says close is told to go on, answered, and its connection closed',
    requires: ['rfc9110-s10.1.1-12', 'rfc9112-s9.6-4', 'rfc9112-s9.6-7'],
    control: post('/echo', sized('hello'), { Connection: 'close' }),
    send: [head('/echo', 'Content-Length: 5', 'Connection: close'), awaitInterim(), octets('hello'), fence()],
    outcomes: {
      'answers and closes': accept(
        answered({ status: 200, interim: [100] }),
        saw({ requests: 1, body: 'hello' }),
        closed(),
      ),
      'does not know expectations, and closes': accept(status(417), unseen(), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
      'closes after 100': reject(unseen(), closed()),
      'waits for the body': reject(silent()),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['close-ignored', 'no-100-continue'],
  }),
]);
