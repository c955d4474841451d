import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  failedUnconnected,
  httpServer,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

/** The word "hello", compressed (RFC 1952). */
const packed = '\x1f\x8b\x08\0\0\0\0\0\0\x03\xcbH\xcd\xc9\xc9\x07\0\x86\xa6\x106\x05\0\0\0';
const html = '<!DOCTYPE html>\r\n<p>one &amp; two<br>\n</p>\r\n';

export default topic('urllib/data-as-sent', [
  clientCase({
    id: 'content-coding-stays',
    title: 'A body with a content coding is handed over in that coding',
    requires: ['urllib-raw-data'],
    peer: httpServer(reply(200, sized(packed), { fields: { 'Content-Encoding': 'gzip' } })),
    outcomes: {
      'delivers what was sent': accept(body(packed)),
      'takes the coding off': reject(body('hello')),
      'reports an error': reject(failed()),
    },
    note: 'HTTP leaves this open (RFC 9110 section 8.4); that the data is the raw data is what urllib documents.',
    faults: ['content-coding-decoded'],
  }),

  clientCase({
    id: 'html',
    title: 'HTML is handed over octet for octet',
    requires: ['urllib-html-as-sent', 'urllib-raw-data'],
    peer: httpServer(reply(200, sized(html), { fields: { 'Content-Type': 'text/html' } })),
    outcomes: {
      'delivers what was sent': accept(body(html)),
      'delivers something else': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['markup-removed'],
  }),

  clientCase({
    id: 'content-type',
    title: 'What kind of data it is, is told by the Content-Type of the server, whatever the URL looks like',
    requires: ['urllib-content-type'],
    peer: httpServer(reply(200, sized('<p>'), { fields: { 'Content-Type': 'image/png; note=x' } })),
    open: 'http://{peer}/page.html',
    outcomes: {
      'tells the type of the server': accept(
        delivered({ body: '<p>', fields: { 'Content-Type': 'image/png; note=x' } }),
      ),
      'tells another type': reject(delivered({ body: '<p>', fields: { 'Content-Type': /./ } })),
      'tells no type': reject(delivered({ fields: { 'Content-Type': null } })),
    },
    faults: ['content-type-guessed'],
  }),

  clientCase({
    id: 'base64-without-padding',
    title: 'Base64 data without its padding is an error',
    requires: ['urllib-data-padding'],
    control: { peer: httpServer(), open: 'data:;base64,SGVsbG8=', expects: [body(/Hello$/)] },
    peer: httpServer(),
    open: 'data:;base64,SGVsbG8',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'decodes the data': reject(body('Hello')),
      'decodes it otherwise': reject(completed()),
    },
    note: 'RFC 2397 does not say; browsers decode it, and urllib documents that it does not.',
    faults: ['data-base64-drops-last-group'],
  }),
]);
