import {
  accept,
  body,
  brokeOff,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  noResponse,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const validators = { ETag: '"v1"', 'Accept-Ranges': 'bytes' } as const;
const whole = reply(200, sized('helloworld'), { fields: validators });
/** The first half of a body that is announced whole: a client may ask for the rest by itself. */
const brokenOff = reply(200, framedBy({ 'Content-Length': '10' }, 'hello'), { fields: validators });
const part = (range: string, octets: string) =>
  reply(206, sized(octets), { fields: { ...validators, 'Content-Range': range } });
const thenAnswered = (answer: typeof whole) => httpServerByConnection([brokenOff], [answer]);
const control = httpServer(whole);

const asked = (range: string) => ({ url: 'http://{peer}/', fields: [['Range', range]] }) as const;
const parts = [
  '--cut\r\nContent-Type: text/plain\r\nContent-Range: bytes 5-6/10\r\n\r\nwo\r\n',
  '--cut\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-1/10\r\n\r\nhe\r\n--cut--\r\n',
].join('');
const several = reply(206, sized(parts), { fields: { 'Content-Type': 'multipart/byteranges; boundary=cut' } });

/**
 * A client that asks for nothing more reports what it lacks; one that does must not put the wrong octets behind the first ones. Whether
 * the first part is taken for the whole is judged elsewhere (RFC 9112 section 8).
 */
const neverJoined = (wrong: string) =>
  ({
    'joins what does not belong together': reject(body(wrong)),
    'reports that the body broke off': accept(brokeOff(/^(?:hello)?$/)),
    'reports an error instead of a response': accept(noResponse()),
    'asks again and delivers the whole': accept(body('helloworld')),
    'asks again and hands the part on as a part': accept(delivered({ status: 206 })),
    'takes the first part for the whole': accept(body('hello')),
  }) as const;

export default topic('http11/response-partial', [
  clientCase({
    id: 'rest-of-a-broken-body',
    title: 'A client may ask for the rest of a body that broke off and join the parts',
    requires: ['rfc9110-s15.3.7.3-1'],
    control,
    peer: thenAnswered(part('bytes 5-9/10', 'world')),
    outcomes: {
      'reports that the body broke off': accept(brokeOff(/^(?:hello)?$/)),
      'reports an error instead of a response': accept(noResponse()),
      'joins the parts': accept(body('helloworld')),
      'delivers the part as if it were the whole': reject(body('hello')),
    },
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'joined-parts-are-the-whole',
    title: 'Parts that were joined to the whole are delivered as a 200 with its Content-Length',
    requires: ['rfc9110-s15.3.7.3-3'],
    control,
    peer: thenAnswered(part('bytes 5-9/10', 'world')),
    outcomes: {
      'does not join them': accept(failed()),
      'hands the second on as a part': accept(delivered({ status: 206, body: 'world' })),
      'takes the first for the whole': accept(body('hello')),
      'delivers the whole': accept(delivered({ status: 200, body: 'helloworld', fields: { 'Content-Length': '10' } })),
      'delivers the whole with the head of a part': reject(body('helloworld')),
    },
    faults: ['joined-part-keeps-its-head'],
  }),

  clientCase({
    id: 'whole-in-place-of-the-rest',
    title: 'A server that says Accept-Ranges may send the whole again, which is not put behind the first part',
    requires: ['rfc9110-s14.3-2'],
    control,
    peer: thenAnswered(whole),
    outcomes: neverJoined('hellohelloworld'),
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'another-range-than-the-rest',
    title: 'A part whose Content-Range begins elsewhere is not put behind the first part',
    requires: ['rfc9110-s15.3.7-1'],
    control,
    peer: thenAnswered(part('bytes 0-4/10', 'hello')),
    outcomes: neverJoined('hellohello'),
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'several-parts-in-place-of-the-rest',
    title: 'A multipart body is not put behind the first part as it is',
    requires: ['rfc9110-s15.3.7-1'],
    control,
    peer: thenAnswered(several),
    outcomes: neverJoined(`hello${parts}`),
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'unknown-range-unit',
    title: 'A part in an unknown range unit is not joined to the first part',
    requires: ['rfc9110-s14.4-1'],
    control,
    peer: thenAnswered(part('lines 5-9/10', 'WORLD')),
    outcomes: neverJoined('helloWORLD'),
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'invalid-content-range',
    title: 'A part whose Content-Range ends before it begins is not joined to the first part',
    requires: ['rfc9110-s14.4-4'],
    control,
    peer: thenAnswered(part('bytes 5-4/10', 'WORLD')),
    outcomes: neverJoined('helloWORLD'),
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'content-range-beyond-the-whole',
    title: 'A part whose Content-Range ends beyond the whole is not joined to the first part',
    requires: ['rfc9110-s14.4-4'],
    control,
    peer: thenAnswered(part('bytes 5-9/7', 'WORLD')),
    outcomes: neverJoined('helloWORLD'),
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'unasked-part',
    title: 'A part that nobody asked for is not delivered as the whole',
    requires: ['rfc9110-s15.3.7-1'],
    control,
    peer: httpServer(part('bytes 0-4/10', 'hello')),
    outcomes: {
      'delivers it as a part': accept(
        delivered({ status: 206, body: 'hello', fields: { 'Content-Range': 'bytes 0-4/10' } }),
      ),
      'reports an error': accept(failed()),
      'delivers it as the whole': reject(delivered({ status: 200 })),
    },
    faults: ['part-is-the-whole'],
  }),

  clientCase({
    id: 'parts-in-another-order',
    title: 'Several parts are not joined in the order in which they came, for that is not theirs',
    requires: ['rfc9110-s15.3.7.2-10'],
    peer: httpServer(several),
    open: asked('bytes=0-1,5-6'),
    outcomes: {
      'delivers the parts as they came': accept(delivered({ status: 206, body: parts })),
      'puts them in their places': accept(body('hewo')),
      'joins them in the order of arrival': reject(body('wohe')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['multipart-taken-apart'],
  }),
]);
