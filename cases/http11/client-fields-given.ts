import {
  accept,
  awaitHead,
  body,
  clientCase,
  delivered,
  failed,
  failedUnsent,
  httpServer,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  wellFormed,
  write,
} from '../../harness/vocabulary/index.js';

type Given = readonly (readonly [string, string])[];

const url = 'http://{peer}/';
const serves = httpServer(reply(200, sized('ok')));
const whole = httpServer(
  reply(200, sized('abcdefghij'), { fields: { 'Accept-Ranges': 'bytes', Connection: 'close' } }),
);
const pieces = { url, method: 'POST', body: { chunks: ['hello', ' world'] } } as const;
const given = (...fields: Given) => ({ url, fields });
const sends = (fields: Readonly<Record<string, string | RegExp | null>>) => requested({ fields });
/** What becomes of fields that a client is free to send. */
const freely = (name: string, value: string) => ({
  'sends it': accept(sends({ [name]: value })),
  'leaves it out': accept(sends({ [name]: null })),
  'refuses to send it': accept(failedUnsent()),
  'sends another value': reject(sends({ [name]: /^/ })),
});
const control = { peer: serves, open: given(['X-A', 'b']) };

export default topic('http11/client-fields-given', [
  clientCase({
    id: 'two-lines-of-one-name',
    title: 'Two fields of one name may be sent as two lines or as one',
    requires: ['rfc9110-s5.3-1'],
    peer: serves,
    open: given(['X-A', 'b'], ['X-A', 'c']),
    outcomes: {
      'sends one line with both': accept(sends({ 'X-A': /^b[\t ]*,[\t ]*c$/ })),
      'sends one line with the last': accept(sends({ 'X-A': 'c' })),
      'sends one line with the first': accept(sends({ 'X-A': 'b' })),
      'loses both': reject(sends({ 'X-A': null })),
      'sends two lines': accept(requests(1), wellFormed()),
    },
    faults: ['fields-of-one-name-kept'],
  }),

  clientCase({
    id: 'given-user-agent',
    title: 'A request has one User-Agent, also where one is given',
    requires: ['rfc9110-s5.3-2'],
    control: { peer: serves, open: given(['X-A', 'given/1.0']) },
    peer: serves,
    open: given(['User-Agent', 'given/1.0']),
    outcomes: {
      'sends it alone': accept(sends({ 'User-Agent': 'given/1.0' })),
      'sends its own alone': accept(sends({ 'User-Agent': /./ }), body('ok')),
      'refuses to send it': accept(failedUnsent()),
      'sends both': reject(requests(1), wellFormed()),
    },
    faults: ['own-fields-beside-the-given'],
  }),

  clientCase({
    id: 'given-host',
    title: 'A request has one Host, also where one is given',
    requires: ['rfc9110-s5.3-2', 'rfc9112-s3.2-4'],
    control: { peer: serves, open: given(['X-Host', 'other.example']) },
    peer: serves,
    open: given(['Host', 'other.example']),
    outcomes: {
      'sends the given one': accept(sends({ Host: 'other.example' }), body('ok')),
      'sends its own': accept(sends({ Host: '{peer}' }), body('ok')),
      'refuses before sending': accept(failedUnsent()),
      'sends both, or none': reject(requests(1)),
    },
    faults: ['own-fields-beside-the-given'],
  }),

  clientCase({
    id: 'given-content-type',
    title: 'Content has one Content-Type, also where one is given',
    requires: ['rfc9110-s5.3-2', 'rfc9110-s8.3-1'],
    control: { peer: serves, open: { url, method: 'POST', body: { octets: 'a=b' } } },
    peer: serves,
    open: { url, method: 'POST', body: { octets: 'a=b' }, fields: [['content-type', 'text/plain']] },
    outcomes: {
      'sends it': accept(sends({ 'Content-Type': /^text\/plain(?:[\t ]*;.*)?$/i })),
      'sends its own': accept(sends({ 'Content-Type': /^[^,]*$/ })),
      'refuses to send it': accept(failedUnsent()),
      'sends none': accept(sends({ 'Content-Type': null })),
      'sends both': reject(requests(1)),
    },
    faults: ['own-fields-beside-the-given'],
  }),

  clientCase({
    id: 'empty-value',
    title: 'A field whose value is empty is sent so, or not at all',
    requires: ['rfc9112-s5-2'],
    control,
    peer: serves,
    open: given(['X-A', '']),
    outcomes: {
      'sends it': accept(sends({ 'X-A': '' }), wellFormed()),
      'leaves it out': accept(sends({ 'X-A': null }), wellFormed()),
      'refuses to send it': accept(failedUnsent()),
      'sends another value': reject(sends({ 'X-A': /./ })),
      'sends a malformed request': reject(requests(1)),
    },
    faults: ['empty-value-filled'],
  }),

  clientCase({
    id: 'upgrade-is-named-in-connection',
    title: 'A request with Upgrade names it in Connection',
    requires: ['rfc9110-s7.8-10', 'rfc9110-s7.6.1-1'],
    control: { peer: serves, open: given(['X-A', 'other/1']) },
    peer: serves,
    open: given(['Upgrade', 'other/1']),
    outcomes: {
      'names it': accept(sends({ Upgrade: 'other/1', Connection: /(?:^|,)[\t ]*upgrade[\t ]*(?:,|$)/i })),
      'sends no Upgrade': accept(sends({ Upgrade: null }), delivered({ status: 200 })),
      'refuses to send it': accept(failedUnsent()),
      'sends Upgrade alone': reject(sends({ Upgrade: /./ })),
    },
    note: "The duty is the sender's (RFC 9110 section 7.8): a library that sends Upgrade because it was told to and writes Connection itself has to name it there.",
    faults: ['upgrade-without-connection'],
  }),

  clientCase({
    id: 'offered-protocols',
    title: 'Upgrade may offer several protocols in the order of preference',
    requires: ['rfc9110-s7.8-1'],
    control,
    peer: serves,
    open: given(['Upgrade', 'other/2, other/1'], ['Connection', 'upgrade']),
    outcomes: {
      'offers them in this order': accept(sends({ Upgrade: /^other\/2[\t ]*,[\t ]*other\/1$/ })),
      'offers none': accept(sends({ Upgrade: null })),
      'refuses to offer them': accept(failedUnsent()),
      'offers them otherwise': reject(sends({ Upgrade: /^/ })),
    },
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'weights-of-codings',
    title: 'TE may rank transfer codings by weights',
    requires: ['rfc9112-s7.4-2'],
    control,
    peer: serves,
    open: given(['TE', 'trailers, deflate;q=0.5'], ['Connection', 'TE']),
    outcomes: freely('TE', 'trailers, deflate;q=0.5'),
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'weights-of-charsets',
    title: 'Accept-Charset may rank charsets by weights',
    requires: ['rfc9110-s12.5.2-1'],
    control,
    peer: serves,
    open: given(['Accept-Charset', 'utf-8, iso-8859-5;q=0.8']),
    outcomes: freely('Accept-Charset', 'utf-8, iso-8859-5;q=0.8'),
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'weights-of-content-codings',
    title: 'Accept-Encoding may rank content codings by weights',
    requires: ['rfc9110-s12.5.3-1'],
    control,
    peer: serves,
    open: given(['Accept-Encoding', 'gzip;q=0.5, identity']),
    outcomes: freely('Accept-Encoding', 'gzip;q=0.5, identity'),
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'if-match-with-get',
    title: 'If-Match may be sent with GET',
    requires: ['rfc9110-s13.1.1-8'],
    control,
    peer: serves,
    open: given(['If-Match', '"a"']),
    outcomes: freely('If-Match', '"a"'),
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'if-unmodified-since-with-get',
    title: 'If-Unmodified-Since may be sent with GET',
    requires: ['rfc9110-s13.1.4-9'],
    control,
    peer: serves,
    open: given(['If-Unmodified-Since', 'Sat, 01 Jan 2022 00:00:00 GMT']),
    outcomes: freely('If-Unmodified-Since', 'Sat, 01 Jan 2022 00:00:00 GMT'),
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'range-unannounced',
    title: 'Range may be sent to a server that has not said whether it knows ranges',
    requires: ['rfc9110-s14.3-1'],
    control,
    peer: serves,
    open: given(['Range', 'bytes=0-1']),
    outcomes: freely('Range', 'bytes=0-1'),
    faults: ['given-preferences-dropped'],
  }),

  clientCase({
    id: 'range-not-honoured',
    title: 'A server that has announced ranges and sends the whole is taken at its word',
    requires: ['rfc9110-s14.3-2'],
    control: { peer: whole, open: [url, given(['X-A', 'bytes=2-4'])] },
    peer: whole,
    open: [url, given(['Range', 'bytes=2-4'])],
    outcomes: {
      'delivers the whole': accept(
        requested({ nth: 1, fields: { Range: 'bytes=2-4' } }),
        delivered({ open: 1, body: 'abcdefghij' }),
      ),
      'leaves the field out': accept(
        requested({ nth: 1, fields: { Range: null } }),
        delivered({ open: 1, body: 'abcdefghij' }),
      ),
      'refuses to send it': accept(requests(1), failed({ open: 1 })),
      'delivers a part of it': reject(delivered({ open: 1, body: 'cde' })),
      'reports an error': reject(failed({ open: 1 })),
    },
    faults: ['range-cut-by-client'],
  }),

  clientCase({
    id: 'chunked-is-named-once',
    title: 'The chunked coding is applied once, also where it is given',
    requires: ['rfc9112-s6.1-2'],
    control: { peer: serves, open: pieces },
    peer: serves,
    open: { ...pieces, fields: [['Transfer-Encoding', 'chunked']] },
    outcomes: {
      'names it once': accept(
        sends({ 'Transfer-Encoding': 'chunked' }),
        requested({ body: 'hello world' }),
        wellFormed(),
      ),
      'announces the length': accept(requested({ framing: 'length', body: 'hello world' }), wellFormed()),
      'refuses before sending': accept(failedUnsent()),
      'names it twice': reject(sends({ 'Transfer-Encoding': /chunked.*chunked/is })),
      'sends two fields': reject(requests(1)),
    },
    faults: ['chunked-applied-twice'],
  }),

  clientCase({
    id: 'chunked-is-the-last-coding',
    title: 'Where another transfer coding is given, chunked is applied behind it',
    requires: ['rfc9112-s6.1-3'],
    control: { peer: serves, open: pieces },
    peer: httpServer(awaitHead(), write(reply(200, sized('ok'), { fields: { Connection: 'close' } }))),
    open: { ...pieces, fields: [['Transfer-Encoding', 'gzip']] },
    outcomes: {
      // On the line of the given coding or on one of its own.
      'applies it last': accept(requested({ framing: 'chunked' })),
      'leaves the coding out': accept(requested({ framing: 'length', fields: { 'Transfer-Encoding': null } })),
      'refuses before sending': accept(failedUnsent()),
      'sends the other coding alone': reject(sends({ 'Transfer-Encoding': 'gzip' })),
    },
    faults: ['coding-without-chunked'],
  }),

  clientCase({
    id: 'empty-piece',
    title: 'A piece of content without octets does not end it',
    requires: ['rfc9112-s7.1-5'],
    peer: serves,
    open: { ...pieces, body: { chunks: ['hello', '', ' world'] } },
    outcomes: {
      'sends all of it': accept(requested({ body: 'hello world' }), wellFormed(), requests(1)),
      'ends it there': reject(requested({ body: 'hello' })),
    },
    faults: ['empty-chunk-sent'],
  }),
]);
