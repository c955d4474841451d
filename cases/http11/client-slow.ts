import {
  accept,
  body,
  chunked,
  clientCase,
  completed,
  failed,
  httpServer,
  paced,
  reject,
  reply,
  sized,
  topic,
  unframed,
} from '../../harness/vocabulary/index.js';

/** So many octets of a head are a status line and a part of a field line. */
const OF_THE_HEAD = [2, 5, 11, 15, 16, 17, 22, 30];
const sizedReply = reply(200, sized('0123456789'));
const behindTheHead = (first: number, step: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((nth) => first + nth * step);
const headOf = (framed: ReturnType<typeof sized>): number => {
  const [head] = reply(200, framed).stream;
  return typeof head === 'string' ? head.length : 0;
};
const arrives = (content: string) => ({
  'delivers the body': accept(body(content)),
  'gives up': reject(failed()),
  'delivers something else': reject(completed()),
});
/** The pieces of a reply take more than 400 milliseconds in all, and each of them much less. */
const PACE_MS = 60;

export default topic('http11/client-slow', [
  clientCase({
    id: 'late-reply',
    title: 'A reply may begin late, where no time limit was asked for',
    requires: ['rfc9112-s6.3-10'],
    peer: httpServer(paced(sizedReply, [1], 600)),
    outcomes: arrives('0123456789'),
    faults: ['own-time-limit', 'whole-reply-in-time'],
  }),

  clientCase({
    id: 'slow-head',
    title: 'The head of a reply may come in small pieces over a long time',
    requires: ['rfc9112-s6.3-10', 'rfc9112-s2.1-1'],
    peer: httpServer(paced(sizedReply, OF_THE_HEAD, PACE_MS)),
    outcomes: arrives('0123456789'),
    faults: ['whole-reply-in-time', 'head-in-one-segment'],
  }),

  clientCase({
    id: 'slow-body',
    title: 'A body with a length may come in small pieces over a long time',
    requires: ['rfc9112-s6.3-10'],
    peer: httpServer(paced(sizedReply, behindTheHead(headOf(sized('0123456789')), 1), PACE_MS)),
    outcomes: arrives('0123456789'),
    faults: ['whole-reply-in-time'],
  }),

  clientCase({
    id: 'slow-chunks',
    title: 'A chunked body may come in small pieces over a long time',
    requires: ['rfc9112-s6.3-4'],
    peer: httpServer(
      paced(reply(200, chunked('01234', '56789')), behindTheHead(headOf(chunked('01234', '56789')), 3), PACE_MS),
    ),
    outcomes: arrives('0123456789'),
    faults: ['whole-reply-in-time', 'chunk-size-in-one-segment'],
  }),

  clientCase({
    id: 'slow-until-the-end',
    title: 'A body that the end of the connection delimits may come in small pieces over a long time',
    requires: ['rfc9112-s6.3-13'],
    peer: httpServer(
      paced(reply(200, unframed('0123456789')), behindTheHead(headOf(unframed('0123456789')), 1), PACE_MS),
    ),
    outcomes: arrives('0123456789'),
    faults: ['whole-reply-in-time'],
  }),
]);
