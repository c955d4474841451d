import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const ALL = 'abcdefghijklmnopqrstuvwxyz';
const whole = answered({ status: 200, body: ALL });
const range = (ranges: string) => get('/range', { Range: ranges });

export default topic('http11/server-range-limits', [
  serverCase({
    id: 'beyond-the-end-is-unsatisfiable',
    title: 'A range that begins beyond the end is answered 416',
    requires: ['rfc9110-s14.1.2-4', 'rfc9110-s14.2-9'],
    control: range('bytes=25-'),
    send: [range('bytes=26-')],
    outcomes: {
      'answers 416': accept(status(416)),
      'sends the whole': reject(whole),
      'sends a part': reject(status(206)),
    },
    faults: ['range-ignored-416'],
  }),

  serverCase({
    id: 'empty-suffix-is-unsatisfiable',
    title: 'A suffix range of no octets is answered 416',
    requires: ['rfc9110-s14.1.2-4', 'rfc9110-s14.2-9'],
    control: range('bytes=-1'),
    send: [range('bytes=-0')],
    outcomes: {
      'answers 416': accept(status(416)),
      'sends the whole': reject(whole),
      'sends a part': reject(status(206)),
    },
    faults: ['range-ignored-416'],
  }),

  serverCase({
    id: 'unsatisfiable-tells-the-length',
    title: 'A 416 tells the current length in Content-Range',
    requires: ['rfc9110-s14.4-5', 'rfc9110-s15.5.17-1'],
    control: range('bytes=25-'),
    send: [range('bytes=26-')],
    outcomes: {
      'tells the length': accept(answered({ status: 416, fields: { 'Content-Range': 'bytes */26' } })),
      'sends the whole': accept(whole),
      'leaves it out': reject(answered({ status: 416, fields: { 'Content-Range': null } })),
      'tells something else': reject(status(416)),
    },
    faults: ['range-416-without-length'],
  }),

  serverCase({
    id: 'flood-is-not-served',
    title: 'A request for hundreds of overlapping ranges is not answered with each of them',
    requires: ['rfc9110-s17.15-1', 'rfc9110-s14.2-4'],
    control: range('bytes=0-'),
    send: [range(`bytes=0-${',0-'.repeat(299)}`)],
    outcomes: {
      'sends the whole': accept(whole),
      'refuses it': accept(status('4xx')),
      'joins them into one': accept(answered({ status: 206, body: ALL, fields: { 'Content-Range': 'bytes 0-25/26' } })),
      'joins them into one part of a multipart': accept(
        answered({
          status: 206,
          body: /^(?:(?!Content-Range:)[^])*Content-Range: bytes 0-25\/26(?:(?!Content-Range:)[^])*$/i,
        }),
      ),
      'sends all of them': reject(status(206)),
    },
    faults: ['range-flood-served'],
  }),
]);
