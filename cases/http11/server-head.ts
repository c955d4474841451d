import {
  accept,
  answered,
  cleanReplies,
  fence,
  get,
  reject,
  request,
  serverCase,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-head', [
  serverCase({
    id: 'has-no-body',
    title: 'A reply to HEAD ends at its empty line, and the next reply follows at once',
    requires: ['rfc9110-s9.3.2-1', 'rfc9112-s6.3-1'],
    control: get('/bytes/5'),
    send: [request('HEAD', '/bytes/5'), fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 200, body: '' }), cleanReplies(), stillOpen()),
      'sends a body': reject(answered({ status: 200 })),
    },
    faults: ['head-with-body'],
  }),
]);
