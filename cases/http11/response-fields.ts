import {
  accept,
  body,
  clientCase,
  delivered,
  failed,
  framedBy,
  httpServer,
  lines,
  reject,
  reply,
  sized,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

const rightly = httpServer(reply(200, sized('hello'), { fields: { 'X-Odd': 'yes' } }));

/** A reply with these field lines in front of those that frame its body. */
const withLines = (...odd: readonly string[]) =>
  httpServer(lines('HTTP/1.1 200 OK', ...odd, 'Content-Length: 5', 'X-After: here', '', 'hello'));

export default topic('http11/response-fields', [
  clientCase({
    id: 'names-of-either-case',
    title: 'Field names are compared without regard to case, so that a body is framed by content-length too',
    requires: ['rfc9112-s5-1', 'rfc9110-s5.1-1'],
    peer: httpServer(reply(200, framedBy({ 'cOnTeNt-lEnGtH': '5' }, 'hello')), stall()),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'reports an error': reject(failed()),
    },
    faults: ['field-name-case-sensitive'],
  }),

  clientCase({
    id: 'values-are-trimmed',
    title: 'Spaces and tabs around a field value are not a part of it',
    requires: ['rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    peer: withLines('X-Odd: \t a \t value\t '),
    outcomes: {
      'delivers the value alone': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'a \t value' } })),
      'leaves whitespace around it': reject(delivered({ body: 'hello', fields: { 'X-Odd': /^[\t ]|[\t ]$/ } })),
      'reports an error': reject(failed()),
    },
    faults: ['field-value-not-trimmed'],
  }),

  clientCase({
    id: 'folded-by-a-space',
    title: 'A folded field value is one value, its fold replaced by spaces',
    requires: ['rfc9112-s5.2-3', 'rfc1945-s2.2-1'],
    peer: withLines('X-Odd: one', ' two'),
    outcomes: {
      'delivers one value': accept(delivered({ body: 'hello', fields: { 'X-Odd': /^one +two$/ } })),
      'leaves the line break in it': reject(delivered({ body: 'hello', fields: { 'X-Odd': /^one\r?\n/ } })),
      'drops the folded line': reject(delivered({ body: 'hello', fields: { 'X-Odd': 'one' } })),
      'reports an error': reject(failed()),
    },
    note: 'A server may refuse such a field; a user agent must replace the fold (RFC 9112 section 5.2).',
    faults: ['obs-fold-refused'],
  }),

  clientCase({
    id: 'folded-by-a-tab',
    title: 'A fold that is made by a tab is replaced by spaces too',
    requires: ['rfc9112-s5.2-3'],
    peer: withLines('X-Odd: one', '\ttwo'),
    outcomes: {
      'delivers one value': accept(delivered({ body: 'hello', fields: { 'X-Odd': /^one +two$/ } })),
      'leaves the tab in it': reject(delivered({ body: 'hello', fields: { 'X-Odd': /^one[ \t]*\ttwo$/ } })),
      'leaves the line break in it': reject(delivered({ body: 'hello', fields: { 'X-Odd': /^one\r?\n/ } })),
      'reports an error': reject(failed()),
    },
    note: 'The whitespace that makes the fold belongs to it and is replaced with it (RFC 9112 section 5.2).',
    faults: ['obs-fold-refused', 'obs-fold-keeps-tab'],
  }),

  clientCase({
    id: 'whitespace-before-the-first',
    title: 'A line that begins with whitespace right after the status line is dropped, or the reply is refused',
    requires: ['rfc9112-s2.2-9'],
    control: rightly,
    peer: withLines(' X-Odd: yes'),
    outcomes: {
      'drops the line': accept(delivered({ body: 'hello', fields: { 'X-Odd': null, 'X-After': 'here' } })),
      'refuses the reply': accept(failed()),
      'takes it for a field': reject(delivered({ fields: { 'X-Odd': 'yes' } })),
      'loses the fields after it': reject(delivered({ fields: { 'X-After': null } })),
    },
    faults: ['whitespace-before-first-field-accepted'],
  }),

  clientCase({
    id: 'space-before-the-colon',
    title: 'A space between a field name and its colon is dropped, or its field is, or the reply is refused',
    requires: ['rfc9112-s5.1-2'],
    control: rightly,
    peer: withLines('X-Odd : yes'),
    outcomes: {
      'drops the space': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'yes', 'X-After': 'here' } })),
      'refuses the reply': accept(failed()),
      'drops the field': accept(delivered({ body: 'hello', fields: { 'X-Odd': null, 'X-After': 'here' } })),
      'loses the fields after it': reject(delivered({ fields: { 'X-After': null } })),
    },
    faults: ['space-before-colon-drops-rest'],
  }),

  clientCase({
    id: 'nul-in-a-value',
    title: 'A NUL in a field value is replaced by a space, or the reply is refused',
    requires: ['rfc9110-s5.5-3'],
    control: rightly,
    peer: withLines('X-Odd: a\0b'),
    outcomes: {
      'replaces it': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'a b', 'X-After': 'here' } })),
      'refuses the reply': accept(failed()),
      'passes it on': reject(delivered({ fields: { 'X-Odd': /\0/ } })),
      'cuts the value': reject(delivered({ fields: { 'X-Odd': 'a' } })),
    },
    faults: ['nul-in-field-accepted'],
  }),

  clientCase({
    id: 'bare-cr-in-a-value',
    title: 'A CR without LF in a field value is replaced by a space, or the reply is refused',
    requires: ['rfc9112-s2.2-4', 'rfc9110-s5.5-3'],
    control: rightly,
    peer: withLines('X-Odd: a\rX-Forged: b'),
    outcomes: {
      'replaces it': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'a X-Forged: b', 'X-Forged': null } })),
      'refuses the reply': accept(failed()),
      'takes it for a line end': reject(delivered({ fields: { 'X-Forged': 'b' } })),
      'passes it on': reject(delivered({ fields: { 'X-Odd': /\r/ } })),
    },
    faults: ['bare-cr-ends-line'],
  }),

  clientCase({
    id: 'bare-lf-ends-a-line',
    title: 'LF alone may be taken for the end of a line of the head',
    requires: ['rfc9112-s2.2-2'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(lines('HTTP/1.1 200 OK\nX-Odd: yes\nContent-Length: 5\n\nhello')),
    outcomes: {
      'takes it for the end of a line': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'yes' } })),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(delivered({})),
    },
    faults: ['bare-lf-refused'],
  }),
]);
