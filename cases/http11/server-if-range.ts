import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const whole = answered({ status: 200, body: 'abcdefghijklmnopqrstuvwxyz' });
const part = answered({ status: 206, body: 'ab', fields: { 'Content-Range': 'bytes 0-1/26' } });
const ifRange = (validator: string) => get('/range', { Range: 'bytes=0-1', 'If-Range': validator });
/** The server does honour a range under a condition that is true. */
const control = { send: [ifRange('"wireproof"')], expects: [part] };

export default topic('http11/server-if-range', [
  serverCase({
    id: 'true-condition-sends-the-part',
    title: 'A range whose If-Range names the current entity tag is honoured',
    requires: ['rfc9110-s13.1.5-8'],
    control: { send: [get('/range', { Range: 'bytes=0-1' })], expects: [part] },
    send: [ifRange('"wireproof"')],
    outcomes: { 'sends the part': accept(part), 'sends the whole': reject(whole), 'refuses it': reject(status('4xx')) },
    faults: ['if-range-never-true'],
  }),

  serverCase({
    id: 'false-condition-sends-the-whole',
    title: 'A range whose If-Range names another entity tag is ignored',
    requires: ['rfc9110-s13.1.5-6', 'rfc9110-s13.1.5-7'],
    control,
    send: [ifRange('"other"')],
    outcomes: { 'sends the whole': accept(whole), 'sends the part': reject(part), 'refuses it': reject(status('4xx')) },
    faults: ['if-range-ignored'],
  }),

  serverCase({
    id: 'weak-tag-is-false',
    title: 'If-Range compares strongly: a weak entity tag never matches',
    requires: ['rfc9110-s13.1.5-9', 'rfc9110-s13.1.5-7'],
    control,
    send: [ifRange('W/"wireproof"')],
    outcomes: { 'sends the whole': accept(whole), 'sends the part': reject(part), 'refuses it': reject(status('4xx')) },
    faults: ['if-range-weak', 'if-range-ignored'],
  }),

  serverCase({
    id: 'date-without-last-modified-is-false',
    title: 'If-Range with a date is false where the representation has no modification date',
    requires: ['rfc9110-s13.1.5-9', 'rfc9110-s13.1.5-7'],
    control,
    send: [ifRange('Sat, 01 Jan 2022 00:00:00 GMT')],
    outcomes: { 'sends the whole': accept(whole), 'sends the part': reject(part), 'refuses it': reject(status('4xx')) },
    faults: ['if-range-ignored'],
  }),

  serverCase({
    id: 'alone-is-ignored',
    title: 'If-Range without Range is ignored',
    requires: ['rfc9110-s13.1.5-2'],
    control: get('/range'),
    send: [get('/range', { 'If-Range': '"other"' })],
    outcomes: {
      'sends the whole': accept(whole),
      'fails it': reject(status('4xx')),
      'sends a part': reject(status(206)),
    },
    faults: ['if-range-alone-honoured'],
  }),
]);
