import type { GeneratedContent } from '../../harness/vocabulary/index.js';
import {
  anyClosingLines,
  anyContent,
  closesAfterServing,
  fence,
  get,
  givesWhole,
  octets,
  request,
  sending,
  serverProperty,
  tellsLengthOf,
  topic,
} from '../../harness/vocabulary/index.js';

const contentOf = ({ path, count }: GeneratedContent): string =>
  path === 'bytes'
    ? '0123456789'.repeat(Math.ceil(count / 10)).slice(0, count)
    : Array.from({ length: count }, (_, index) => `piece ${index}\n`).join('');

const closing = (lines: readonly string[]): string =>
  `GET /echo HTTP/1.1\r\nHost: {peer}\r\n${lines.map((line) => `Connection: ${line}\r\n`).join('')}\r\n`;

export default topic('properties/server-answers', [
  serverProperty<{ lines: readonly string[] }>({
    id: 'close-is-found',
    title: 'The option close, in any letters and anywhere among others, ends the connection behind its reply',
    requires: ['rfc9112-s9.6-4', 'rfc9112-s9.6-6', 'rfc9110-s7.6.1-3', 'rfc9112-s9.3-7', 'rfc9110-s5.6.1.2-1'],
    features: ['saw', 'app.echo'],
    given: { lines: anyClosingLines() },
    always: [{ lines: ['Close'] }, { lines: ['x-close, close'] }, { lines: [',close'] }],
    play: ({ lines }) => sending(octets(closing(lines)), fence()),
    baseline: () => sending(get('/echo', { Connection: 'keep-alive' }), fence()),
    holds: closesAfterServing(),
    show: ({ lines }) => closing(lines),
    faults: ['close-ignored', 'connection-option-whole-value', 'connection-option-case-sensitive'],
  }),

  serverProperty<{ resource: GeneratedContent }>({
    id: 'content-is-whole',
    title: 'Content of any length, announced or not, comes whole',
    requires: ['rfc9112-s7.1-5', 'rfc9112-s9.3-8'],
    features: ['app.bytes', 'app.stream'],
    given: { resource: anyContent() },
    play: ({ resource: { path, count } }) => sending(get(`/${path}/${count}`)),
    holds: givesWhole(({ resource }) => contentOf(resource)),
    show: ({ resource: { path, count } }) => `/${path}/${count}`,
    faults: ['body-one-octet-short', 'chunked-reply-unterminated'],
  }),

  serverProperty<{ length: number }>({
    id: 'head-tells-of-get',
    title: 'HEAD tells no other length than GET gives, of content of any length, and gives nothing of it',
    requires: ['rfc9110-s8.6-4', 'rfc9110-s9.3.2-1', 'rfc9110-s9.1-2'],
    features: ['app.bytes'],
    given: { length: anyContent().map(({ count }) => count) },
    play: ({ length }) => sending(request('HEAD', `/bytes/${length}`)),
    baseline: ({ length }) => sending(get(`/bytes/${length}`)),
    holds: tellsLengthOf(({ length }) => length),
    show: ({ length }) => `/bytes/${length}`,
    faults: ['head-without-fields', 'head-with-body', 'head-refused'],
  }),
]);
