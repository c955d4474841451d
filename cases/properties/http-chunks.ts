import type { GeneratedField } from '../../harness/vocabulary/index.js';
import {
  anyExtensions,
  anyOctets,
  anyTrailers,
  arrives,
  chunkedAs,
  clientProperty,
  httpServer,
  opening,
  reply,
  sameAsBaseline,
  sectionOf,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

type Extended = { readonly body: string; readonly extension: string };
type Trailed = { readonly body: string; readonly trailers: readonly GeneratedField[] };

/** A body in at most two chunks. */
const halves = (body: string): readonly string[] =>
  [body.slice(0, body.length >> 1), body.slice(body.length >> 1)].filter((half) => half !== '');
const extended = ({ body, extension }: Extended) => reply(200, chunkedAs({ extension }, ...halves(body)));
const trailed = ({ body, trailers }: Trailed) =>
  reply(200, chunkedAs({ trailers: sectionOf(trailers) }, ...halves(body)));

export default topic('properties/http-chunks', [
  clientProperty<Extended>({
    id: 'extensions-are-skipped',
    title: 'Whatever extensions a chunk has, its data arrives without them',
    requires: ['rfc9112-s7.1.1-1'],
    given: { body: anyOctets(60), extension: anyExtensions('plain') },
    play: (given) => opening(httpServer(extended(given))),
    holds: arrives(({ body }) => body),
    show: (given) => wholeOf(extended(given)),
    note: 'The last chunk has them too (RFC 9112 section 7.1.1).',
    faults: ['chunk-extension-refused'],
  }),

  clientProperty<Extended>({
    id: 'whitespace-in-extensions',
    title:
      'Whatever whitespace stands around the semicolons and equals signs of extensions, the data of the chunk arrives',
    requires: ['rfc9112-s7.1.1-2', 'rfc9110-s5.6.3-6'],
    given: { body: anyOctets(60), extension: anyExtensions('spaced') },
    play: (given) => opening(httpServer(extended(given))),
    holds: arrives(({ body }) => body),
    show: (given) => wholeOf(extended(given)),
    faults: ['chunk-extension-whitespace-refused'],
  }),

  clientProperty<Trailed>({
    id: 'trailers-change-nothing',
    title: 'Whatever stands in the trailer section, header fields and body are the same',
    requires: ['rfc9110-s6.5-1', 'rfc9110-s6.5.1-2', 'rfc9112-s7.1.2-3', 'rfc9112-s7.1.3-1'],
    given: { body: anyOctets(60), trailers: anyTrailers() },
    play: (given) => opening(httpServer(trailed(given))),
    baseline: ({ body }) => opening(httpServer(trailed({ body, trailers: [] }))),
    holds: sameAsBaseline('without trailers', ({ body }) => body),
    show: (given) => wholeOf(trailed(given)),
    note: 'Fields that frame a message are left out: a client may take their presence for an error.',
    faults: ['trailer-into-fields', 'trailer-into-body'],
  }),
]);
