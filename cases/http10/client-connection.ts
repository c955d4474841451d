import {
  accept,
  body,
  brokeOff,
  chunked,
  clientCase,
  close,
  completed,
  connections,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  lines,
  noResponse,
  octets,
  reject,
  reply,
  reset,
  sized,
  topic,
  unframed,
  awaitRequest,
} from '../../harness/vocabulary/index.js';

const version = 'HTTP/1.0';
const keeps = { version, fields: { Connection: 'Keep-Alive' } };
/** No status line yet, so that who knows HTTP/0.9 may take it for a document (RFC 1945 section 6.1). */
const BEGUN = 'HTTP/1.0 2';
const twice = ['http://{peer}/first', 'http://{peer}/second'];
const broken = reply(200, framedBy({ 'Content-Length': '5' }, 'hel'), { version });
const second = reply(200, sized('second'), { version });

/** A server that ends the first connection early, and answers on the next one. */
function nextIsServed(id: string, title: string, peer: ReturnType<typeof httpServer>) {
  return clientCase({
    id,
    title,
    requires: ['rfc1945-s1.3-1'],
    control: {
      peer: httpServerByConnection([reply(200, sized('first'), { version })], [second]),
      expects: [delivered({ open: 1, body: 'second' })],
    },
    peer,
    open: twice,
    connection: 'keep',
    outcomes: {
      'serves the second after an error': accept(failed({ open: 0 }), delivered({ open: 1, body: 'second' })),
      'serves the second after what there was': accept(
        delivered({ open: 0, body: /^(?:hel)?$/ }),
        delivered({ open: 1, body: 'second' }),
      ),
      'serves the second after a document of HTTP/0.9': accept(
        delivered({ open: 0, body: BEGUN }),
        delivered({ open: 1, body: 'second' }),
      ),
      'asks again for the first': accept(
        delivered({ open: 0, body: 'second' }),
        delivered({ open: 1, body: 'second' }),
      ),
      'fails on the second': reject(failed({ open: 1 })),
      'delivers something else': reject(completed()),
    },
    note: 'A request ends with its connection, whatever became of it (RFC 1945 section 1.3), and has nothing to do with the next.',
    faults: ['premature-end-remembered'],
  });
}

export default topic('http10/client-connection', [
  clientCase({
    id: 'keep-alive',
    title: 'After an HTTP/1.0 reply with keep-alive and a length the connection may be used again',
    requires: ['rfc9112-s9.3-4'],
    peer: httpServerByConnection([reply(200, sized('first'), keeps), reply(200, sized('again'), keeps)], [second]),
    open: twice,
    connection: 'keep',
    outcomes: {
      'uses the connection again': accept(connections(1), delivered({ open: 1, body: 'again' })),
      'opens another connection': accept(connections(2), delivered({ open: 1, body: 'second' })),
      'reports an error': reject(failed()),
    },
    note: 'The option keeps a connection of HTTP/1.0 by agreement (RFC 9112 section 9.3 and appendix C.2.2).',
    faults: ['keep-alive-of-1.0-ignored'],
  }),

  clientCase({
    id: 'keep-alive-without-a-length',
    title: 'Keep-alive without a length does not make a body empty',
    requires: ['rfc1945-s7.2.2-5', 'rfc9112-s6.3-13'],
    peer: httpServer(reply(200, unframed('hello'), keeps), close()),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'delivers an empty body': reject(body('')),
      'reports an error': reject(failed()),
    },
    faults: ['keep-alive-has-no-body'],
  }),

  clientCase({
    id: 'old-reply-to-a-kept-connection',
    title: 'An HTTP/1.0 reply ends a connection that HTTP/1.1 had kept',
    requires: ['rfc9112-s9.3-7'],
    peer: httpServerByConnection(
      [reply(200, sized('first')), reply(200, sized('second'), { version }), reply(200, sized('again'))],
      [reply(200, sized('third'))],
    ),
    open: [...twice, 'http://{peer}/third'],
    connection: 'keep',
    outcomes: {
      'opens another connection': accept(delivered({ open: 2, body: 'third' })),
      'uses the connection again': reject(delivered({ open: 2, body: 'again' })),
      'reports an error': reject(failed({ open: 2 })),
    },
    note: 'The version of the reply that was received last decides (RFC 9112 section 9.3). A client that opens a connection for every request gets the third reply from another one in any case.',
    faults: ['http10-keeps-connection'],
  }),

  clientCase({
    id: 'chunked-is-suspect',
    title: 'A chunked body of HTTP/1.0 is decoded, taken as it came, or refused, and never cut',
    requires: ['rfc9112-s6.3-4', 'rfc1945-s7.2.2-5'],
    control: httpServer(reply(200, sized('hello world'), { version })),
    peer: httpServer(reply(200, chunked('hello', ' world'), { version })),
    outcomes: {
      'decodes it': accept(body('hello world')),
      'takes it as it came': accept(body('5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n')),
      'refuses it': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'A client of HTTP/1.0 knows no transfer coding; RFC 9112 section 6.1 has those who know it treat the framing as faulty and close.',
    faults: ['coding-of-1.0-drops-body'],
  }),

  clientCase({
    id: 'length-that-promises-too-much',
    title: 'What came of a body of HTTP/1.0 before a premature end is not lost',
    requires: ['rfc1945-s7.2.2-4', 'rfc1945-s1.3-1'],
    control: httpServer(reply(200, sized('hello'), { version })),
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '10' }, 'hello'), { version })),
    outcomes: {
      'reports that the body broke off after it': accept(brokeOff('hello')),
      'delivers it': accept(body('hello')),
      'gives no response': reject(noResponse()),
      'loses a part of it': reject(brokeOff()),
    },
    note: 'Servers of that time announced lengths that were not right, and RFC 1945 section 7.2.2 warns against relying on them; RFC 9112 section 8 has such a body be incomplete, and what came of it may be shown.',
    faults: ['short-body-loses-response'],
  }),

  nextIsServed(
    'end-before-a-reply',
    'After a connection that ended without a reply the next request is served',
    httpServerByConnection([awaitRequest(), close()], [second]),
  ),
  nextIsServed(
    'end-inside-the-status-line',
    'After a connection that ended inside a status line the next request is served',
    httpServerByConnection([octets(BEGUN)], [second]),
  ),
  nextIsServed(
    'end-inside-the-head',
    'After a connection that ended inside a head the next request is served',
    httpServerByConnection([lines('HTTP/1.0 200 OK', 'Content-Length: 5', '')], [second]),
  ),
  nextIsServed(
    'end-inside-the-body',
    'After a connection that ended inside a body the next request is served',
    httpServerByConnection([broken], [second]),
  ),
  nextIsServed(
    'reset-inside-the-body',
    'After a connection that was reset inside a body the next request is served',
    httpServerByConnection([broken, reset()], [second]),
  ),
]);
