import {
  accept,
  get,
  noReply,
  octets,
  reject,
  saw,
  serverCase,
  status,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const LENGTH = 200_000;

export default topic('http11/server-request-oversized', [
  serverCase({
    id: 'one-long-field-line',
    title: 'A field line longer than the server will read is answered with a 4xx; the request is not served without it',
    requires: ['rfc9110-s5.4-1'],
    control: get('/echo', { 'X-Long': 'x' }),
    send: [
      octets(
        'GET /echo HTTP/1.1\r\nHost: {peer}\r\nX-Long: ',
        { repeat: 'x', length: LENGTH },
        '\r\nX-Last: yes\r\n\r\n',
      ),
    ],
    outcomes: {
      'answers a 4xx': accept(status('4xx'), unseen()),
      'reads all of it': accept(
        saw({ requests: 1, fields: { 'X-Long': new RegExp(`^x{${LENGTH}}$`), 'X-Last': 'yes' } }),
      ),
      'closes before all of it was sent': accept(unseen(), noReply()),
      'serves the request without it': reject(saw({ requests: 1, fields: { 'X-Long': null } })),
      'serves the request with a part of it': reject(saw({ requests: 1 })),
      'answers a 5xx': reject(status('5xx')),
    },
    note: 'A server that closes while the line is still arriving may reset the connection and so take its own reply back (RFC 9112 section 9.6).',
    faults: ['oversized-field-line-dropped'],
  }),
]);
