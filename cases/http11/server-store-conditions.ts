import {
  accept,
  answered,
  get,
  nothing,
  reject,
  request,
  serverCase,
  sized,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';
import type { Fields } from '../../harness/vocabulary/index.js';

const put = (name: string, octets: string, fields?: Fields) => request('PUT', `/store/${name}`, sized(octets), fields);
const remove = (name: string, fields?: Fields) => request('DELETE', `/store/${name}`, nothing, fields);
const look = (name: string) => get(`/store/${name}`);
/** Something is under the name, then something else is put there under these conditions. */
const over = (name: string, fields: Fields) => [remove(name), put(name, 'abc'), put(name, 'xyz', fields), look(name)];

const unchanged = answered({ nth: 3, status: 200, body: 'abc' });
const changed = answered({ nth: 3, status: 200, body: 'xyz' });
/** What is put over something else replaces it. Each case has names of its own, for several run at once. */
const replaces = (name: string, fields: Fields = {}) => ({
  send: over(name, fields),
  expects: [statusAt(2, '2xx'), changed],
});

export default topic('http11/server-store-conditions', [
  serverCase({
    id: 'other-tag-puts-nothing',
    eachAnew: true,
    title: 'A PUT whose If-Match names another entity tag is not performed',
    requires: ['rfc9110-s13.1.1-2', 'rfc9110-s13.1.1-3', 'rfc9110-s13.2.1-1'],
    control: replaces('other-tag-puts-nothing'),
    send: over('if-match', { 'If-Match': '"other"' }),
    outcomes: {
      'refuses it': accept(statusAt(2, '4xx'), unchanged),
      'refuses it after it was done': reject(statusAt(2, '4xx'), changed),
      'performs it': reject(statusAt(2, '2xx'), changed),
    },
    faults: ['write-unconditional', 'write-before-condition'],
  }),

  serverCase({
    id: 'same-tag-puts',
    eachAnew: true,
    title: 'A PUT whose If-Match names the current entity tag, which is strong, is performed',
    requires: ['rfc9110-s13.1.1-1'],
    control: replaces('same-tag-puts', { 'If-Match': '*' }),
    send: [
      remove('if-same'),
      put('if-same', 'abc'),
      look('if-same'),
      put('if-same', 'xyz', { 'If-Match': '{reply:etag}' }),
      look('if-same'),
    ],
    outcomes: {
      'performs it': accept(statusAt(3, '2xx'), answered({ nth: 4, status: 200, body: 'xyz' })),
      'has no strong tag': accept(answered({ nth: 2, status: 200, fields: { ETag: /^W\// } })),
      'has no tag': accept(answered({ nth: 2, status: 200, fields: { ETag: null } })),
      'refuses it': reject(statusAt(3, '4xx')),
    },
    faults: ['if-match-fails-always'],
  }),

  serverCase({
    id: 'star-over-something-puts-nothing',
    eachAnew: true,
    title: 'A PUT with If-None-Match: * where something is is answered 412 and not performed',
    requires: ['rfc9110-s13.1.2-4', 'rfc9110-s13.1.2-5', 'rfc9110-s13.1.2-6'],
    control: replaces('star-over-something-puts-nothing'),
    send: over('if-none', { 'If-None-Match': '*' }),
    outcomes: {
      'answers 412': accept(statusAt(2, 412), unchanged),
      'performs it': reject(changed),
      'refuses it otherwise': reject(unchanged),
    },
    faults: ['if-none-match-for-reading-only', 'write-unconditional'],
  }),

  serverCase({
    id: 'star-over-nothing-creates',
    eachAnew: true,
    title: 'A PUT with If-None-Match: * where nothing is is performed',
    requires: ['rfc9110-s13.1.2-6'],
    control: replaces('star-over-nothing-creates'),
    send: [remove('if-none-new'), put('if-none-new', 'abc', { 'If-None-Match': '*' }), look('if-none-new')],
    outcomes: {
      'performs it': accept(statusAt(1, '2xx'), answered({ nth: 2, status: 200, body: 'abc' })),
      'refuses it': reject(statusAt(1, '4xx')),
    },
    faults: ['if-none-match-false-of-nothing'],
  }),

  serverCase({
    id: 'match-star-over-nothing-creates-nothing',
    eachAnew: true,
    title: 'A PUT with If-Match: * where nothing is is not performed',
    requires: ['rfc9110-s13.1.1-6', 'rfc9110-s13.1.1-3'],
    control: replaces('match-star-over-nothing-creates-nothing'),
    send: [remove('if-match-new'), put('if-match-new', 'abc', { 'If-Match': '*' }), look('if-match-new')],
    outcomes: {
      'refuses it': accept(statusAt(1, '4xx'), statusAt(2, 404, 410)),
      'performs it': reject(statusAt(2, 200)),
    },
    faults: ['if-match-true-of-nothing', 'write-unconditional'],
  }),

  serverCase({
    id: 'other-tag-removes-nothing',
    eachAnew: true,
    title: 'A DELETE whose If-Match names another entity tag is not performed',
    requires: ['rfc9110-s13.1.1-2', 'rfc9110-s13.1.1-3'],
    control: {
      send: [remove('if-gone-control'), put('if-gone-control', 'abc'), remove('if-gone-control')],
      expects: [statusAt(2, '2xx')],
    },
    send: [remove('if-gone'), put('if-gone', 'abc'), remove('if-gone', { 'If-Match': '"other"' }), look('if-gone')],
    outcomes: {
      'refuses it': accept(statusAt(2, '4xx'), unchanged),
      'performs it': reject(statusAt(3, 404, 410)),
    },
    faults: ['write-unconditional'],
  }),

  serverCase({
    id: 'older-date-puts-nothing',
    eachAnew: true,
    title: 'A PUT whose If-Unmodified-Since lies before Last-Modified is not performed',
    requires: ['rfc9110-s13.1.4-5', 'rfc9110-s13.1.4-6'],
    control: replaces('older-date-puts-nothing'),
    send: over('if-unmodified', { 'If-Unmodified-Since': 'Sat, 01 Jan 2022 00:00:00 GMT' }),
    outcomes: {
      'refuses it': accept(statusAt(2, '4xx'), unchanged),
      'has no modification date': accept(answered({ nth: 3, status: 200, fields: { 'Last-Modified': null } })),
      'performs it': reject(changed),
    },
    faults: ['write-unconditional', 'if-unmodified-since-ignored'],
  }),

  serverCase({
    id: 'modified-since-is-for-reading',
    eachAnew: true,
    title: 'If-Modified-Since does not keep a PUT from being performed',
    requires: ['rfc9110-s13.1.3-2'],
    control: replaces('modified-since-is-for-reading'),
    send: over('if-modified', { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
    outcomes: {
      'performs it': accept(statusAt(2, '2xx'), changed),
      'refuses it': reject(statusAt(2, '3xx', '4xx')),
    },
    faults: ['if-modified-since-for-writing'],
  }),

  serverCase({
    id: 'same-again-under-an-old-tag',
    eachAnew: true,
    title: 'A PUT of what is there already, under a condition that is false, is refused or taken for done',
    requires: ['rfc9110-s13.1.1-5', 'rfc9110-s13.1.1-4'],
    control: replaces('same-again-under-an-old-tag'),
    send: [remove('again'), put('again', 'abc'), put('again', 'abc', { 'If-Match': '"other"' }), look('again')],
    outcomes: {
      'refuses it': accept(statusAt(2, '4xx'), unchanged),
      'takes it for done': accept(statusAt(2, '2xx'), unchanged),
      'loses what was there': reject(statusAt(3, 404)),
    },
    faults: ['write-unconditional'],
  }),
]);
