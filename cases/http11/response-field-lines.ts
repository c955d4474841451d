import {
  accept,
  body,
  chunked,
  clientCase,
  completed,
  delivered,
  failed,
  fieldValues,
  httpServer,
  lines,
  reject,
  reply,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

const withLines = (...own: readonly string[]) =>
  httpServer(lines('HTTP/1.1 200 OK', ...own, 'X-After: here', 'Content-Length: 5', '', 'hello'));
const rightly = withLines('X-Odd: yes');
const all = delivered({ body: 'hello', fields: { 'X-After': 'here' } });
const lost = delivered({ fields: { 'X-After': null } });

/** What may become of a line that is no field line, as long as it takes nothing else with it. */
const broken = {
  control: rightly,
  outcomes: {
    'goes on behind it': accept(all),
    'refuses the reply': accept(failed()),
    'loses the fields after it': reject(lost),
  },
  faults: ['broken-line-ends-fields'],
} as const;

export default topic('http11/response-field-lines', [
  clientCase({
    id: 'no-colon',
    title: 'A line without a colon does not end the fields, which only an empty line does',
    requires: ['rfc9112-s2.1-1'],
    peer: withLines('X-Odd yes'),
    ...broken,
  }),

  clientCase({
    id: 'no-name',
    title: 'A line that begins with its colon does not end the fields',
    requires: ['rfc9112-s2.1-1'],
    peer: withLines(': yes'),
    ...broken,
  }),

  clientCase({
    id: 'delimiter-in-a-name',
    title: 'A line whose name has characters that no token has does not end the fields',
    requires: ['rfc9112-s2.1-1'],
    peer: withLines('X (Odd): yes'),
    ...broken,
  }),

  clientCase({
    id: 'beyond-ascii-in-a-name',
    title: 'A line whose name has an octet above ASCII does not end the fields',
    requires: ['rfc9112-s2.1-1'],
    peer: withLines('X-\xd6dd: yes'),
    ...broken,
  }),

  clientCase({
    id: 'framing-behind-a-broken-line',
    title: 'The field that frames the body counts although a line without a colon stands in front of it',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-4'],
    control: httpServer(reply(200, chunked('hello'))),
    peer: httpServer(
      lines('HTTP/1.1 200 OK', 'X-Odd yes', 'Transfer-Encoding: chunked', '', '5', 'hello', '0', '', ''),
    ),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['broken-line-ends-fields'],
  }),

  clientCase({
    id: 'beyond-ascii-in-a-value',
    title: 'Octets above ASCII in a field value are handed over as they came',
    requires: ['rfc9110-s5.5-2'],
    peer: withLines('X-Odd: caf\xe9 \xc3\xa9 \xff'),
    outcomes: {
      'hands them over': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'caf\xe9 \xc3\xa9 \xff' } })),
      'changes them': reject(delivered({ body: 'hello' })),
      'refuses the reply': reject(failed()),
    },
    faults: ['field-values-decoded'],
  }),

  clientCase({
    id: 'control-characters-in-a-value',
    title: 'Control characters other than CR, LF and NUL in a field value may be kept',
    requires: ['rfc9110-s5.5-4'],
    control: rightly,
    peer: withLines('X-Odd: a\x01b\x7fc'),
    outcomes: {
      'passes them on': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'a\x01b\x7fc' } })),
      'replaces them': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'a b c' } })),
      'drops the field': accept(delivered({ body: 'hello', fields: { 'X-Odd': null, 'X-After': 'here' } })),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['control-in-field-accepted'],
  }),

  clientCase({
    id: 'fold-of-whitespace-alone',
    title: 'A line of whitespace alone continues the field before it and does not end the head',
    requires: ['rfc9112-s5.2-3'],
    peer: withLines('X-Odd: one', ' ', ' two'),
    outcomes: {
      'delivers one value': accept(delivered({ body: 'hello', fields: { 'X-Odd': /^one +two$/, 'X-After': 'here' } })),
      'takes it for the end of the head': reject(lost),
      'drops what follows': reject(delivered({ fields: { 'X-Odd': 'one' } })),
      'leaves the line breaks in it': reject(delivered({ fields: { 'X-Odd': /\n/ } })),
      'reports an error': reject(failed()),
    },
    note: 'A fold is a line break and the whitespace behind it (RFC 9112 section 5.2): here are two of them, one behind the other.',
    faults: ['fold-of-whitespace-ends-head'],
  }),

  clientCase({
    id: 'fold-before-the-value',
    title: 'A Content-Length whose number stands on a continuation line frames the body',
    requires: ['rfc9112-s5.2-3', 'rfc9112-s6.3-10'],
    peer: httpServer(lines('HTTP/1.1 200 OK', 'Content-Length:', ' 5', '', 'hello'), stall()),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['obs-fold-refused'],
  }),

  clientCase({
    id: 'cr-before-the-line-end',
    title: 'A second CR in front of a line end is replaced or dropped, or the reply refused; it makes no empty line',
    requires: ['rfc9112-s2.2-4'],
    control: rightly,
    peer: withLines('X-Odd: yes\r'),
    outcomes: {
      'replaces or drops it': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'yes', 'X-After': 'here' } })),
      'refuses the reply': accept(failed()),
      'passes it on': reject(delivered({ fields: { 'X-Odd': /\r/ } })),
      'takes it for the end of the head': reject(lost),
    },
    faults: ['bare-cr-ends-line'],
  }),

  clientCase({
    id: 'tab-behind-a-length',
    title: 'A tab behind the number of a Content-Length is not a part of it, although the connection stays open',
    requires: ['rfc9112-s5.1-3', 'rfc9110-s5.5-1', 'rfc9110-s8.6-11'],
    peer: httpServer(lines('HTTP/1.1 200 OK', 'Content-Length: 5\t', '', 'hello'), stall()),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'Optional whitespace is made of spaces and tabs (RFC 9110 section 5.6.3).',
    faults: ['tab-is-no-whitespace'],
  }),

  clientCase({
    id: 'tab-behind-chunked',
    title: 'A tab behind the name of a transfer coding is not a part of it',
    requires: ['rfc9112-s5.1-3', 'rfc9110-s5.5-1', 'rfc9112-s6.3-4'],
    peer: httpServer(lines('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked\t', '', '5', 'hello', '0', '', '')),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers the chunks as they are': reject(body(/^5/)),
      'delivers something else': reject(completed()),
    },
    note: 'Optional whitespace is made of spaces and tabs (RFC 9110 section 5.6.3).',
    faults: ['tab-is-no-whitespace'],
  }),

  clientCase({
    id: 'value-of-whitespace',
    title: 'A value that is whitespace alone is an empty value',
    requires: ['rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    peer: withLines('X-Odd: \t '),
    outcomes: {
      'delivers an empty value': accept(delivered({ body: 'hello', fields: { 'X-Odd': '', 'X-After': 'here' } })),
      'leaves the whitespace': reject(delivered({ fields: { 'X-Odd': /./ } })),
      'drops the field': reject(delivered({ fields: { 'X-Odd': null } })),
      'reports an error': reject(failed()),
    },
    faults: ['field-value-not-trimmed'],
  }),

  clientCase({
    id: 'lines-of-one-name',
    title: 'Field lines of one name are handed over apart or joined by commas, in their order',
    requires: ['rfc9110-s5.2-1', 'rfc9110-s5.3-1'],
    peer: withLines('X-Odd: one', 'X-Between: 1', 'x-odd: two, three'),
    outcomes: {
      'hands them over apart': accept(fieldValues('X-Odd', 'one', 'two, three')),
      'joins them': accept(delivered({ body: 'hello', fields: { 'X-Odd': /^one, ?two, three$/ } })),
      'reports an error': reject(failed()),
    },
    faults: ['repeated-field-keeps-the-last'],
  }),

  clientCase({
    id: 'set-cookie-lines',
    title: 'Set-Cookie fields are handed over apart, because a comma is a part of their values',
    requires: ['rfc9110-s5.3-3'],
    peer: withLines('Set-Cookie: a=1; Expires=Wed, 01 Jan 2098 00:00:00 GMT', 'Set-Cookie: b=2'),
    outcomes: {
      'hands them over apart': accept(fieldValues('Set-Cookie', 'a=1; Expires=Wed, 01 Jan 2098 00:00:00 GMT', 'b=2')),
      'joins them': reject(delivered({ fields: { 'Set-Cookie': /GMT, ?b=2/ } })),
      'keeps one of them': reject(delivered({ fields: { 'Set-Cookie': /=/ } })),
    },
    faults: ['set-cookie-joined', 'repeated-field-keeps-the-last'],
  }),
]);
