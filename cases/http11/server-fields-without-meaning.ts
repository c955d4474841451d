import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const five = answered({ status: 200, body: '01234' });

export default topic('http11/server-fields-without-meaning', [
  serverCase({
    id: 'max-forwards-on-get',
    title: 'Max-Forwards on a GET',
    requires: ['rfc9110-s7.6.2-1'],
    control: get('/'),
    send: [get('/', { 'Max-Forwards': '0' })],
    outcomes: { 'ignores it': accept(status(200)), 'refuses it': reject(status('4xx', '5xx')) },
    faults: ['max-forwards-refused'],
  }),

  serverCase({
    id: 'content-range-on-get',
    title: 'Content-Range on a GET is ignored',
    requires: ['rfc9110-s14.4-2'],
    control: get('/bytes/5'),
    send: [get('/bytes/5', { 'Content-Range': 'bytes 0-1/5' })],
    outcomes: {
      'sends the whole': accept(five),
      'sends a part': reject(status(206)),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['content-range-in-get-refused'],
  }),

  serverCase({
    id: 'content-location-on-get',
    title: 'Content-Location on a GET does not change what is asked for',
    requires: ['rfc9110-s8.7-4', 'rfc9110-s8.7-2'],
    control: get('/bytes/5'),
    send: [get('/bytes/5', { 'Content-Location': '/bytes/3' })],
    outcomes: {
      'sends what was asked for': accept(five),
      'sends what it points to': reject(answered({ status: 200, body: '012' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['content-location-is-target'],
  }),

  serverCase({
    id: 'range-of-nothing',
    title: 'A range of an empty representation',
    requires: ['rfc9110-s14.2-6'],
    control: get('/bytes/0'),
    send: [get('/bytes/0', { Range: 'bytes=0-1' })],
    outcomes: {
      'sends the empty whole': accept(answered({ status: 200, body: '' })),
      'calls it unsatisfiable': accept(status(416)),
      'sends a part of nothing': reject(status(206)),
    },
    faults: ['empty-range-unsatisfiable'],
  }),

  serverCase({
    id: 'another-host',
    title: 'A request for a host that the server is not is served, refused with 421, or like any that finds nothing',
    requires: ['rfc9110-s7.4-3'],
    control: get('/'),
    send: [get('/', { Host: 'another.example' })],
    outcomes: {
      'serves it': accept(status('2xx', '3xx')),
      'says that it is misdirected': accept(status(421)),
      'refuses it otherwise': accept(status('4xx')),
      'breaks down': reject(status('5xx')),
    },
    faults: ['foreign-host-breaks'],
  }),

  serverCase({
    id: 'server-names-itself',
    title: 'Server',
    requires: ['rfc9110-s10.2.4-1'],
    control: get('/'),
    send: [get('/')],
    outcomes: {
      'leaves it out': accept(answered({ status: 200, fields: { Server: null } })),
      'names products': accept(
        answered({
          status: 200,
          fields: {
            Server: /^[\w!#$%&'*+.^`|~-]+(?:\/[\w!#$%&'*+.^`|~-]+)?(?:[ \t]+(?:[\w!#$%&'*+.^`|~/-]+|\([^()]*\)))*$/,
          },
        }),
      ),
      'writes it otherwise': reject(answered({ status: 200, fields: { Server: /^/ } })),
    },
    faults: ['server-malformed'],
  }),
]);
