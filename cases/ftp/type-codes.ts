import {
  accept,
  body,
  clientCase,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  sentInType,
  topic,
} from '../../harness/vocabulary/index.js';

const LISTS = /^(?:LIST|NLST|MLSD)/;
const control = {
  peer: ftpServer({ tree: { 'pub/notes': 'text' } }),
  open: 'ftp://{peer}/pub/notes',
  expects: [body('text')],
};

export default topic('ftp/type-codes', [
  clientCase({
    id: 'ascii-in-capitals',
    title: 'The typecode A is the same as a',
    requires: ['rfc1738-s3.2.2-6'],
    peer: ftpServer({ tree: { 'pub/notes': 'one\r\ntwo\r\n' } }),
    open: 'ftp://{peer}/pub/notes;type=A',
    outcomes: {
      'retrieves in ASCII type': accept(sentInType('ascii', /^RETR (?:.*\/)?notes$/), body(/^one\r?\ntwo\r?\n$/)),
      'retrieves in image type': reject(sentInType('image', /^RETR (?:.*\/)?notes$/)),
      'takes the typecode for a part of the name': reject(sent(/;type=A$/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-type-in-small-letters-only', 'ftp-type-ignored'],
  }),

  clientCase({
    id: 'directory-in-capitals',
    title: 'The typecode D is the same as d',
    requires: ['rfc1738-s3.2.2-5'],
    peer: ftpServer({ tree: { 'pub/notes/todo': 'text' } }),
    open: 'ftp://{peer}/pub/notes;type=D',
    outcomes: {
      'asks for the names': accept(sent('NLST'), body(/\btodo\b/)),
      'asks for the names in the directory above it': reject(sent('NLST'), body(/\bnotes\b/)),
      'sends the typecode as a type': reject(sent('TYPE D')),
      'lists it by LIST': reject(sent('LIST'), neverSent('NLST')),
      'retrieves it': reject(sent('RETR')),
      'takes the typecode for a part of the name': reject(sent(/;type=D$/)),
    },
    faults: ['ftp-type-in-small-letters-only', 'ftp-type-ignored'],
  }),

  clientCase({
    id: 'attribute-in-capitals',
    title: 'The word type of a typecode may be taken in either case',
    requires: ['rfc1738-s3.2.2-2'],
    control,
    peer: ftpServer({ tree: { 'pub/notes': 'one\r\ntwo\r\n', 'pub/notes;TYPE=a': 'a name' } }),
    open: 'ftp://{peer}/pub/notes;TYPE=a',
    outcomes: {
      'sets ASCII and retrieves': accept(
        sentInOrder(/^TYPE A( N)?$/, /^RETR (?:.*\/)?notes$/),
        body(/^one\r?\ntwo\r?\n$/),
      ),
      'ignores it': accept(sent(/^RETR (?:.*\/)?notes$/), body(/^one\r?\ntwo\r?\n$/)),
      'takes it for a part of the name': accept(sent(/^RETR .*notes;TYPE=a$/), body('a name')),
      'lists something': reject(sent(LISTS)),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(failed()),
    },
    faults: ['ftp-type-in-small-letters-only'],
  }),

  clientCase({
    id: 'unknown',
    title: 'What is no typecode may be a part of the name, left out or refused',
    requires: ['rfc1738-s3.2.2-2'],
    control,
    peer: ftpServer({ tree: { 'pub/notes': 'text', 'pub/notes;type=x': 'a name' } }),
    open: 'ftp://{peer}/pub/notes;type=x',
    outcomes: {
      'takes it for a part of the name': accept(sent(/^RETR .*notes;type=x$/), body('a name')),
      'leaves it out': accept(sent(/^RETR (?:.*\/)?notes$/), neverSent('TYPE X'), body('text')),
      'sends it as a type': reject(sent('TYPE X')),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(failed()),
    },
    faults: ['ftp-type-anywhere'],
  }),

  clientCase({
    id: 'inside-the-path',
    title: 'What looks like a typecode inside a path may be a part of the name, or be refused',
    requires: ['rfc1738-s3.2.2-2'],
    control,
    peer: ftpServer({ tree: { 'pub;type=a/notes': 'text', 'pub/': 'of the directory\r\n', 'pub/notes': 'other' } }),
    open: 'ftp://{peer}/pub;type=a/notes',
    outcomes: {
      'takes it for a part of the name': accept(sent(/^(?:CWD|RETR) .*pub;type=a/), body('text')),
      'refuses the URL': accept(failedUnconnected()),
      'cuts the path there': reject(sent(/^(?:RETR|LIST|CWD) (?:.*\/)?pub$/), neverSent(/notes/)),
      'leaves it out': reject(sent(/^(?:RETR|LIST|CWD) (?:.*\/)?pub$/), body('other')),
      'reports an error': accept(failed()),
    },
    faults: ['ftp-type-anywhere'],
  }),

  clientCase({
    id: 'plain-semicolon',
    title: 'A plain semicolon that begins no typecode may be a part of the name, or be refused',
    requires: ['rfc1738-s3.2.2-2'],
    control,
    peer: ftpServer({ tree: { 'pub/a;b.txt': 'text', 'pub/a': 'wrong' } }),
    open: 'ftp://{peer}/pub/a;b.txt',
    outcomes: {
      'takes it for a part of the name': accept(sent(/^RETR .*a;b\.txt$/), body('text')),
      'cuts the name there': reject(sent(/^RETR (?:.*\/)?a$/)),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(failed()),
    },
    note: 'RFC 1738 section 3.2.2 reserves the semicolon, RFC 3986 section 3.3 allows it in any segment.',
    faults: ['ftp-type-anywhere'],
  }),

  clientCase({
    id: 'image-and-slash',
    title: 'A path that ends in a slash is listed, whatever typecode follows',
    requires: ['urllib-ftp-trailing-slash'],
    peer: ftpServer({ tree: { 'pub/notes/todo': 'text' } }),
    open: 'ftp://{peer}/pub/notes/;type=i',
    outcomes: {
      'lists it': accept(neverSent('RETR'), sent(LISTS), body(/todo/)),
      'tries to read it': reject(sent('RETR')),
      'takes the typecode for a name': reject(sent(/;type=i/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-trailing-slash-retrieves'],
  }),

  clientCase({
    id: 'directory-and-slash',
    title: 'The typecode d after a slash asks for the names in that directory by NLST',
    requires: ['rfc1738-s3.2.2-5'],
    peer: ftpServer({ tree: { 'pub/notes/todo': 'text' } }),
    open: 'ftp://{peer}/pub/notes/;type=d',
    outcomes: {
      'asks for the names': accept(sent('NLST'), body(/\btodo\b/)),
      'sends the typecode as a type': reject(sent('TYPE D')),
      'lists it by LIST': reject(sent('LIST'), neverSent('NLST')),
      'retrieves it': reject(sent('RETR')),
      'takes the typecode for a name': reject(sent(/;type=d/)),
    },
    faults: ['ftp-type-ignored'],
  }),

  clientCase({
    id: 'names-refused',
    title: 'Names that the server does not give are an error, not an empty directory',
    requires: ['rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree: { 'pub/notes/todo': 'text' } }),
    peer: ftpServer({ tree: { 'pub/notes/todo': 'text' }, reply: { NLST: '550 No names.', LIST: '550 No listing.' } }),
    open: 'ftp://{peer}/pub/notes;type=d',
    outcomes: {
      'reports an error': accept(sent(LISTS), failed()),
      'takes it for an empty directory': reject(body('')),
    },
    faults: ['ftp-listing-failure-is-empty'],
  }),
]);
