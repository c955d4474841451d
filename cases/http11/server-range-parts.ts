import { accept, answered, either, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

const ALL = 'abcdefghijklmnopqrstuvwxyz';
const whole = answered({ status: 200, body: ALL });
const multipart = { 'Content-Type': /^multipart\/byteranges\s*;.*\bboundary=/i };
/** Ranges that are near may be joined, and the one part that is left may be a multipart all the same (RFC 9110 section 15.3.7.2). */
const joined = either(
  answered({ status: 206, body: 'abcdef', fields: { 'Content-Range': 'bytes 0-5/26' } }),
  answered({
    status: 206,
    fields: multipart,
    body: /--([^\r\n]+)\r\n(?:[^\r\n]+\r\n)*Content-Range: bytes 0-5\/26\r\n(?:[^\r\n]+\r\n)*\r\nabcdef\r\n--\1--/i,
  }),
);
const two = get('/range', { Range: 'bytes=0-1,4-5' });

export default topic('http11/server-range-parts', [
  serverCase({
    id: 'are-multipart',
    title: 'Several parts are sent as multipart/byteranges with a boundary',
    requires: [
      'rfc9110-s15.3.7.2-1',
      'rfc9110-s8.3.3-1',
      'rfc1945-s3.6.2-3',
      'rfc1945-s3.6.2-4',
      'rfc9110-s15.3.7.2-5',
    ],
    control: get('/range'),
    send: [two],
    outcomes: {
      'sends a whole multipart': accept(
        answered({
          status: 206,
          fields: multipart,
          body: /--([^\r\n]+)\r\n(?:[^\r\n]+\r\n)+\r\nab\r\n--\1\r\n(?:[^\r\n]+\r\n)+\r\nef\r\n--\1--/,
        }),
      ),
      'joins them into one part': accept(joined),
      'sends the whole': accept(whole),
      'refuses several ranges': accept(status('4xx')),
      'never ends the multipart': reject(answered({ status: 206, fields: multipart, body: /\r\nef\r\n(?!--)/ })),
    },
    faults: ['range-multipart-unterminated'],
  }),

  serverCase({
    id: 'have-no-range-above-them',
    title: 'The head of a multipart has no Content-Range',
    requires: ['rfc9110-s15.3.7.2-2'],
    control: get('/range'),
    send: [two],
    outcomes: {
      'has none': accept(answered({ status: 206, fields: { ...multipart, 'Content-Range': null } })),
      'joins them into one part': accept(joined),
      'sends the whole': accept(whole),
      'refuses several ranges': accept(status('4xx')),
      'has one': reject(answered({ status: 206, fields: { ...multipart, 'Content-Range': /./ } })),
    },
    faults: ['range-multipart-top-content-range'],
  }),

  serverCase({
    id: 'each-have-a-range',
    title: 'Every part of a multipart has a Content-Range of its own',
    requires: ['rfc9110-s15.3.7.2-3'],
    control: get('/range'),
    send: [two],
    outcomes: {
      'have their own': accept(
        answered({
          status: 206,
          fields: multipart,
          body: /\r\nContent-Range: bytes 0-1\/26\r\n[^]*\r\nContent-Range: bytes 4-5\/26\r\n/i,
        }),
      ),
      'joins them into one part': accept(joined),
      'sends the whole': accept(whole),
      'refuses several ranges': accept(status('4xx')),
      'lack it': reject(answered({ status: 206, fields: multipart })),
    },
    faults: ['range-part-without-content-range'],
  }),

  serverCase({
    id: 'each-have-a-type',
    title: 'Every part of a multipart has the Content-Type that the 200 would have had',
    requires: ['rfc9110-s15.3.7.2-4'],
    control: get('/range'),
    send: [two],
    outcomes: {
      'have it': accept(
        answered({ status: 206, fields: multipart, body: /(?:\r\nContent-Type: text\/plain[^]*){2}/i }),
      ),
      'joins them into one part': accept(joined),
      'sends the whole': accept(whole),
      'refuses several ranges': accept(status('4xx')),
      'lack it': reject(answered({ status: 206, fields: multipart })),
    },
    faults: ['range-part-without-content-type'],
  }),

  serverCase({
    id: 'come-as-asked',
    title: 'Parts are sent in the order in which they were asked for',
    requires: ['rfc9110-s15.3.7.2-9'],
    control: get('/range'),
    send: [get('/range', { Range: 'bytes=4-5,0-1' })],
    outcomes: {
      'sends them as asked': accept(
        answered({ status: 206, fields: multipart, body: /\r\n\r\nef\r\n[^]*\r\n\r\nab\r\n/ }),
      ),
      'joins them into one part': accept(joined),
      'sends the whole': accept(whole),
      'refuses several ranges': accept(status('4xx')),
      'sorts them': reject(answered({ status: 206, fields: multipart, body: /\r\n\r\nab\r\n[^]*\r\n\r\nef\r\n/ })),
    },
    faults: ['range-parts-sorted'],
  }),
]);
