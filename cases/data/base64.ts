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

const refused = reject(failedUnconnected());
const wellFormed = { peer, open: 'data:;base64,SGVsbG8=', expects: [body('Hello')] };

export default topic('data/base64', [
  clientCase({
    id: 'without-a-type',
    title: 'Base64 without a media type is decoded, and the default type is told',
    requires: ['rfc2397-s2-2', 'rfc2397-s2-4'],
    peer,
    open: 'data:;base64,SGVsbG8=',
    outcomes: {
      'decodes the data and names the default': accept(
        delivered({ body: 'Hello', fields: { 'Content-Type': /^text\/plain; ?charset="?us-ascii"?$/i } }),
      ),
      'names no type': reject(delivered({ body: 'Hello', fields: { 'Content-Type': null } })),
      'names an empty type': reject(delivered({ body: 'Hello', fields: { 'Content-Type': '' } })),
      'reports an error': refused,
    },
    faults: ['data-type-default-missing'],
  }),

  clientCase({
    id: 'in-capitals',
    title: 'The extension ;base64 is known in capitals',
    requires: ['rfc2397-s2-4', 'rfc2397-s3-1'],
    peer,
    open: 'data:text/plain;BASE64,SGVsbG8=',
    outcomes: {
      'decodes the data': accept(body('Hello')),
      'takes it for a parameter': reject(body('SGVsbG8=')),
      'reports an error': refused,
    },
    note: 'Literals of this kind of grammar have no case (RFC 822 section 2.1, RFC 2045 section 5.1 on the names of encodings and attributes).',
    faults: ['data-base64-in-small-letters-only'],
  }),

  clientCase({
    id: 'parameter-of-that-name',
    title: 'A parameter called base64 has an equals sign and is not the extension',
    requires: ['rfc2397-s3-1'],
    peer,
    open: 'data:text/plain;base64=no,SGVsbG8=',
    outcomes: {
      'does not decode the data': accept(body('SGVsbG8=')),
      'decodes the data': reject(body('Hello')),
      'reports an error': refused,
    },
    faults: ['data-base64-parameter-decodes'],
  }),

  clientCase({
    id: 'value-of-that-name',
    title: 'A parameter whose value is base64 is not the extension',
    requires: ['rfc2397-s3-1'],
    peer,
    open: 'data:text/plain;x=base64,SGVsbG8=',
    outcomes: {
      'does not decode the data': accept(body('SGVsbG8=')),
      'decodes the data': reject(body('Hello')),
      'reports an error': refused,
    },
    faults: ['data-base64-value-decodes'],
  }),

  clientCase({
    id: 'in-the-middle',
    title: 'A ;base64 in front of a parameter is read one way or the other, or refused',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-1'],
    peer,
    open: 'data:text/plain;base64;charset=utf-8,SGVsbG8=',
    outcomes: {
      'does not decode the data': accept(body('SGVsbG8=')),
      'decodes the data': accept(body('Hello')),
      'reports an error': accept(failedUnconnected()),
      'takes the type for data': reject(body(/.SGVsbG8=$/)),
    },
    control: { peer, open: 'data:text/plain;charset=utf-8;base64,SGVsbG8=', expects: [body('Hello')] },
    note: 'The extension stands last (RFC 2397 section 3), and it is told from a parameter by its missing equals sign: neither reading is excluded.',
    faults: ['data-malformed-type-is-data'],
  }),

  clientCase({
    id: 'space-in-front',
    title: 'A ;base64 with a space in it is read one way or the other, or refused',
    requires: ['rfc2397-s2-1', 'rfc2397-s3-1'],
    peer,
    open: 'data:text/plain; base64,SGVsbG8=',
    outcomes: {
      'does not decode the data': accept(body('SGVsbG8=')),
      'decodes the data': accept(body('Hello')),
      'reports an error': accept(failedUnconnected()),
      'takes the type for data': reject(body(/.SGVsbG8=$/)),
    },
    control: { peer, open: 'data:text/plain;base64,SGVsbG8=', expects: [body('Hello')] },
    note: 'A space is no character of a URL. Browsers pass over it (Fetch Standard, "data: URL processor").',
    faults: ['data-malformed-type-is-data'],
  }),

  clientCase({
    id: 'empty',
    title: 'Base64 of nothing is empty data',
    requires: ['rfc2397-s2-1', 'rfc2397-s2-4'],
    peer,
    open: 'data:text/plain;base64,',
    outcomes: { 'delivers nothing, completely': accept(body('')), 'reports an error': refused },
    control: wellFormed,
    faults: ['data-empty-refused'],
  }),

  clientCase({
    id: 'padding-missing',
    title: 'Base64 without its padding is decoded whole, or refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:;base64,SGVsbG8',
    outcomes: {
      'decodes the data': accept(body('Hello')),
      'reports an error': accept(failedUnconnected()),
      'loses the last group': reject(body('Hel')),
      'delivers the encoded form': reject(body('SGVsbG8')),
    },
    control: wellFormed,
    faults: ['data-base64-drops-last-group'],
  }),

  clientCase({
    id: 'padding-in-excess',
    title: 'Base64 with too much padding is decoded, or refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:;base64,SGVsbG8===',
    outcomes: {
      'decodes the data': accept(body('Hello')),
      'reports an error': accept(failedUnconnected()),
      'loses the last group': reject(body('Hel')),
      'delivers the encoded form': reject(body('SGVsbG8===')),
    },
    control: wellFormed,
    faults: ['data-base64-not-decoded'],
  }),

  clientCase({
    id: 'data-after-padding',
    title: 'Base64 that continues behind its padding is decoded group by group, ends there, or is refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:;base64,SGVsbG8=SGk=',
    outcomes: {
      'ends at the padding': accept(body('Hello')),
      'decodes both parts': accept(body('HelloHi')),
      'reports an error': accept(failedUnconnected()),
      'runs one part into the other': reject(body(/^Hello[^H]/)),
      'delivers the encoded form': reject(body('SGVsbG8=SGk=')),
    },
    control: wellFormed,
    note: 'Padding occurs at the end of the data only and may be taken for it (RFC 2045 section 6.8); RFC 4648 section 3.3 has it refused.',
    faults: ['data-base64-padding-skipped'],
  }),

  clientCase({
    id: 'alphabet-of-urls',
    title: 'Base64 in the alphabet for URLs is decoded as such, or refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:;base64,-_8AaGk=',
    outcomes: {
      'decodes it as base64url': accept(body('\xfb\xff\x00hi')),
      'reports an error': accept(failedUnconnected()),
      'leaves the characters out and decodes the rest': reject(body(/^\xf0\x06\x86/)),
      'delivers the encoded form': reject(body('-_8AaGk=')),
    },
    control: { peer, open: 'data:;base64,+/8AaGk=', expects: [body('\xfb\xff\x00hi')] },
    note:
      'The alphabet is that of RFC 2045 section 6.8, where other characters are ignored; what is left here is no base64 any more, so that ' +
      'ignoring them ends in an error as well.',
    faults: ['data-base64-unknown-skipped'],
  }),

  clientCase({
    id: 'illegal-characters',
    title: 'Characters outside the alphabet of base64 are ignored, or refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:;base64,SGVs!*bG8=',
    outcomes: {
      'ignores them': accept(body('Hello')),
      'reports an error': accept(failedUnconnected()),
      'ends the data there': reject(body('Hel')),
      'delivers the encoded form': reject(body('SGVs!*bG8=')),
    },
    control: wellFormed,
    note: 'RFC 2045 section 6.8 ignores them; RFC 4648 section 3.3 has them refused.',
    faults: ['data-base64-stops-at-unknown'],
  }),
]);
