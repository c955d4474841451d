import {
  accept,
  answered,
  get,
  not,
  notAheadOfDate,
  paced,
  reject,
  request,
  serverCase,
  sized,
  statusAt,
  tagsTellApart,
  topic,
} from '../../harness/vocabulary/index.js';

const put = (name: string, octets: string) => request('PUT', `/store/${name}`, sized(octets));
const remove = (name: string) => request('DELETE', `/store/${name}`);
const look = (name: string) => get(`/store/${name}`);
/** Contents of one length, one after the other, faster than a clock of seconds can tell. */
const inHaste = (name: string) => ['abc', 'xyz', 'abd', 'xyw'].flatMap((octets) => [put(name, octets), look(name)]);

/** The same request, the end of which is sent when another second has begun. */
const putLater = (name: string, octets: string) => paced(put(name, octets), [1], 1100);

/** What is put under a name is there afterwards. Each case has names of its own, for several run at once. */
const stores = (name: string) => ({
  send: [remove(name), put(name, 'abc'), look(name)],
  expects: [statusAt(1, '2xx'), answered({ nth: 2, status: 200, body: 'abc' })],
});

export default topic('http11/server-last-modified', [
  serverCase({
    id: 'is-not-ahead-of-date',
    eachAnew: true,
    title: 'Last-Modified of what was put just now is not later than Date',
    requires: ['rfc9110-s8.8.2.1-3', 'rfc1945-s10.10-1'],
    control: stores('is-not-ahead-of-date'),
    send: [remove('dated'), put('dated', 'abc'), look('dated')],
    outcomes: {
      'is no later': accept(statusAt(2, 200), notAheadOfDate('Last-Modified', 2)),
      'is left out': accept(answered({ nth: 2, status: 200, fields: { 'Last-Modified': null } })),
      'is later': reject(statusAt(2, 200), not(notAheadOfDate('Last-Modified', 2))),
    },
    faults: ['last-modified-ahead'],
  }),

  serverCase({
    id: 'future-becomes-present',
    title: 'Last-Modified of a file whose time lies in the future is the date of the reply',
    requires: ['rfc9110-s8.8.2.1-4', 'rfc1945-s10.10-2', 'rfc9110-s8.8.2.1-3'],
    control: get('/'),
    send: [get('/future')],
    outcomes: {
      'is the date of the reply': accept(answered({ status: 200, body: 'future' }), notAheadOfDate('Last-Modified')),
      'is left out': accept(answered({ status: 200, body: 'future', fields: { 'Last-Modified': null } })),
      'lies in the future': reject(statusAt(0, 200), not(notAheadOfDate('Last-Modified'))),
    },
    note: 'RFC 9110 section 8.8.2.1 wants the message origination date in its place. Many servers send the time of the file as it is.',
    faults: ['future-date-kept'],
  }),

  serverCase({
    id: 'strong-tags-differ',
    eachAnew: true,
    title:
      'Different contents never share an entity tag that is not marked as weak, however fast they follow each other',
    requires: ['rfc9110-s8.8.3-1'],
    control: stores('strong-tags-differ'),
    send: [remove('tagged'), ...inHaste('tagged')],
    outcomes: {
      'has no tags': accept(answered({ nth: 2, status: 200, fields: { ETag: null } })),
      'tells them apart': accept(answered({ nth: 8, status: 200, body: 'xyw' }), tagsTellApart('strong', [2, 4, 6, 8])),
      'gives them one strong tag': reject(answered({ nth: 8, status: 200, body: 'xyw' })),
    },
    note: 'RFC 9110 section 8.8.1: a tag made of the time in seconds and the length is weak while the file may change within that second.',
    faults: ['etag-of-length'],
  }),

  serverCase({
    id: 'weak-tags-differ',
    eachAnew: true,
    title: 'A weak entity tag changes when the content becomes another one',
    requires: ['rfc9110-s8.8.1-1'],
    control: stores('weak-tags-differ'),
    send: [remove('weak'), put('weak', 'abc'), look('weak'), putLater('weak', 'abd'), look('weak')],
    outcomes: {
      'has no tags': accept(answered({ nth: 2, status: 200, fields: { ETag: null } })),
      'has strong tags': accept(answered({ nth: 2, status: 200, fields: { ETag: /^"/ } })),
      'tells them apart': accept(answered({ nth: 4, status: 200, body: 'abd' }), tagsTellApart('all', [2, 4])),
      'gives them one weak tag': reject(answered({ nth: 4, status: 200, body: 'abd' })),
    },
    note: 'RFC 9110 section 8.8.1 lets a weak tag be a time in seconds, so a second passes between the contents.',
    faults: ['weak-etag-of-length'],
  }),
]);
