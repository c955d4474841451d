import {
  accept,
  answered,
  get,
  reject,
  request,
  serverCase,
  sharesFields,
  statusAt,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const file = get('/static/hello.txt');
const fileUnder = (fields: Readonly<Record<string, string>>) => get('/static/hello.txt', fields);
const again = answered({ nth: 1, status: 200, body: 'hello\n' });
const control = { send: [file, file], expects: [again] };
const sinceModified = get('/cond', { 'If-Modified-Since': 'Sat, 01 Jan 2022 00:00:00 GMT' });

export default topic('http11/server-files', [
  serverCase({
    id: 'directory-with-an-index-is-not-listed',
    title: 'A directory that has an index is never listed',
    requires: ['rfc1945-s12.5-1'],
    control: file,
    send: [get('/static/')],
    outcomes: {
      'sends the index': accept(answered({ status: 200, body: '<p>index</p>\n' })),
      'redirects to the index': accept(answered({ fields: { Location: /index\.html$/ } }), status('3xx')),
      'lists the directory': reject(answered({ status: 200, body: /hello\.txt/ })),
      'serves no directory': accept(status('4xx')),
    },
    faults: ['index-listed'],
  }),

  serverCase({
    id: 'unchanged-by-date',
    eachAnew: true,
    title: 'A file is not sent again to a client that has it since its Last-Modified',
    requires: ['rfc9110-s13.1.3-5', 'rfc9110-s13.1.3-6'],
    control,
    send: [file, fileUnder({ 'If-Modified-Since': '{reply:last-modified}' })],
    outcomes: {
      'answers 304': accept(statusAt(1, 304)),
      'has no modification date': accept(answered({ status: 200, fields: { 'Last-Modified': null } })),
      'sends it again': reject(again),
    },
    faults: ['files-unconditional'],
  }),

  serverCase({
    id: 'unchanged-by-tag',
    eachAnew: true,
    title: 'A file is not sent again to a client that names its entity tag',
    requires: ['rfc9110-s13.1.2-3', 'rfc9110-s13.1.2-5'],
    control,
    send: [file, fileUnder({ 'If-None-Match': '{reply:etag}' })],
    outcomes: {
      'answers 304': accept(statusAt(1, 304)),
      'has no entity tag': accept(answered({ status: 200, fields: { ETag: null } })),
      'sends it again': reject(again),
    },
    faults: ['files-unconditional'],
  }),

  serverCase({
    id: 'head-is-like-get',
    eachAnew: true,
    title: 'The reply to HEAD of a file has the fields of the reply to GET',
    requires: ['rfc9110-s9.3.2-2', 'rfc1945-s8.2-2'],
    control,
    send: [file, request('HEAD', '/static/hello.txt')],
    outcomes: {
      'has the same': accept(
        answered({ nth: 1, status: 200, body: '' }),
        sharesFields(['Content-Type', 'Content-Length', 'ETag', 'Last-Modified', 'Accept-Ranges', 'Vary'], 0, 1),
      ),
      'has others': reject(answered({ nth: 1, status: 200 })),
    },
    faults: ['head-without-fields'],
  }),

  serverCase({
    id: 'not-modified-describes-nothing',
    title: 'A 304 does not describe the content that it does not send',
    requires: ['rfc9110-s15.4.5-2', 'rfc1945-s9.3-14'],
    control: { send: [sinceModified], expects: [status(304)] },
    send: [sinceModified],
    outcomes: {
      'tells what caches need': accept(
        answered({
          status: 304,
          fields: { 'Content-Type': null, 'Content-Encoding': null, 'Content-Language': null, 'Content-Range': null },
        }),
      ),
      'tells more': reject(status(304)),
    },
    faults: ['not-modified-with-type'],
  }),

  serverCase({
    id: 'redirect-leads-there',
    eachAnew: true,
    title: 'The place that the redirect of a directory names is there',
    requires: ['rfc9110-s15.4.2-1', 'rfc1945-s10.11-1'],
    control: { send: [file, file], expects: [again] },
    send: [get('/static/sub'), get('{reply:location}inner.txt')],
    outcomes: {
      'leads to the directory': accept(status(301, 308, 302, 307), answered({ nth: 1, status: 200, body: 'inner\n' })),
      'names it as seen from there': accept(answered({ fields: { Location: /^(?!https?:|\/)./i } }), status('3xx')),
      'does not redirect': accept(status(200, '4xx')),
      'leads nowhere': reject(status('3xx')),
    },
    faults: ['location-leads-nowhere'],
  }),

  serverCase({
    id: 'one-location',
    title: 'A redirect has one Location, which is one URI-reference',
    requires: ['rfc9110-s10.2.2-3'],
    control: { send: [file], expects: [answered({ status: 200, body: 'hello\n' })] },
    send: [get('/static/sub')],
    outcomes: {
      'names one place': accept(
        answered({ status: '3xx', fields: { Location: /^(?:https?:\/\/[\w.:[\]-]+)?[\w/.~!$&'()*+;=:@%-]+$/ } }),
      ),
      'does not redirect': accept(status('2xx', '4xx')),
      'names none or several': reject(status('3xx')),
    },
    faults: ['location-twice'],
  }),
]);
