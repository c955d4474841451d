import {
  accept,
  awaitHead,
  awaitRequest,
  body,
  clientCase,
  delivered,
  failed,
  failedUnsent,
  httpServer,
  httpServerByConnection,
  interimReply,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  wellFormed,
  write,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/';
const serves = httpServer(reply(200, sized('ok')));
const plain = { url, method: 'POST', body: { octets: 'a=b' } } as const;
const expecting = { ...plain, fields: [['Expect', '100-continue']] } as const;
const control = { peer: serves, open: plain };
/** What no one can be asked about who does not send the field. */
const without = {
  'leaves the expectation out': accept(requested({ fields: { Expect: null }, body: 'a=b' })),
  'refuses to send it': accept(failedUnsent()),
};
const large = { url, method: 'POST', body: { repeat: 'x', length: 64 * 1024 * 1024 } } as const;
const failedExpectation = reply(417, sized(''), { fields: { Connection: 'close' } });
const askedAgain = { nth: 1, method: 'POST', body: 'a=b' } as const;

export default topic('http11/client-expect', [
  clientCase({
    id: 'sends-content-after-100',
    title: 'A 100 to an expectation is followed by the content',
    requires: ['rfc9110-s15.2.1-1'],
    control,
    peer: httpServer(awaitHead(), write(interimReply(100)), reply(200, sized('ok'))),
    open: expecting,
    outcomes: {
      ...without,
      'sends the content': accept(requested({ fields: { Expect: '100-continue' }, body: 'a=b' }), body('ok')),
      'takes the 100 for the final reply': reject(delivered({ status: 100 })),
    },
    faults: ['content-withheld-after-100', 'interim-is-final'],
  }),

  clientCase({
    id: 'chunks-after-100',
    title: 'Content that is given piece by piece follows a 100 in whole',
    requires: ['rfc9110-s15.2.1-1', 'rfc9112-s7.1-5'],
    control: { peer: serves, open: { ...plain, body: { chunks: ['a=', 'b'] } } },
    peer: httpServer(awaitHead(), write(interimReply(100)), reply(200, sized('ok'))),
    open: { ...expecting, body: { chunks: ['a=', 'b'] } },
    outcomes: {
      ...without,
      'sends the content': accept(requested({ body: 'a=b' }), wellFormed(), body('ok')),
      'sends something malformed': reject(requested({}), not(wellFormed())),
    },
    faults: ['content-withheld-after-100', 'chunked-request-without-last-chunk'],
  }),

  clientCase({
    id: 'does-not-wait-for-ever',
    title: 'Content is sent although no 100 ever comes',
    requires: ['rfc9110-s10.1.1-6'],
    control,
    peer: serves,
    open: expecting,
    outcomes: {
      ...without,
      'sends the content': accept(requested({ fields: { Expect: '100-continue' }, body: 'a=b' }), body('ok')),
      'gives up': reject(requested({ body: '' }), failed()),
    },
    note: 'A server of HTTP/1.0 never answers an expectation, so a client that waits for ever never gets through to it.',
    faults: ['expectation-waits-for-ever'],
  }),

  clientCase({
    id: 'late-100',
    title: 'A 100 that comes when the content has been sent is no final reply',
    requires: ['rfc9110-s15.2-2', 'rfc9110-s15.2.1-1'],
    control,
    peer: httpServer(interimReply(100), reply(200, sized('ok'))),
    open: expecting,
    outcomes: {
      ...without,
      'takes the final reply': accept(requested({ body: 'a=b' }), body('ok')),
      'takes the 100 for it': reject(delivered({ status: 100 })),
    },
    faults: ['late-100-is-final', 'interim-is-final'],
  }),

  clientCase({
    id: 'holds-content-back',
    title: 'Content waits for the answer to an expectation, or is sent without it',
    requires: ['rfc9110-s10.1.1-5'],
    control,
    peer: httpServer(awaitHead(), write(reply(200, sized('ok'), { fields: { Connection: 'close' } }))),
    open: expecting,
    outcomes: {
      ...without,
      'holds it back': accept(requested({ fields: { Expect: '100-continue' }, body: '' })),
      'sends it without the answer': accept(requested({ fields: { Expect: '100-continue' }, body: 'a=b' })),
      'sends a part of it': reject(requested({ body: /^a/ })),
    },
    faults: ['expectation-not-waited-for'],
  }),

  clientCase({
    id: 'repeated-without-it',
    title: 'A request whose expectation failed is repeated without the expectation',
    requires: ['rfc9110-s10.1.1-7'],
    control,
    peer: httpServerByConnection([awaitHead(), write(failedExpectation)], [reply(200, sized('ok'))]),
    open: expecting,
    outcomes: {
      'repeats it without': accept(requested({ ...askedAgain, fields: { Expect: null } }), body('ok')),
      'leaves the expectation out at once': accept(requested({ fields: { Expect: null } })),
      'refuses to send it': accept(failedUnsent()),
      'repeats it as it was': reject(requested({ nth: 1, fields: { Expect: /./ } })),
      'reports the 417': reject(requests(1), delivered({ status: 417 })),
    },
    note: 'Libraries that merely pass the field on leave the repetition to whoever has given it, who then is the client of RFC 9110 section 10.1.1.',
    faults: ['refused-expectation-not-repeated', 'refused-expectation-repeated-for-ever'],
  }),

  clientCase({
    id: 'repeated-once',
    title: 'A request is not repeated over and over where the server answers 417 to anything',
    requires: ['rfc9110-s9.2.2-2'],
    control,
    peer: httpServer(awaitHead(), write(failedExpectation)),
    open: expecting,
    outcomes: {
      'gives up after one repetition': accept(requests(2), delivered({ status: 417 })),
      'repeats nothing': accept(requests(1), delivered({ status: 417 })),
      'refuses to send it': accept(failedUnsent()),
      'repeats it more often': reject(requested({ nth: 2 })),
    },
    faults: ['refused-expectation-repeated-for-ever'],
  }),

  clientCase({
    id: 'skipped-content-is-not-the-next-request',
    title: 'Where content was announced and not sent, the next request does not stand in its place',
    requires: ['rfc9112-s6.3-17'],
    control: {
      peer: httpServerByConnection([reply(200, sized('one')), reply(200, sized('two'))], [reply(200, sized('two'))]),
      open: [plain, 'http://{peer}/next'],
      expects: [body(/^(?:one|two)$/)],
    },
    peer: httpServerByConnection(
      [awaitHead(), write(reply(200, sized('one'))), reply(200, sized('two'))],
      [reply(200, sized('two'))],
    ),
    open: [{ ...expecting, body: { octets: 'x'.repeat(20) } }, 'http://{peer}/next'],
    connection: 'keep',
    outcomes: {
      'reads it as content': reject(requested({ body: /^GET/ })),
      'goes on with a request of its own': accept(requested({ nth: 1, target: '/next' })),
      'refuses to send the expectation': accept(requested({ target: '/next' }), requests(1)),
    },
    faults: ['skipped-content-keeps-connection'],
  }),

  clientCase({
    id: 'none-without-content',
    title: 'A request without content expects no 100',
    requires: ['rfc9110-s10.1.1-3'],
    peer: serves,
    outcomes: {
      'expects nothing': accept(requested({ method: 'GET', fields: { Expect: null } }), body('ok')),
      'expects a 100': reject(requested({ fields: { Expect: /100-continue/i } })),
    },
    faults: ['expectation-without-content'],
  }),

  clientCase({
    id: 'none-with-an-empty-post',
    title: 'A POST without content expects no 100',
    requires: ['rfc9110-s10.1.1-3'],
    peer: serves,
    open: { url, method: 'POST' },
    outcomes: {
      'expects nothing': accept(requested({ method: 'POST', body: '', fields: { Expect: null } }), body('ok')),
      'expects a 100': reject(requested({ fields: { Expect: /100-continue/i } })),
    },
    faults: ['expectation-without-content'],
  }),

  clientCase({
    id: 'says-that-it-waits',
    title: 'A client that waits before it sends content says so by Expect',
    requires: ['rfc9110-s10.1.1-4'],
    peer: serves,
    open: { url, method: 'POST', body: { repeat: 'x', length: 200_000 } },
    outcomes: {
      'sends the content at once': accept(
        requested({ fields: { Expect: null }, body: { length: 200_000 } }),
        body('ok'),
      ),
      'says that it waits': accept(requested({ fields: { Expect: '100-continue' }, body: { length: 200_000 } })),
      'sends a part of it': reject(requested({ body: /^x*$/ })),
    },
    faults: ['waits-unasked'],
  }),

  clientCase({
    id: 'early-reply',
    title: 'A reply that comes early and refuses nothing does not end the sending of content',
    requires: ['rfc9110-s7.5-1'],
    control: { peer: serves, open: large },
    peer: httpServer(awaitHead(), write(reply(200, sized('ok'))), awaitRequest()),
    open: large,
    outcomes: {
      'sends everything': accept(requested({ body: { length: 64 * 1024 * 1024 } })),
      'has waited, and has nothing to send any more': accept(
        requested({ fields: { Expect: /100-continue/i }, body: '' }),
        body('ok'),
      ),
      stops: reject(requested({ body: /^x*$/ })),
      'stops inside the head': reject(requests(0)),
    },
    note: 'RFC 9110 section 7.5 asks for it; clients that end a connection as soon as the reply is complete cut their own request off. Who expects 100 waits to learn whether content is worth sending (section 10.1.1).',
    faults: ['early-reply-stops-content'],
  }),
]);
