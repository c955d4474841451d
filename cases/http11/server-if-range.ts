import { accept, answered, get, reject, serverCase, status, statusAt, topic } from '../../harness/vocabulary/index.js';

const ALL = 'abcdefghijklmnopqrstuvwxyz';
const whole = answered({ nth: 1, status: 200, body: ALL });
const part = answered({ nth: 1, status: 206, body: 'ab', fields: { 'Content-Range': 'bytes 0-1/26' } });
const refused = statusAt(1, '4xx');
/** What is asked of `/range` once it has told its validators. */
const then = (fields: Readonly<Record<string, string>>) => [get('/range'), get('/range', fields)];
const ifRange = (validator: string) => then({ Range: 'bytes=0-1', 'If-Range': validator });
/** A weak tag cannot be made any weaker, and never is true in If-Range (RFC 9110 section 13.1.5). */
const weak = accept(answered({ fields: { ETag: /^W\// } }));
/** Without an entity tag there is nothing to name. */
const untagged = accept(answered({ fields: { ETag: null } }));
/** The server does honour a range of this resource. */
const control = { send: then({ Range: 'bytes=0-1' }), expects: [part] };

export default topic('http11/server-if-range', [
  serverCase({
    id: 'true-condition-sends-the-part',
    eachAnew: true,
    title: 'A range whose If-Range names the current entity tag is honoured',
    requires: ['rfc9110-s13.1.5-8'],
    control,
    send: ifRange('{reply:etag}'),
    outcomes: {
      'sends the part': accept(part),
      'has a weak tag': weak,
      'has no tag': untagged,
      'sends the whole': reject(whole),
      'refuses it': reject(refused),
    },
    faults: ['if-range-never-true'],
  }),

  serverCase({
    id: 'false-condition-sends-the-whole',
    eachAnew: true,
    title: 'A range whose If-Range names another entity tag is ignored',
    requires: ['rfc9110-s13.1.5-6', 'rfc9110-s13.1.5-7'],
    control,
    send: ifRange('"other"'),
    outcomes: { 'sends the whole': accept(whole), 'sends the part': reject(part), 'refuses it': reject(refused) },
    faults: ['if-range-ignored'],
  }),

  serverCase({
    id: 'weak-tag-is-false',
    eachAnew: true,
    title: 'If-Range compares strongly: a weak entity tag never matches',
    requires: ['rfc9110-s13.1.5-9', 'rfc9110-s13.1.5-7'],
    control,
    send: ifRange('{weak:etag}'),
    outcomes: {
      'sends the whole': accept(whole),
      'has no tag': untagged,
      'sends the part': reject(part),
      'refuses it': reject(refused),
    },
    faults: ['if-range-weak', 'if-range-ignored'],
  }),

  serverCase({
    id: 'date-without-last-modified-is-false',
    eachAnew: true,
    title: 'If-Range with a date is false where the representation has no modification date',
    requires: ['rfc9110-s13.1.5-9', 'rfc9110-s13.1.5-7'],
    control,
    send: ifRange('Sat, 01 Jan 2022 00:00:00 GMT'),
    outcomes: {
      'has a modification date': accept(answered({ status: 200, body: ALL, fields: { 'Last-Modified': /./ } })),
      'sends the whole': accept(whole),
      'sends the part': reject(part),
      'refuses it': reject(refused),
    },
    faults: ['if-range-ignored'],
  }),

  serverCase({
    id: 'other-date-is-false',
    eachAnew: true,
    title: 'If-Range with another date than Last-Modified is false, be it earlier or later',
    requires: ['rfc9110-s13.1.5-9', 'rfc9110-s13.1.5-7'],
    control,
    send: ifRange('Sun, 02 Jan 2022 00:00:00 GMT'),
    outcomes: { 'sends the whole': accept(whole), 'sends the part': reject(part), 'refuses it': reject(refused) },
    note: 'RFC 9110 section 13.1.5: the date must be the same, not merely no earlier, as in If-Unmodified-Since.',
    faults: ['if-range-ignored'],
  }),

  serverCase({
    id: 'alone-is-ignored',
    title: 'If-Range without Range is ignored',
    requires: ['rfc9110-s13.1.5-2'],
    control: get('/range'),
    send: [get('/range', { 'If-Range': '"other"' })],
    outcomes: {
      'sends the whole': accept(answered({ status: 200, body: ALL })),
      'fails it': reject(status('4xx')),
      'sends a part': reject(status(206)),
    },
    faults: ['if-range-alone-honoured'],
  }),

  serverCase({
    id: 'without-ranges-is-ignored',
    title: 'If-Range is ignored, like Range, on a resource that has no ranges',
    requires: ['rfc9110-s13.1.5-3'],
    control: get('/stream/3', { Range: 'bytes=0-1' }),
    send: [get('/stream/3', { Range: 'bytes=0-1', 'If-Range': '"other"' })],
    outcomes: {
      'sends the whole': accept(answered({ status: 200, body: 'piece 0\npiece 1\npiece 2\n' })),
      'sends a part': reject(status(206)),
      'fails it': reject(status('4xx')),
    },
    note: 'Where the server does have ranges here, the condition is false and the whole is right all the same.',
    faults: ['if-range-fails-elsewhere'],
  }),
]);
