import type { GeneratedWriting } from '../../harness/vocabulary/index.js';
import {
  anyFieldValue,
  anyOrderOf,
  anyWritings,
  clientProperty,
  handsOver,
  httpServer,
  lines,
  opening,
  reply,
  sameAsBaseline,
  sized,
  stall,
  topic,
  wholeOf,
  written,
} from '../../harness/vocabulary/index.js';

const FIELDS = [
  ['Content-Type', 'text/plain'],
  ['Content-Length', '5'],
  ['Cache-Control', 'no-cache, max-age=0'],
  ['ETag', '"odd"'],
  ['X-One', '1'],
  ['X-Two', 'a \t b'],
] as const;
const CHUNKED = FIELDS.map((field) =>
  field[0] === 'Content-Length' ? (['Transfer-Encoding', 'chunked'] as const) : field,
);

type Dressed = { readonly order: readonly number[]; readonly writings: readonly GeneratedWriting[] };

/** The fields in this order, each written in its own way. */
const dressed = (fields: typeof CHUNKED | typeof FIELDS, { order, writings }: Dressed, body: string) => {
  const all = order.flatMap((index) => {
    const [field, writing] = [fields[index], writings[index]];
    return field === undefined || writing === undefined ? [] : [written(field, writing)];
  });
  return lines('HTTP/1.1 200 OK', ...all, '', body);
};
const plainly = (fields: typeof CHUNKED | typeof FIELDS, body: string) =>
  lines('HTTP/1.1 200 OK', ...fields.map(([name, value]) => `${name}: ${value}`), '', body);

const given = { order: anyOrderOf(FIELDS.length), writings: anyWritings(FIELDS.length) };
const inChunks = '5\r\nhello\r\n0\r\n\r\n';

export default topic('properties/http-fields', [
  clientProperty<Dressed>({
    id: 'writing-changes-nothing',
    title:
      'The order of fields, the case of their names and the whitespace in front of their values change nothing, Content-Length included',
    requires: ['rfc9112-s5-1', 'rfc9110-s5.1-1', 'rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    given,
    play: (how) => opening(httpServer(dressed(FIELDS, how, 'hello'), stall())),
    baseline: () => opening(httpServer(plainly(FIELDS, 'hello'), stall())),
    holds: sameAsBaseline('for the fields written plainly', () => 'hello'),
    show: (how) => wholeOf(dressed(FIELDS, how, 'hello')),
    note: 'The connection stays open behind the body, so that only who has understood Content-Length comes to an end.',
    faults: ['field-name-case-sensitive', 'field-value-not-trimmed'],
  }),

  clientProperty<Dressed>({
    id: 'writing-changes-no-chunks',
    title:
      'The order of fields, the case of their names and the whitespace in front of their values change nothing, Transfer-Encoding included',
    requires: ['rfc9112-s5-1', 'rfc9110-s5.1-1', 'rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    given,
    play: (how) => opening(httpServer(dressed(CHUNKED, how, inChunks))),
    baseline: () => opening(httpServer(plainly(CHUNKED, inChunks))),
    holds: sameAsBaseline('for the fields written plainly', () => 'hello'),
    show: (how) => wholeOf(dressed(CHUNKED, how, inChunks)),
    faults: ['field-name-case-sensitive', 'field-value-not-trimmed'],
  }),

  clientProperty<{ value: string }>({
    id: 'values-as-they-came',
    title: 'Any field value is handed over octet for octet',
    requires: ['rfc9110-s5.5-2', 'rfc9112-s2.2-1'],
    features: ['fields.seen'],
    given: { value: anyFieldValue() },
    play: ({ value }) => opening(httpServer(reply(200, sized('hello'), { fields: { 'X-Odd': value } }))),
    holds: handsOver('X-Odd', ({ value }) => value),
    show: ({ value }) => value,
    faults: ['field-values-decoded'],
  }),
]);
