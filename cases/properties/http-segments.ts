import type { GeneratedBody } from '../../harness/vocabulary/index.js';
import {
  anyBody,
  anyOffset,
  chunkedAs,
  clientProperty,
  cut,
  generatedReply,
  httpServer,
  octets,
  opening,
  reply,
  sameAsBaseline,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

/** A reply with something of everything: several lines of one field, extensions, several chunks, trailers. */
const rich = wholeOf(
  reply(200, chunkedAs({ extension: ';a=b', trailers: { 'X-Late': 'yes' } }, 'hello', ' ', 'world'), {
    fields: { 'X-Odd': ['', 'a b'] },
  }),
);
const everywhere = Array.from({ length: rich.length - 1 }, (_, index) => ({ place: index + 1 }));
const inside = (place: number): number => 1 + (place % (rich.length - 1));

export default topic('properties/http-segments', [
  clientProperty<{ place: number }>({
    id: 'cut-anywhere',
    title: 'A reply cut in two at any of its octets is the same reply',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s7.1-1'],
    given: { place: anyOffset() },
    always: everywhere.map(({ place }) => ({ place: place - 1 })),
    play: ({ place }) => opening(httpServer(cut(octets(rich), [inside(place)]))),
    baseline: () => opening(httpServer(octets(rich))),
    holds: sameAsBaseline('for the reply in one piece', () => 'hello world'),
    show: ({ place }) => `${rich.slice(0, inside(place))}|${rich.slice(inside(place))}`,
    faults: ['head-in-one-segment', 'chunk-size-in-one-segment'],
  }),

  clientProperty<{ body: GeneratedBody }>({
    id: 'octet-by-octet',
    title: 'A reply that comes octet by octet is the same reply',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10', 'rfc9112-s7.1-1'],
    given: { body: anyBody(20) },
    play: ({ body }) => opening(httpServer(cut(generatedReply(body), 'every'))),
    baseline: ({ body }) => opening(httpServer(generatedReply(body))),
    holds: sameAsBaseline('for the reply in one piece', ({ body }) => body.octets),
    show: ({ body }) => wholeOf(generatedReply(body)),
    faults: ['head-in-one-segment', 'chunk-size-in-one-segment'],
  }),
]);
