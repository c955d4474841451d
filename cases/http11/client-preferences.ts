import {
  accept,
  clientCase,
  httpServer,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));
const has = (name: string, value = /^/) => requested({ fields: { [name]: value } });

export default topic('http11/client-preferences', [
  clientCase({
    id: 'weights-of-three-digits',
    title: 'A weight that is sent has at most three digits behind the point',
    requires: ['rfc9110-s12.4.2-1'],
    peer: serves,
    outcomes: {
      'sends no longer one': accept(requests(1), unsent(/;[\t ]*q=[0-9]*\.[0-9]{4}/i)),
      'sends a longer one': reject(requests(1)),
    },
    faults: ['qvalue-of-four-digits'],
  }),

  clientCase({
    id: 'weights-come-last',
    title: 'The weight of a media range is the last of its parameters',
    requires: ['rfc9110-s12.5.1-1'],
    peer: serves,
    outcomes: {
      'sends nothing behind it': accept(requests(1), not(has('Accept', /;[\t ]*q=[^,;]*;/i))),
      'sends something behind it': reject(has('Accept')),
    },
    faults: ['accept-parameter-after-q'],
  }),

  clientCase({
    id: 'preferences',
    title: 'A client may say which representations it prefers',
    requires: ['rfc9110-s12.1-1'],
    peer: serves,
    outcomes: {
      'wants nothing': reject(has('Accept', /^[^,]*;[\t ]*q=0(?:\.0*)?$/)),
      'says which media types': accept(has('Accept')),
      'says which codings alone': accept(has('Accept-Encoding')),
      'says nothing': accept(requested({ fields: { Accept: null, 'Accept-Encoding': null } })),
    },
    faults: ['no-accept'],
  }),
]);
