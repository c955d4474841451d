import {
  accept,
  body,
  clientCase,
  completed,
  either,
  failed,
  ftpServer,
  neverSent,
  reject,
  sentInType,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** The path is the file's own or begins at the login directory. */
const RETR = /^RETR (?:\/|\/pub\/|pub\/)?notes$/;

const open = 'ftp://{peer}/notes';
/** Line ends, and octets that a terminal would act on. A CR before anything but LF and NUL is none of NVT-ASCII (RFC 854). */
const text = 'one\r\ntwo\nthree\r\0four\0\x1a\x04five\r\n';
/** The line ends, and the carriage returns, of systems that have other ones. */
const withLf = (octets: string) => octets.replaceAll('\r\n', '\n');
const withCr = (octets: string) => octets.replaceAll('\r\0', '\r');

export default topic('ftp/data-content', [
  clientCase({
    id: 'line-ends-of-other-systems',
    title: 'In ASCII type only CR LF is a line end; CR NUL, a lone LF and NUL are octets like others',
    requires: ['rfc959-s3.1.1.1-3'],
    control: {
      peer: ftpServer({ tree: { 'pub/notes': 'text' } }),
      open: 'ftp://{peer}/pub/notes',
      expects: [body('text')],
    },
    peer: ftpServer({ tree: { 'pub/notes': text } }),
    open: 'ftp://{peer}/pub/notes;type=a',
    outcomes: {
      'delivers the octets as they are': accept(sentInType('ascii', RETR), body(text)),
      'delivers the line ends of its own system': accept(
        sentInType('ascii', RETR),
        either(body(withLf(text)), body(withCr(withLf(text))), body(withCr(text))),
      ),
      'changes other octets': reject(sentInType('ascii', RETR), completed()),
      'retrieves in image type': reject(sentInType('image', RETR)),
      'asks for no ASCII, and reports an error': accept(neverSent(/^TYPE A/), failed()),
      'reports an error': reject(failed()),
    },
    note: 'The data is NVT-ASCII, where CR stands before LF or NUL (RFC 959 section 3.1.1.1).',
    faults: ['ftp-text-lines-remade'],
  }),

  clientCase({
    id: 'octet-by-octet',
    title: 'How the data is cut into segments means nothing',
    requires: ['rfc959-s3.4-1'],
    peer: ftpServer({
      tree: { notes: 'x'.repeat(15) },
      reply: { RETR: transfer([{ repeat: '\0\r\n\xff.', length: 15 }], { cuts: 'every' }) },
    }),
    open,
    outcomes: {
      'delivers every octet': accept(body('\0\r\n\xff.'.repeat(3))),
      'delivers less': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-data-in-one-segment'],
  }),

  clientCase({
    id: 'file-of-64-mib',
    title: 'A file of 64 MiB is delivered octet for octet',
    requires: ['rfc959-s3.4-1', 'rfc959-s3.1.1.3-1'],
    peer: ftpServer({
      tree: { notes: '' },
      reply: { SIZE: '502 Not implemented.', RETR: transfer([{ repeat: '0123456789abcdef', length: 2 ** 26 }]) },
    }),
    open,
    outcomes: {
      'delivers every octet': accept(
        body({ length: 2 ** 26, sha256: '42ef3a50fe506ced865473b082c8b28f6ce254e6e2b01266b6a563531a6267bc' }),
      ),
      'delivers less': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-data-in-one-segment'],
  }),
]);
