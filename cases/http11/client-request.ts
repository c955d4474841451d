import {
  accept,
  clientCase,
  httpServer,
  reject,
  reply,
  requested,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/client-request', [
  clientCase({
    id: 'host-carries-the-port',
    title: 'Host names the host and the port of the URL, without its user information',
    requires: ['rfc9112-s3.2-4', 'rfc9112-s3.2-5'],
    peer: httpServer(reply(200, sized('ok'))),
    open: 'http://{peer}/',
    outcomes: {
      'sends host and port': accept(requested({ fields: { Host: /^127\.0\.0\.1:\d+$/ } })),
      'leaves the port out': reject(requested({ fields: { Host: '127.0.0.1' } })),
      'sends no Host': reject(requested({ fields: { Host: null } })),
    },
    faults: ['host-without-port', 'no-host'],
  }),
]);
