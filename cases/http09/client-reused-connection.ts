import {
  accept,
  clientCase,
  delivered,
  failed,
  httpServerByConnection,
  octets,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const first = reply(200, sized('first'));
const second = reply(200, sized('second'));

export default topic('http09/client-reused-connection', [
  clientCase({
    id: 'no-document-there',
    title: 'Behind a reply of HTTP/1.1 on the same connection no document of HTTP/0.9 can follow',
    requires: ['rfc9112-s2.1-1'],
    control: httpServerByConnection([first, second]),
    peer: httpServerByConnection([first, octets('<html>hello</html>')], [second]),
    open: ['http://{peer}/first', 'http://{peer}/second'],
    connection: 'keep',
    outcomes: {
      'reports an error': accept(delivered({ open: 0, body: 'first' }), failed({ open: 1 })),
      'asks again on another connection': accept(
        delivered({ open: 0, body: 'first' }),
        delivered({ open: 1, body: 'second' }),
      ),
      'takes it for a document': reject(delivered({ open: 1, body: '<html>hello</html>' })),
    },
    note: 'A document of HTTP/0.9 ends with its connection, which the reply before it left open; what comes there is no HTTP/1.1 message either.',
    faults: ['http09-after-first-response'],
  }),
]);
