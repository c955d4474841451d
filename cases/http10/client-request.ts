import {
  accept,
  body,
  clientCase,
  delivered,
  either,
  failed,
  httpServer,
  httpServerByConnection,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/';
const of = (version: string, text: string) => reply(200, sized(text), { version });
const form = { url, method: 'POST', body: { octets: 'a=b' } } as const;
const pieces = { url, method: 'POST', body: { chunks: ['hello', ' world'] } } as const;

/** Redirections of HTTP/1.0 from one path to the next, `count` of them, and then a document. */
function chain(count: number) {
  const hops = Array.from({ length: count }, (_, hop) => [
    reply(302, sized('moved'), { version: 'HTTP/1.0', fields: { Location: `http://{peer}/${hop + 1}` } }),
  ]);
  return httpServerByConnection(...hops, [of('HTTP/1.0', 'there')]);
}

export default topic('http10/client-request', [
  clientCase({
    id: 'content-has-a-length',
    title: 'A request with content carries Content-Length',
    requires: ['rfc1945-s8.3-2', 'rfc1945-s7.2-1', 'rfc1945-s7.2.2-1'],
    peer: httpServer(of('HTTP/1.0', 'ok')),
    open: form,
    outcomes: {
      'announces the length': accept(
        requested({ framing: 'length', body: 'a=b', fields: { 'Content-Length': '3' } }),
        body('ok'),
      ),
      'sends chunks': reject(requested({ framing: 'chunked' })),
      'sends it without framing': reject(requested({ framing: 'none' })),
    },
    faults: ['post-without-length', 'known-length-chunked'],
  }),

  clientCase({
    id: 'content-has-a-type',
    title: 'A request with content says what its media type is',
    requires: ['rfc1945-s7.2.1-2'],
    peer: httpServer(of('HTTP/1.0', 'ok')),
    open: form,
    outcomes: {
      'sends Content-Type': accept(requested({ fields: { 'Content-Type': /^[^\s/]+\/[^\s/]+/ } }), body('ok')),
      'sends none': reject(requested({ fields: { 'Content-Type': null } })),
    },
    note: 'RFC 1945 section 7.2.1 asks for it always, RFC 9110 section 8.3 only of a sender that knows the type.',
    faults: ['post-without-type'],
  }),

  clientCase({
    id: 'no-chunks-to-an-old-server',
    title: 'Content given piece by piece is not sent in chunks to a server that has answered in HTTP/1.0',
    requires: ['rfc9112-s6.1-10', 'rfc9112-s6.3-18'],
    control: {
      peer: httpServerByConnection([of('HTTP/1.1', 'one'), of('HTTP/1.1', 'two')], [of('HTTP/1.1', 'two')]),
      expects: [body(/^(?:one|two)$/)],
    },
    peer: httpServer(of('HTTP/1.0', 'one')),
    open: [url, pieces],
    connection: 'keep',
    outcomes: {
      'announces the length': accept(requested({ nth: 1, framing: 'length', body: 'hello world' })),
      'refuses to send it': accept(delivered({ open: 0, body: 'one' }), failed({ open: 1 })),
      'sends chunks': reject(requested({ nth: 1, framing: 'chunked' })),
    },
    note: 'RFC 9112 section 6.1 forbids it to any server that is not known to speak HTTP/1.1; this one is known not to.',
    faults: ['chunked-request-to-1.0'],
  }),

  clientCase({
    id: 'at-most-five-redirections',
    title: 'No more than five redirections in a row are followed automatically',
    requires: ['rfc1945-s9.3-2'],
    control: { peer: chain(1), expects: [body('there')] },
    peer: chain(6),
    open: { url, redirect: 'follow' },
    outcomes: {
      'reports an error': accept(failed(), requests(6)),
      'reports the sixth redirection': accept(delivered({ status: 302 }), requests(6)),
      'gives up before': accept(not(requested({ nth: 6 })), either(failed(), delivered({ status: 302 }))),
      'follows the sixth': reject(requested({ nth: 6 })),
    },
    note: 'RFC 9110 section 15.4 calls the limit of five a thing of the past, so most clients follow more, whatever version answers.',
    faults: ['redirect-loop-forever'],
  }),
]);
