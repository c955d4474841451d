import {
  accept,
  answered,
  awaitInterim,
  chunked,
  lines,
  octets,
  post,
  reject,
  saw,
  serverCase,
  silent,
  sized,
  status,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

/** The head of a POST of five octets that waits to be told to go on. */
const head = (expectation: string, framing = 'Content-Length: 5') =>
  write(lines('POST /echo HTTP/1.1', 'Host: {peer}', framing, `Expect: ${expectation}`, '', ''));

const goesOn = {
  'sends 100, then reads the body': accept(
    answered({ status: 200, interim: [100] }),
    saw({ requests: 1, body: 'hello' }),
  ),
  'waits for the body': reject(silent()),
  'reads the body without a 100': reject(saw({ body: 'hello' })),
  'refuses it': reject(status('4xx', '5xx')),
};
/** A server may know no expectations at all (RFC 9110 section 10.1.1). */
const continues = { 'does not know expectations': accept(status(417), unseen()), ...goesOn };

export default topic('http11/request-expect', [
  serverCase({
    id: 'continue-is-sent',
    title: 'A client that expects 100 is told to go on before it has sent any of the body',
    requires: ['rfc9110-s10.1.1-12', 'rfc9110-s10.1.1-13', 'rfc9110-s10.1.1-10'],
    control: post('/echo', sized('hello')),
    send: [head('100-continue'), awaitInterim(), octets('hello')],
    outcomes: continues,
    faults: ['no-100-continue'],
  }),

  serverCase({
    id: 'continue-before-chunks',
    title: 'A client that expects 100 is told to go on before it has sent any chunk',
    requires: ['rfc9110-s10.1.1-12', 'rfc9110-s10.1.1-13', 'rfc9110-s10.1.1-10'],
    control: post('/echo', chunked('hello')),
    send: [head('100-continue', 'Transfer-Encoding: chunked'), awaitInterim(), octets('5\r\nhello\r\n0\r\n\r\n')],
    outcomes: continues,
    faults: ['no-100-continue'],
  }),

  serverCase({
    id: 'expectation-in-another-case',
    title: 'The expectation 100-continue is known in any case',
    requires: ['rfc9110-s10.1.1-1'],
    control: {
      send: [head('100-continue'), awaitInterim(), octets('hello')],
      expects: [answered({ status: 200, interim: [100] }), saw({ requests: 1, body: 'hello' })],
    },
    send: [head('100-Continue'), awaitInterim(), octets('hello')],
    outcomes: goesOn,
    faults: ['expect-case-sensitive'],
  }),

  serverCase({
    id: 'body-sent-at-once',
    title: 'A client that expects 100 and sends its body at once',
    requires: ['rfc9110-s10.1.1-9'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', sized('hello'), { Expect: '100-continue' })],
    outcomes: {
      'sends 100 all the same': accept(answered({ status: 200, interim: [100] }), saw({ requests: 1, body: 'hello' })),
      'leaves it out': accept(answered({ status: 200, interim: [] }), saw({ requests: 1, body: 'hello' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['no-100-continue'],
  }),

  serverCase({
    id: 'ignored-under-http10',
    title: 'An HTTP/1.0 client is never sent 100, whatever it expects',
    requires: ['rfc9110-s10.1.1-8', 'rfc9110-s15.2-1', 'rfc1945-s9.1-1'],
    control: post('/echo', sized('hello'), {}, 'HTTP/1.0'),
    send: [post('/echo', sized('hello'), { Expect: '100-continue' }, 'HTTP/1.0')],
    outcomes: {
      'reads the body without a 100': accept(
        answered({ status: 200, interim: [] }),
        saw({ requests: 1, body: 'hello' }),
      ),
      'sends 100': reject(answered({ interim: [100] })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['continue-to-http10'],
  }),

  serverCase({
    id: 'unknown-expectation',
    title: 'An expectation that the server does not know',
    requires: ['rfc9110-s10.1.1-2'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', sized('hello'), { Expect: 'x-unheard-of=1' })],
    outcomes: {
      'answers 417': accept(status(417), unseen()),
      'ignores it': accept(saw({ requests: 1, body: 'hello' })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    faults: ['unknown-expectation-accepted'],
  }),
]);
