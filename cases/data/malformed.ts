import {
  accept,
  body,
  clientCase,
  completed,
  failedUnconnected,
  httpServer,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** Nobody needs to be asked for what the URL holds itself. */
const peer = httpServer();

const wellFormed = { peer, open: 'data:text/plain,hello', expects: [body('hello')] };

export default topic('data/malformed', [
  clientCase({
    id: 'nothing-at-all',
    title: 'The scheme alone is an error',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for empty data': reject(body('')),
    },
    control: { peer, open: 'data:,', expects: [body('')] },
    faults: ['data-without-comma-accepted'],
  }),

  clientCase({
    id: 'encoded-comma',
    title: 'An encoded comma is not the comma that a data URL needs',
    requires: ['rfc2397-s2-1', 'rfc3986-s2.2-1', 'rfc3986-s7.3-1'],
    peer,
    open: 'data:text/plain%2Chello',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for the comma': reject(body('hello')),
      'delivers something else': reject(completed()),
    },
    control: wellFormed,
    faults: ['data-decoded-before-split'],
  }),

  clientCase({
    id: 'percent-sign-without-digits',
    title: 'A percent sign that begins no escape stands for itself, or is refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:,100%25-100%-%zz-%4',
    outcomes: {
      'keeps it': accept(body('100%-100%-%zz-%4')),
      'reports an error': accept(failedUnconnected()),
      'drops it': reject(body('100%-100-zz-4')),
      'decodes nothing at all': reject(body('100%25-100%-%zz-%4')),
    },
    control: { peer, open: 'data:,100%25-100%25-%25zz-%254', expects: [body('100%-100%-%zz-%4')] },
    note: 'RFC 3986 section 2.4 says nothing of a percent sign that no two digits follow; that no octet gets lost is all that is asked.',
    faults: ['data-malformed-escape-dropped'],
  }),

  clientCase({
    id: 'outside-ascii',
    title: 'A character outside ASCII is delivered as octets of it, or refused',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:,caf\u00e9!',
    outcomes: {
      'delivers it in UTF-8': accept(body('caf\xc3\xa9!')),
      'delivers it in ISO 8859-1': accept(body('caf\xe9!')),
      'reports an error': accept(failedUnconnected()),
      'drops it': reject(body('caf!')),
      'replaces it': reject(body('caf?!')),
    },
    control: { peer, open: 'data:,caf%C3%A9!', expects: [body('caf\xc3\xa9!')] },
    note: 'Octets outside the characters of URLs are written with escapes (RFC 2397 section 2); nothing says what a bare one means.',
    faults: ['data-outside-ascii-dropped'],
  }),

  clientCase({
    id: 'two-slashes',
    title: 'Two slashes begin no authority in a data URL',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data://one,two/text/plain,four',
    outcomes: {
      'delivers what stands behind the first comma': accept(body('two/text/plain,four')),
      'reports an error': accept(failedUnconnected()),
      'skips an authority': reject(body('four')),
    },
    control: { peer, open: 'data:text/plain,two/text/plain,four', expects: [body('two/text/plain,four')] },
    note: 'What stands in front of the comma is no media type, so that the URL may be refused; but a data URL has no authority.',
    faults: ['data-authority-cut'],
  }),
]);
