import {
  accept,
  closed,
  fence,
  framedBy,
  get,
  halfClose,
  drain,
  HIDDEN,
  noReply,
  post,
  readsOne,
  refusesOrCloses,
  reject,
  saw,
  serverCase,
  servesHidden,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

// Where a length can be read in two ways, one of them ends the body before the hidden request, the other behind it.

const LENGTH = String(HIDDEN.length);
const control = post('/echo', sized(HIDDEN));
const withFields = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  post('/echo', framedBy(fields, HIDDEN));
const requires = ['rfc9112-s6.3-7', 'rfc9112-s6.3-8', 'rfc9112-s11.2-1'] as const;

/** No length is to be had from the field: 400, then the end of the connection (RFC 9112 section 6.3). */
const fatal = {
  ...servesHidden,
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'answers 400 and goes on': reject(status(400), unseen(), stillOpen()),
  'refuses it otherwise': reject(status('4xx', '5xx'), unseen()),
  'closes without a reply': reject(noReply(), unseen(), closed()),
  'serves the request': reject(saw({ nth: 0 })),
};

export default topic('http11/request-smuggling-lengths', [
  ...[
    { id: 'zero-before-the-length', what: 'of 0 before another', fields: { 'Content-Length': ['0', LENGTH] } },
    { id: 'zero-behind-the-length', what: 'of 0 behind another', fields: { 'Content-Length': [LENGTH, '0'] } },
    { id: 'list-that-begins-with-zero', what: 'that lists 0 first', fields: { 'Content-Length': `0, ${LENGTH}` } },
    { id: 'list-that-ends-with-zero', what: 'that lists 0 last', fields: { 'Content-Length': `${LENGTH}, 0` } },
  ].map(({ id, what, fields }) =>
    serverCase({
      id,
      title: `A Content-Length ${what} is answered 400, and neither believed`,
      requires,
      control,
      send: [withFields(fields), fence()],
      outcomes: fatal,
      faults: ['content-length-conflict-takes-first', 'content-length-conflict-takes-last'],
    }),
  ),

  serverCase({
    id: 'names-in-different-case',
    title: 'Two Content-Length lines that differ in value and in the case of their names are answered 400',
    requires: [...requires, 'rfc9112-s5-1'],
    control,
    send: [withFields({ 'Content-Length': LENGTH, 'content-length': '0' }), fence()],
    outcomes: fatal,
    faults: ['content-length-conflict-takes-first', 'content-length-conflict-takes-last'],
  }),

  ...[
    {
      id: 'digits-with-underscore',
      what: 'an underscore between its digits',
      value: `${LENGTH.slice(0, 1)}_${LENGTH.slice(1)}`,
      fault: 'digits-grouped',
    },
    { id: 'vertical-tab', what: 'a vertical tab behind it', value: `${LENGTH}\x0b`, fault: 'any-space-trimmed' },
    { id: 'form-feed', what: 'a form feed before it', value: `\x0c${LENGTH}`, fault: 'any-space-trimmed' },
    { id: 'no-break-space', what: 'a no-break space behind it', value: `${LENGTH}\xa0`, fault: 'any-space-trimmed' },
    { id: 'exponent', what: 'an exponent', value: `${LENGTH}e0`, fault: 'content-length-garbage-accepted' },
    { id: 'semicolon', what: 'a parameter', value: `${LENGTH};a=b`, fault: 'content-length-garbage-accepted' },
  ].map(({ id, what, value, fault }) =>
    serverCase({
      id,
      title: `A Content-Length with ${what} is answered 400 and the connection is closed`,
      requires: [...requires, 'rfc9110-s8.6-11'],
      control,
      send: [withFields({ 'Content-Length': value }), fence()],
      outcomes: fatal,
      faults: [fault],
    }),
  ),

  serverCase({
    id: 'empty-list-member',
    title: 'A Content-Length with a comma and nothing behind it is that length, or is refused',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s11.2-1'],
    control,
    send: [withFields({ 'Content-Length': `${LENGTH},` }), fence()],
    outcomes: {
      ...servesHidden,
      ...refusesOrCloses,
      'serves the body': readsOne(HIDDEN),
      'serves another body': reject(saw({ nth: 0 })),
    },
    note: 'Empty members of a list count for nothing (RFC 9110 section 5.6.1), and one value alone agrees with itself.',
    faults: ['content-length-empty-member-is-zero'],
  }),

  serverCase({
    id: 'folded-length',
    title: 'A Content-Length whose value stands in a folded line is refused or unfolded, never left out',
    requires: ['rfc9112-s5.2-2', 'rfc9112-s11.2-1'],
    control,
    send: [withFields({ 'Content-Length': `\r\n ${LENGTH}` }), fence()],
    outcomes: { ...servesHidden, ...refusesOrCloses, 'unfolds it': readsOne(HIDDEN) },
    faults: ['folded-value-dropped'],
  }),

  serverCase({
    id: 'length-of-a-continued-line',
    title: 'What looks like a Content-Length in a folded line frames nothing',
    requires: ['rfc9112-s5.2-2', 'rfc9112-s11.2-1'],
    control: get('/echo', { 'X-Value': 'one Content-Length: 5' }),
    send: [get('/echo', { 'X-Value': 'one\r\n Content-Length: 5' }), fence()],
    outcomes: {
      'takes it for a field': reject(saw({ nth: 0, body: /./ })),
      ...refusesOrCloses,
      'refuses and goes on': accept(status('4xx'), unseen(), stillOpen()),
      'unfolds it': readsOne(''),
    },
    faults: ['folded-line-is-a-field'],
  }),

  serverCase({
    id: 'space-before-the-colon',
    title: 'A Content-Length with a space before its colon is answered 400, neither believed nor passed over',
    requires: ['rfc9112-s5.1-1', 'rfc9112-s11.2-1'],
    control,
    send: [withFields({ 'Content-Length ': LENGTH }), fence()],
    outcomes: {
      ...servesHidden,
      'believes it': reject(saw({ nth: 0, body: HIDDEN })),
      'passes over it': reject(saw({ nth: 0 })),
      'answers 400': accept(status(400), unseen()),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply(), closed()),
    },
    faults: ['space-before-colon-accepted'],
  }),

  serverCase({
    id: 'name-with-underscore',
    title: 'A field Content_Length frames nothing',
    requires: ['rfc9110-s5.1-2', 'rfc9112-s11.2-1'],
    control: withFields({ Content_Type: 'text/plain', 'Content-Length': LENGTH }),
    send: [withFields({ Content_Length: '0', 'Content-Length': LENGTH }), fence()],
    outcomes: {
      ...servesHidden,
      'goes by Content-Length': readsOne(HIDDEN),
      'refuses it': reject(status('4xx', '5xx')),
    },
    note: 'Where names become variables, as those of CGI do, an underscore and a hyphen are the same letter.',
    faults: ['underscore-is-hyphen'],
  }),

  ...[
    { id: 'length-that-wraps-to-zero', bits: 64, value: '18446744073709551616' },
    { id: 'length-that-wraps-to-zero-twice', bits: 128, value: '340282366920938463463374607431768211456' },
  ].map(({ id, bits, value }) =>
    serverCase({
      id,
      title: `A Content-Length of two to the power of ${bits} is not zero`,
      requires: ['rfc9110-s8.6-10', 'rfc9112-s11.2-1'],
      control,
      send: [write(withFields({ 'Content-Length': value })), halfClose(), drain()],
      outcomes: {
        ...servesHidden,
        'answers with an error': accept(status('4xx', '5xx'), unseen()),
        'closes without a reply': accept(noReply(), unseen()),
        'serves the request': reject(saw({ nth: 0 })),
      },
      faults: ['content-length-overflow-wraps'],
    }),
  ),
]);
