import type { GeneratedLine, SpelledChunks } from '../../harness/vocabulary/index.js';
import {
  anyFieldValue,
  anyMethodToken,
  anyOrderOf,
  anyOwnTrailers,
  anyQuery,
  anySpelledChunks,
  anyWrittenLines,
  chunked,
  framedBy,
  get,
  isItselfOrRefused,
  isSeenAsWritten,
  octets,
  post,
  request,
  sending,
  serverProperty,
  sized,
  topic,
  wholeOf,
  writtenChunks,
  writtenLine,
} from '../../harness/vocabulary/index.js';

type Writing = { readonly order: readonly number[]; readonly lines: readonly GeneratedLine[] };
const FIELDS = [
  ['Host', '{peer}'],
  ['Content-Length', '5'],
  ['X-Plain', 'a value; of "some" words'],
  ['Content-Type', 'text/plain'],
] as const;
const writing = ({ order, lines }: Writing): string => {
  const all = order.map((index) => writtenLine(FIELDS[index]?.[0] ?? '', FIELDS[index]?.[1] ?? '', lines[index]));
  return `POST /echo?a=b HTTP/1.1\r\n${all.join('')}\r\nhello`;
};

const inChunks = (body: string) => post('/echo', framedBy({ 'Transfer-Encoding': 'chunked' }, body));
const plainChunks = ({ octets: body }: SpelledChunks) =>
  sending(post('/echo', body === '' ? chunked() : chunked(body)));

type Trailers = readonly { readonly name: string; readonly value: string }[];
const trailed = (body: string, trailers: Trailers): string => {
  const lines = trailers.map(({ name, value }) => `${name}: ${value}\r\n`).join('');
  return `${body.length.toString(16)}\r\n${body}\r\n0\r\n${lines}\r\n`;
};

export default topic('properties/request-spellings', [
  serverProperty<Writing>({
    id: 'field-lines',
    title: 'Letters of field names, whitespace around values and the order of fields change nothing',
    requires: ['rfc9112-s5-1', 'rfc9110-s5.1-1', 'rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    features: ['saw', 'app.echo'],
    given: { order: anyOrderOf(FIELDS.length), lines: anyWrittenLines(FIELDS.length) },
    play: (given) => sending(octets(writing(given))),
    holds: isSeenAsWritten(() => ({
      method: 'POST',
      target: '/echo?a=b',
      body: 'hello',
      fields: [FIELDS[2], FIELDS[3]],
    })),
    show: writing,
    faults: ['field-names-case-sensitive', 'value-not-trimmed', 'space-after-colon-required'],
  }),

  serverProperty<{ body: SpelledChunks }>({
    id: 'chunks',
    title: 'Zeros and letters of chunk sizes, and chunk extensions, change nothing',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s7.1-4', 'rfc9112-s7.1.1-1', 'rfc9112-s6.1-1', 'rfc9112-s7.1.3-1'],
    features: ['saw', 'app.echo'],
    given: { body: anySpelledChunks() },
    always: [{ body: { octets: 'hello', chunks: [{ length: 5, zeros: 0, capitals: false, extension: ';a="\t"' }] } }],
    play: ({ body }) => sending(inChunks(writtenChunks(body))),
    baseline: ({ body }) => plainChunks(body),
    holds: isSeenAsWritten(({ body }) => ({ method: 'POST', target: '/echo', body: body.octets })),
    show: ({ body }) => writtenChunks(body),
    note: 'The baseline is the same body in one plain chunk: a server may ask for a length instead (RFC 9112 section 6.3).',
    faults: ['chunk-size-leading-zero-is-last', 'chunk-size-lowercase-only', 'chunk-extension-refused'],
  }),

  serverProperty<{ octets: string; trailers: Trailers }>({
    id: 'trailers-stay-apart',
    title: 'Trailer fields that nobody knows never become fields of the request',
    requires: ['rfc9112-s7.1.2-3', 'rfc9112-s7.1.2-2', 'rfc9110-s6.5.1-2', 'rfc9110-s6.5-1'],
    features: ['saw', 'app.echo'],
    given: { octets: anyQuery(), trailers: anyOwnTrailers() },
    always: [{ octets: 'a', trailers: [{ name: 'X-a', value: '\x8d' }] }],
    play: ({ octets: body, trailers }) => sending(inChunks(trailed(body, trailers))),
    baseline: ({ octets: body }) => sending(inChunks(trailed(body, []))),
    holds: isSeenAsWritten(({ octets: body, trailers }) => ({
      method: 'POST',
      target: '/echo',
      body,
      without: trailers.map(({ name }) => name),
    })),
    show: ({ octets: body, trailers }) => trailed(body, trailers),
    faults: ['trailer-into-fields', 'trailer-becomes-request'],
  }),

  serverProperty<{ value: string }>({
    id: 'field-values-arrive',
    title: 'Any field value of visible octets, those above ASCII included, arrives exactly',
    requires: ['rfc9110-s5.5-2', 'rfc9112-s5.1-3'],
    features: ['saw', 'app.echo'],
    given: { value: anyFieldValue() },
    always: [{ value: 'a\x85' }, { value: '\xa0a' }],
    play: ({ value }) => sending(get('/echo', { 'X-Value': value })),
    baseline: () => sending(get('/echo', { 'X-Value': 'a' })),
    holds: isSeenAsWritten(({ value }) => ({
      method: 'GET',
      target: '/echo',
      body: '',
      fields: [['X-Value', value]],
    })),
    show: ({ value }) => value,
    faults: ['obs-text-mangled'],
  }),

  serverProperty<{ query: string }>({
    id: 'queries-arrive',
    title: 'Any query of a request target arrives as it was sent',
    requires: ['rfc9112-s3.3-1'],
    features: ['saw', 'app.echo'],
    given: { query: anyQuery() },
    always: [{ query: "'" }],
    play: ({ query }) => sending(get(`/echo?${query}`)),
    baseline: () => sending(get('/echo?a')),
    holds: isSeenAsWritten(({ query }) => ({ method: 'GET', target: `/echo?${query}`, body: '' })),
    show: ({ query }) => query,
    faults: ['query-decoded'],
  }),

  serverProperty<{ method: string }>({
    id: 'methods-are-themselves',
    title: 'Any method is seen as itself or refused, and is never taken for another',
    requires: ['rfc9110-s9.1-1'],
    features: ['saw', 'app.echo'],
    given: { method: anyMethodToken() },
    always: [{ method: 'get' }],
    play: ({ method }) => sending(request(method, '/echo', sized(''))),
    baseline: () => sending(request('POST', '/echo', sized(''))),
    holds: isItselfOrRefused(({ method }) => method),
    show: ({ method }) => wholeOf(request(method, '/echo', sized(''))),
    faults: ['method-case-insensitive'],
  }),
]);
