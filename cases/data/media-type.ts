import {
  accept,
  body,
  clientCase,
  delivered,
  failedUnconnected,
  httpServer,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** Nobody needs to be asked for what the URL holds itself. */
const peer = httpServer();

const typed = (type: RegExp) => delivered({ body: 'hello', fields: { 'Content-Type': type } });
const wellFormed = { peer, open: 'data:text/plain,hello', expects: [body('hello')] };

const otherwise = {
  'delivers it as something else': reject(body('hello')),
  'reports an error': reject(failedUnconnected()),
};

/** Nothing says what becomes of a malformed media type, but what stands behind the comma is the data, all of it and alone. */
const malformed = {
  'delivers the data': accept(body('hello')),
  'reports an error': accept(failedUnconnected()),
  'takes the type for data': reject(body(/.hello/s)),
  'delivers nothing': reject(body('')),
};

export default topic('data/media-type', [
  clientCase({
    id: 'several-parameters',
    title: 'A media type may have several parameters, and all of them are told',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-3'],
    peer,
    open: 'data:text/plain;charset=utf-8;format=flowed;delsp=yes,hello',
    outcomes: {
      'names all parameters': accept(typed(/^text\/plain; ?charset="?utf-8"?; ?format="?flowed"?; ?delsp="?yes"?$/i)),
      ...otherwise,
    },
    faults: ['data-first-parameter-only'],
  }),

  clientCase({
    id: 'parameters-without-type',
    title: 'Parameters without a type are those of text/plain, whatever comes before charset',
    requires: ['rfc2397-s2-3', 'rfc2397-s2-2'],
    peer,
    open: 'data:;format=flowed;charset=utf-8,hello',
    outcomes: {
      'names text/plain with the parameters': accept(typed(/^text\/plain; ?format="?flowed"?; ?charset="?utf-8"?$/i)),
      ...otherwise,
    },
    faults: ['data-charset-alone-untyped', 'data-first-parameter-only'],
  }),

  clientCase({
    id: 'in-capitals',
    title: 'A media type in capitals is the same media type',
    requires: ['rfc2397-s3-3'],
    peer,
    open: 'data:TEXT/HTML;CHARSET=utf-8,hello',
    outcomes: {
      'names the type, in letters of any case': accept(typed(/^text\/html; ?charset="?utf-8"?$/i)),
      ...otherwise,
    },
    note: 'Type, subtype and attributes have no case (RFC 2045 section 5.1).',
    faults: ['data-type-in-capitals-unknown'],
  }),

  clientCase({
    id: 'escape-in-subtype',
    title: 'The parts of a media type are percent-decoded',
    requires: ['rfc2397-s3-3'],
    peer,
    open: 'data:application/x%2Dtest,hello',
    outcomes: {
      'names the decoded type': accept(typed(/^application\/x-test$/i)),
      'names the encoded type': reject(typed(/^application\/x%2dtest$/i)),
      ...otherwise,
    },
    note:
      'Type, subtype, attribute and value are the tokens of RFC 2045, written with the escapes of URLs (RFC 2397 section 3). Few ' +
      'implementations decode them; browsers never do (Fetch Standard, "data: URL processor").',
    faults: ['data-type-not-decoded'],
  }),

  clientCase({
    id: 'encoded-comma-in-value',
    title: 'An encoded comma in a parameter does not end the media type',
    requires: ['rfc2397-s3-2', 'rfc3986-s7.3-1'],
    peer,
    open: 'data:text/plain;name=a%2Cb,hello',
    outcomes: {
      'ends the type at the comma that is none of its own': accept(body('hello')),
      'ends the type at the encoded comma': reject(body(/^b/)),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['data-decoded-before-split'],
  }),

  clientCase({
    id: 'encoded-quotes',
    title: 'A quoted value may stand in a parameter, with its quotation marks encoded',
    requires: ['rfc2397-s3-2', 'rfc2397-s3-3'],
    peer,
    open: 'data:text/plain;name=%22a%3Bb%22;charset=utf-8,hello',
    outcomes: {
      'names the decoded value': accept(typed(/^text\/plain; ?name="a;b"; ?charset="?utf-8"?$/i)),
      'names the encoded value': reject(typed(/%22a%3bb%22/i)),
      ...otherwise,
    },
    note: 'Quotation marks are no characters of URLs, so that they are encoded (RFC 2397 section 3). Few implementations decode them.',
    faults: ['data-type-not-decoded'],
  }),

  clientCase({
    id: 'bare-quotes',
    title: 'A comma between bare quotation marks ends the media type, or belongs to it, or the URL is refused',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-2'],
    peer,
    open: 'data:text/plain;name="a,b",hello,hello',
    outcomes: {
      'ends the type at the first comma': accept(body('b",hello,hello')),
      'respects the quotation marks': accept(body('hello,hello')),
      'reports an error': accept(failedUnconnected()),
      'ends the type at the last comma': reject(body('hello')),
    },
    control: { peer, open: 'data:text/plain;name=b,hello,hello', expects: [body('hello,hello')] },
    note: 'Quotation marks are no characters of URLs (RFC 2397 section 3): no reading of them is wrong that does not lose data.',
    faults: ['data-last-comma'],
  }),

  clientCase({
    id: 'missing-subtype',
    title: 'Data behind a type without a subtype is delivered alone, or refused',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-3'],
    peer,
    open: 'data:text,hello',
    outcomes: malformed,
    control: wellFormed,
    faults: ['data-malformed-type-is-data'],
  }),

  clientCase({
    id: 'empty-parameter',
    title: 'Data behind an empty parameter is delivered alone, or refused',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-3'],
    peer,
    open: 'data:text/plain;,hello',
    outcomes: malformed,
    control: wellFormed,
    faults: ['data-malformed-type-is-data'],
  }),

  clientCase({
    id: 'encoded-line-break',
    title: 'An encoded line break in the media type makes no field',
    requires: ['rfc2397-s3-3'],
    peer,
    open: 'data:text/plain%0D%0AX-Evil:%201,hello',
    outcomes: {
      'delivers the data without the field': accept(delivered({ body: 'hello', fields: { 'X-Evil': null } })),
      'reports an error': accept(failedUnconnected()),
      'makes a field of the line': reject(delivered({ fields: { 'X-Evil': '1' } })),
    },
    control: wellFormed,
    note: 'A line break is no character of a token (RFC 2045 section 5.1).',
    faults: ['data-type-injects-fields'],
  }),

  clientCase({
    id: 'line-break',
    title: 'A bare line break in the media type makes no field',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-3'],
    peer,
    open: 'data:text/plain\r\nX-Evil: 1,hello',
    outcomes: {
      'delivers the data without the field': accept(delivered({ body: 'hello', fields: { 'X-Evil': null } })),
      'reports an error': accept(failedUnconnected()),
      'makes a field of the line': reject(delivered({ fields: { 'X-Evil': '1' } })),
    },
    control: wellFormed,
    faults: ['data-type-injects-fields'],
  }),
]);
