import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

export default topic('http11/server-error-notes', [
  serverCase({
    id: 'version-is-explained',
    title: 'A 505 tells which versions the server does speak',
    requires: ['rfc9110-s15.6.6-1'],
    control: get('/'),
    send: [get('/', {}, 'HTTP/3.0')],
    outcomes: {
      'tells its versions': accept(answered({ status: 505, body: /\b1\.[01]\b/ })),
      'tells nothing of them': reject(status(505)),
      'serves it': accept(status('2xx')),
      'calls it malformed': accept(status(400, 426)),
    },
    faults: ['error-without-explanation'],
  }),
]);
