import {
  accept,
  answered,
  closed,
  fence,
  get,
  reject,
  request,
  serverCase,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

const PIECES = 'piece 0\npiece 1\npiece 2\n';
const CODED = { Connection: 'TE', TE: 'gzip, deflate;q=0.5, trailers' };

export default topic('http11/server-transfer-codings', [
  serverCase({
    id: 'chunked-alone-unasked',
    title: 'A server that was not told of other transfer codings applies chunked alone',
    requires: ['rfc9112-s7.4-4'],
    send: [get('/stream/3')],
    outcomes: {
      'applies chunked alone': accept(
        answered({ status: 200, body: PIECES, fields: { 'Transfer-Encoding': /^chunked$/i } }),
      ),
      'applies none': accept(answered({ status: 200, body: PIECES, fields: { 'Transfer-Encoding': null } })),
      'applies others': reject(status(200)),
    },
    faults: ['transfer-coding-unasked'],
  }),

  serverCase({
    id: 'chunked-is-last',
    title: 'A reply with other transfer codings ends with chunked, or by closing',
    requires: ['rfc9112-s6.1-4'],
    send: [get('/stream/3', CODED), fence()],
    outcomes: {
      'applies chunked last': accept(answered({ status: 200, fields: { 'Transfer-Encoding': /(?:^|, *)chunked$/i } })),
      'applies none': accept(answered({ status: 200, body: PIECES, fields: { 'Transfer-Encoding': null } })),
      'ends by closing': accept(status(200), closed()),
      'applies chunked elsewhere': reject(status(200)),
    },
    faults: ['transfer-coding-without-chunked'],
  }),

  serverCase({
    id: 'head-of-unknown-length',
    title: 'Whether the reply to HEAD announces the transfer coding that the one to GET has',
    requires: ['rfc9112-s6.1-6'],
    control: get('/stream/3'),
    send: [request('HEAD', '/stream/3')],
    outcomes: {
      'announces it': accept(answered({ status: 200, body: '', fields: { 'Transfer-Encoding': /^chunked$/i } })),
      'leaves it out': accept(answered({ status: 200, body: '', fields: { 'Transfer-Encoding': null } })),
      'announces another': reject(status(200)),
      'has no HEAD': reject(status('4xx', '5xx')),
    },
    faults: ['head-without-transfer-encoding'],
  }),

  serverCase({
    id: 'close-announced-is-done',
    title: 'A reply that says close is the last one on its connection',
    requires: ['rfc9112-s9.6-7', 'rfc9112-s9.6-8'],
    control: get('/bytes/3'),
    send: [get('/bytes/3', { Connection: 'close' }), fence()],
    outcomes: {
      'says close and closes': accept(answered({ status: 200, fields: { Connection: /\bclose\b/i } }), closed()),
      'closes without saying so': accept(status(200), closed()),
      'says close and goes on': reject(answered({ status: 200, fields: { Connection: /\bclose\b/i } }), stillOpen()),
      'goes on': reject(status(200)),
    },
    faults: ['served-after-close', 'close-ignored'],
  }),
]);
