import {
  accept,
  body,
  clientCase,
  delivered,
  failed,
  httpServer,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const odd = '\xff\xfeh\0\xe9\xff\r\n\n\r\xef\xbb\xbf';

export default topic('http11/response-content', [
  clientCase({
    id: 'charset-changes-nothing',
    title: 'Text is handed over octet for octet, whatever its charset is said to be',
    requires: ['rfc9112-s2.2-1', 'rfc9112-s6.3-10'],
    peer: httpServer(reply(200, sized(odd), { fields: { 'Content-Type': 'text/plain; charset=utf-8' } })),
    outcomes: {
      'delivers the octets': accept(body(odd)),
      'changes them': reject(delivered({ status: 200 })),
      'reports an error': reject(failed()),
    },
    faults: ['charset-transcoded'],
  }),

  clientCase({
    id: 'no-media-type',
    title: 'Content without a media type may be taken for octets, or for what it looks like',
    requires: ['rfc9110-s8.3-2'],
    peer: httpServer(reply(200, sized('<html>hello</html>'), { fields: { 'Content-Type': null } })),
    outcomes: {
      'says nothing of a media type': accept(delivered({ status: 200, fields: { 'Content-Type': null } })),
      'takes it for octets': accept(delivered({ fields: { 'Content-Type': /octet-stream/ } })),
      'takes it for what it looks like': accept(delivered({ fields: { 'Content-Type': /./ } })),
      'reports an error': reject(failed()),
    },
    faults: ['content-type-assumed'],
  }),

  clientCase({
    id: 'content-location',
    title: 'A Content-Location may say what the content represents, and is no redirection',
    requires: ['rfc9110-s8.7-1'],
    peer: httpServer(reply(200, sized('hello'), { fields: { 'Content-Location': '/elsewhere' } })),
    open: 'http://{peer}/here',
    outcomes: {
      'keeps the URL that was opened': accept(delivered({ body: 'hello', url: /\/here$/ })),
      'tells of the other URL': accept(delivered({ body: 'hello', url: /\/elsewhere$/ })),
      'reports an error': reject(failed()),
    },
    faults: ['content-location-is-the-url'],
  }),
]);
