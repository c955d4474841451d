import type { GeneratedBody } from '../../harness/vocabulary/index.js';
import {
  anyBody,
  anyOffset,
  chunkedAs,
  clientProperty,
  generatedReply,
  httpServer,
  neverComplete,
  octets,
  opening,
  reply,
  sameContentAs,
  sized,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

const bySize = wholeOf(reply(200, sized('hello world')));
const inChunks = wholeOf(reply(200, chunkedAs({ extension: ';a=b' }, 'hello', ' world')));
const lastChunk = '0;a=b\r\n\r\n'.length;

/** Every place where less than the whole arrives, but for the status line: less than that may be a document of HTTP/0.9. */
const places = (message: string, missing: number) => {
  const least = message.indexOf('\r\n') + 2;
  return Array.from({ length: message.length - missing - least + 1 }, (_, index) => ({ place: least + index }));
};
const partOf = (message: string, missing: number, place: number): string => {
  const all = places(message, missing);
  const known = all.some((one) => one.place === place);
  return message.slice(0, known ? place : (all[place % all.length]?.place ?? 0));
};

export default topic('properties/http-framings', [
  clientProperty<{ body: GeneratedBody }>({
    id: 'framing-changes-nothing',
    title: 'Content is the same whether Content-Length, chunks or the end of the connection delimit it',
    requires: ['rfc9112-s6.3-4', 'rfc9112-s6.3-10', 'rfc9112-s6.3-13'],
    given: { body: anyBody() },
    play: ({ body }) => opening(httpServer(generatedReply(body))),
    baseline: ({ body }) => {
      const framing = body.framing === 'sized' ? 'chunked' : 'sized';
      return opening(httpServer(generatedReply({ ...body, framing })));
    },
    holds: sameContentAs('in another framing', ({ body }) => body.octets),
    show: ({ body }) => wholeOf(generatedReply(body)),
    note: 'Without a right reading of the other framing nothing can be said, and the property is blocked.',
    faults: ['chunked-not-decoded', 'close-delimited-is-empty'],
  }),

  clientProperty<{ place: number }>({
    id: 'part-of-a-sized-reply',
    title: 'A reply with Content-Length that ends at any octet before its last is not complete',
    requires: ['rfc9112-s8-4', 'rfc9112-s8-6', 'rfc9112-s8-2'],
    given: { place: anyOffset() },
    always: places(bySize, 1),
    play: ({ place }) => opening(httpServer(octets(partOf(bySize, 1, place)))),
    baseline: () => opening(httpServer(octets(bySize))),
    holds: neverComplete(() => 'hello world'),
    show: ({ place }) => partOf(bySize, 1, place),
    faults: ['short-body-is-complete', 'truncated-head-is-complete'],
  }),

  clientProperty<{ place: number }>({
    id: 'part-of-a-chunked-reply',
    title: 'A reply in chunks that ends at any octet before its last chunk is not complete',
    requires: ['rfc9112-s8-3', 'rfc9112-s8-6', 'rfc9112-s8-2'],
    given: { place: anyOffset() },
    always: places(inChunks, lastChunk),
    play: ({ place }) => opening(httpServer(octets(partOf(inChunks, lastChunk, place)))),
    baseline: () => opening(httpServer(octets(inChunks))),
    holds: neverComplete(() => 'hello world'),
    show: ({ place }) => partOf(inChunks, lastChunk, place),
    faults: ['missing-last-chunk-is-complete', 'truncated-head-is-complete'],
  }),
]);
