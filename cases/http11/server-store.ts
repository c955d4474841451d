import {
  accept,
  answered,
  get,
  reject,
  request,
  serverCase,
  sized,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';
import type { Fields } from '../../harness/vocabulary/index.js';

const put = (name: string, octets: string, fields?: Fields) => request('PUT', `/store/${name}`, sized(octets), fields);
const remove = (name: string) => request('DELETE', `/store/${name}`);
const look = (name: string) => get(`/store/${name}`);

/** What is put under a name is there afterwards. Each case has names of its own, for several run at once. */
const stores = (name: string) => ({
  send: [remove(name), put(name, 'abc'), look(name)],
  expects: [statusAt(1, '2xx'), answered({ nth: 2, status: 200, body: 'abc' })],
});

export default topic('http11/server-store', [
  serverCase({
    id: 'put-creates',
    eachAnew: true,
    title: 'A PUT that creates is answered 201, and what was put is there then',
    requires: ['rfc9110-s9.3.4-1', 'rfc1945-s9.2-2'],
    control: stores('put-creates'),
    send: [remove('new'), put('new', 'abc'), look('new')],
    outcomes: {
      'says that it created': accept(statusAt(1, 201), answered({ nth: 2, status: 200, body: 'abc' })),
      'says so too early': reject(statusAt(1, 201)),
      'says something else': reject(statusAt(1, '2xx')),
    },
    faults: ['put-creates-silently'],
  }),

  serverCase({
    id: 'put-replaces',
    eachAnew: true,
    title: 'A PUT that replaces is answered 200 or 204',
    requires: ['rfc9110-s9.3.4-2'],
    control: stores('put-replaces'),
    send: [remove('replaced'), put('replaced', 'abc'), put('replaced', 'xyz!'), look('replaced')],
    outcomes: {
      'says that it is done': accept(statusAt(2, 200, 204), answered({ nth: 3, status: 200, body: 'xyz!' })),
      'says that it created': reject(statusAt(2, 201)),
      'keeps what was there': reject(answered({ nth: 3, status: 200, body: 'abc' })),
    },
    faults: ['put-replaces-as-created'],
  }),

  serverCase({
    id: 'validator-means-the-same-octets',
    eachAnew: true,
    title: 'A PUT is answered with a validator only if what was put is kept as it was',
    requires: ['rfc9110-s9.3.4-6'],
    control: { ...stores('kept-control'), expects: [statusAt(1, '2xx'), statusAt(2, 200)] },
    send: [remove('kept'), put('kept', 'abc <A>\n'), look('kept')],
    outcomes: {
      'keeps it as it was': accept(answered({ nth: 2, status: 200, body: 'abc <A>\n' })),
      'keeps something else, without a validator': accept(
        answered({ nth: 1, fields: { ETag: null, 'Last-Modified': null } }),
        statusAt(2, 200),
      ),
      'gives a validator to something else': reject(statusAt(2, 200)),
    },
    faults: ['put-transforms'],
  }),

  serverCase({
    id: 'unknown-fields-are-not-kept',
    eachAnew: true,
    title: 'Fields of a PUT that the server does not know are not kept with what is put',
    requires: ['rfc9110-s9.3.4-5'],
    control: stores('unknown-fields-are-not-kept'),
    send: [remove('fields'), put('fields', 'abc', { 'X-Not-Known': 'yes' }), look('fields')],
    outcomes: {
      'leaves them': accept(answered({ nth: 2, status: 200, body: 'abc', fields: { 'X-Not-Known': null } })),
      'gives them back': reject(answered({ nth: 2, status: 200, fields: { 'X-Not-Known': /./ } })),
    },
    faults: ['put-stores-fields'],
  }),

  serverCase({
    id: 'put-is-for-its-target',
    eachAnew: true,
    title: 'What is put is kept under the target of the request, whatever Content-Location says',
    requires: ['rfc9110-s8.7-2', 'rfc9110-s8.7-4', 'rfc1945-sD.1.1-1'],
    control: stores('put-is-for-its-target'),
    send: [
      remove('this'),
      remove('that'),
      put('this', 'abc', { 'Content-Location': '/store/that' }),
      look('that'),
      look('this'),
    ],
    outcomes: {
      'keeps it there alone': accept(statusAt(3, 404, 410), answered({ nth: 4, status: 200, body: 'abc' })),
      'keeps it elsewhere': reject(answered({ nth: 3, status: 200, body: 'abc' })),
    },
    faults: ['put-follows-content-location'],
  }),

  serverCase({
    id: 'part-is-not-the-whole',
    eachAnew: true,
    title: 'A PUT with Content-Range is refused, or puts a part into what is there; it never replaces it',
    requires: ['rfc9110-s14.5-1'],
    control: stores('part-is-not-the-whole'),
    send: [remove('part'), put('part', 'abcde'), put('part', 'XY', { 'Content-Range': 'bytes 1-2/5' }), look('part')],
    outcomes: {
      'takes the part for the whole': reject(answered({ nth: 3, status: 200, body: 'XY' })),
      'refuses it with 400': accept(statusAt(2, 400)),
      'puts the part into the whole': accept(statusAt(2, '2xx'), answered({ nth: 3, status: 200, body: 'aXYde' })),
      'refuses it otherwise': reject(statusAt(2, '4xx', '5xx')),
    },
    faults: ['put-range-stored-whole'],
  }),

  serverCase({
    id: 'created-is-where-it-says',
    eachAnew: true,
    title: 'The 201 to a PUT names in Location what was created, or leaves Location out',
    requires: ['rfc9110-s15.3.2-1'],
    control: stores('created-is-where-it-says'),
    send: [remove('created'), put('created', 'abc')],
    outcomes: {
      'names nothing': accept(answered({ nth: 1, status: 201, fields: { Location: null } })),
      'names the target': accept(answered({ nth: 1, status: 201, fields: { Location: /\/store\/created$/ } })),
      'names something else': reject(answered({ nth: 1, status: 201, fields: { Location: /^/ } })),
    },
    faults: ['created-names-another'],
  }),

  serverCase({
    id: 'delete-removes',
    eachAnew: true,
    title: 'A DELETE that removes is answered 200 or 204, or 202 if that is still to come',
    requires: ['rfc9110-s9.3.5-1'],
    control: stores('delete-removes'),
    send: [remove('old'), put('old', 'abc'), remove('old'), look('old')],
    outcomes: {
      'removes it': accept(statusAt(2, 200, 204), statusAt(3, 404, 410)),
      'is going to': accept(statusAt(2, 202)),
      'leaves it there': reject(answered({ nth: 3, status: 200, body: 'abc' })),
      'says something else': reject(statusAt(2, '2xx', '3xx')),
    },
    faults: ['delete-does-nothing', 'delete-is-created'],
  }),

  serverCase({
    id: 'safe-methods-remove-nothing',
    eachAnew: true,
    title: 'A GET that names DELETE in a field and in its query removes nothing',
    requires: ['rfc9110-s9.2.1-2', 'rfc1945-s12.2-2'],
    control: stores('safe-methods-remove-nothing'),
    send: [
      remove('safe'),
      put('safe', 'abc'),
      get('/store/safe?_method=DELETE', { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' }),
      look('safe'),
    ],
    outcomes: {
      'leaves it there': accept(answered({ nth: 3, status: 200, body: 'abc' })),
      'removes it': reject(statusAt(3, 404, 410)),
    },
    faults: ['method-override-honoured'],
  }),
]);
