import {
  accept,
  awaitHead,
  clientCase,
  delivered,
  drain,
  failed,
  failedUnsent,
  httpServer,
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

const serves = httpServer(reply(200, sized('ok')));
const form = { url: 'http://{peer}/', method: 'POST', body: { octets: 'a=b' } } as const;
const pieces = { url: 'http://{peer}/', method: 'POST', body: { chunks: ['hello', ' world'] } } as const;
const large = { url: 'http://{peer}/', method: 'POST', body: { repeat: 'x', length: 8 * 1024 * 1024 } } as const;
const whole = requested({ body: { length: large.body.length } });

export default topic('http11/client-request-body', [
  clientCase({
    id: 'content-is-framed',
    title: 'A request with content says where it ends',
    requires: ['rfc9112-s6.3-17', 'rfc9110-s8.6-1'],
    peer: serves,
    open: form,
    outcomes: {
      'announces the length': accept(requested({ method: 'POST', framing: 'length', body: 'a=b' })),
      'sends chunks': accept(requested({ method: 'POST', framing: 'chunked', body: 'a=b' })),
      'sends it without framing': reject(requested({ framing: 'none' })),
    },
    faults: ['post-without-length'],
  }),

  clientCase({
    id: 'known-length-is-announced',
    title: 'Content of known length is framed by Content-Length rather than chunked',
    requires: ['rfc9112-s6.3-16', 'rfc9112-s6.3-18', 'rfc9112-s2.3-4'],
    peer: serves,
    open: form,
    outcomes: {
      'announces the length': accept(requested({ framing: 'length', fields: { 'Content-Length': '3' } })),
      'sends chunks': reject(requested({ framing: 'chunked' })),
    },
    note: 'Chunks go only to a server that is known to speak HTTP/1.1, and of this one nothing is known yet (RFC 9112 section 6.1).',
    faults: ['known-length-chunked'],
  }),

  clientCase({
    id: 'nothing-after-the-body',
    title: 'Nothing follows the body of a request, not even a line break',
    requires: ['rfc9112-s2.2-5', 'rfc9112-s2.2-6'],
    peer: serves,
    open: form,
    outcomes: {
      'sends the body alone': accept(requested({ body: 'a=b' }), requests(1), wellFormed()),
      'sends something more': reject(requested({ body: 'a=b' }), requested({ nth: 1 })),
    },
    faults: ['spare-crlf-after-body'],
  }),

  clientCase({
    id: 'empty-post-says-so',
    title: 'A POST without content says Content-Length: 0',
    requires: ['rfc9110-s8.6-1'],
    peer: serves,
    open: { url: 'http://{peer}/', method: 'POST' },
    outcomes: {
      'announces no octets': accept(requested({ method: 'POST', fields: { 'Content-Length': '0' } })),
      'sends no chunk but the last': accept(requested({ method: 'POST', framing: 'chunked', body: '' })),
      'announces nothing': reject(requested({ method: 'POST', framing: 'none' })),
    },
    faults: ['post-empty-without-length'],
  }),

  clientCase({
    id: 'chunks-end-with-the-last',
    title: 'Content given piece by piece is sent complete and well formed',
    requires: ['rfc9112-s7.1-5', 'rfc9112-s6.3-17'],
    peer: serves,
    open: pieces,
    outcomes: {
      'sends chunks': accept(requested({ framing: 'chunked', body: 'hello world' }), wellFormed()),
      'gathers it and announces the length': accept(
        requested({ framing: 'length', body: 'hello world' }),
        wellFormed(),
      ),
      'sends malformed chunks': reject(requested({ framing: 'chunked' }), not(wellFormed())),
    },
    faults: ['chunked-request-without-last-chunk'],
  }),

  clientCase({
    id: 'never-framed-twice',
    title: 'A request has Content-Length or Transfer-Encoding, never both, whatever fields are given',
    requires: ['rfc9112-s6.2-1'],
    control: { peer: serves, open: pieces },
    peer: serves,
    open: { ...pieces, fields: [['Content-Length', '11']] },
    outcomes: {
      'refuses before sending': accept(failedUnsent()),
      'announces the length': accept(
        requested({ fields: { 'Content-Length': '11', 'Transfer-Encoding': null }, body: 'hello world' }),
      ),
      'sends chunks': accept(
        requested({ fields: { 'Content-Length': null }, framing: 'chunked', body: 'hello world' }),
      ),
      'frames it twice': reject(requested({ fields: { 'Content-Length': /./, 'Transfer-Encoding': /./ } })),
    },
    faults: ['given-framing-passes'],
  }),

  clientCase({
    id: 'given-length-does-not-lie',
    title: 'A Content-Length that contradicts the content is not sent',
    requires: ['rfc9112-s6.3-17'],
    control: { peer: serves, open: form },
    peer: serves,
    open: { ...form, body: { octets: 'hello' }, fields: [['Content-Length', '3']] },
    outcomes: {
      'refuses before sending': accept(failedUnsent()),
      'refuses before sending all of it': accept(failed(), not(requested({ nth: 1 }))),
      'sends the right length': accept(requested({ fields: { 'Content-Length': '5' }, body: 'hello' })),
      'sends chunks': accept(requested({ framing: 'chunked', body: 'hello' })),
      'cuts the content': accept(requested({ body: 'hel' }), requests(1)),
      'lets content become the next request': reject(requested({ body: 'hel' }), requested({ nth: 1 })),
    },
    note: 'What stands behind the announced octets would be read as another request.',
    faults: ['given-framing-passes'],
  }),

  clientCase({
    id: 'given-length-is-a-number',
    title: 'A Content-Length that is no number is not sent',
    requires: ['rfc9110-s8.6-12', 'rfc9112-s6.3-17'],
    control: { peer: serves, open: form },
    peer: httpServer(awaitHead(), write(reply(200, sized('ok'), { fields: { Connection: 'close' } }))),
    open: { ...form, fields: [['Content-Length', '0x3']] },
    outcomes: {
      'refuses before sending': accept(failedUnsent()),
      'sends the right length': accept(requested({ fields: { 'Content-Length': '3' } })),
      'sends chunks': accept(requested({ framing: 'chunked', fields: { 'Content-Length': null } })),
      'sends it': reject(requested({ fields: { 'Content-Length': '0x3' } })),
    },
    note: 'Recipients differ in what they make of it, so what stands behind it may be read as another request; a library that takes the field from its caller has to look at it.',
    faults: ['given-framing-passes'],
  }),

  clientCase({
    id: 'form-is-the-default-type',
    title: 'Data given without a media type is sent as a form',
    requires: ['urllib-post-content-type'],
    peer: serves,
    open: form,
    outcomes: {
      'says that it is a form': accept(requested({ fields: { 'Content-Type': 'application/x-www-form-urlencoded' } })),
      'says that it is something else': reject(requested({ fields: { 'Content-Type': /./ } })),
      'says nothing': reject(requested({ fields: { 'Content-Type': null } })),
    },
    faults: ['post-without-type'],
  }),

  clientCase({
    id: 'stops-when-refused',
    title: 'A client stops sending content when the server has refused it and closes',
    requires: ['rfc9112-s9.5-6', 'rfc9112-s9.5-5'],
    control: { peer: serves, open: large },
    peer: httpServer(write(reply(413, sized(''), { fields: { Connection: 'close' } })), drain()),
    open: large,
    outcomes: {
      'stops and tells of the reply': accept(delivered({ status: 413 }), not(whole)),
      'stops with an error': accept(failed(), not(whole)),
      'sends everything': reject(whole),
    },
    faults: ['refused-body-still-sent'],
  }),
]);
