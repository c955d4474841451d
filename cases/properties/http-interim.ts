import type { GeneratedBody, GeneratedInterim } from '../../harness/vocabulary/index.js';
import {
  anyInterims,
  clientProperty,
  generatedReply,
  httpServer,
  interimReply,
  opening,
  sameAsBaseline,
  sectionOf,
  selfDelimitedBody,
  together,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

type Preceded = { readonly interims: readonly GeneratedInterim[]; readonly body: GeneratedBody };

const preceded = ({ interims, body }: Preceded) =>
  together(...interims.map(({ status, fields }) => interimReply(status, sectionOf(fields))), generatedReply(body));

export default topic('properties/http-interim', [
  clientProperty<Preceded>({
    id: 'interim-replies-change-nothing',
    title: 'Whatever interim replies come first, with whatever fields, the final reply is the same',
    requires: ['rfc9110-s15.2-2', 'rfc9112-s6.3-1', 'rfc9110-s15-1'],
    given: { interims: anyInterims(), body: selfDelimitedBody(60) },
    play: (given) => opening(httpServer(preceded(given))),
    baseline: ({ body }) => opening(httpServer(generatedReply(body))),
    holds: sameAsBaseline('without them', ({ body }) => body.octets),
    show: (given) => wholeOf(preceded(given)),
    note: 'An interim reply ends with its head, whatever its fields announce; 101 is left out, for it ends HTTP/1.1.',
    faults: ['interim-is-final', 'only-one-interim', 'body-after-1xx'],
  }),
]);
