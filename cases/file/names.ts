import {
  accept,
  body,
  clientCase,
  completed,
  failedUnconnected,
  ftpServer,
  neverConnected,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** A local file needs no peer: nobody should come here. */
const peer = ftpServer({});

const opened = {
  'delivers the file': accept(body('LOCAL'), neverConnected()),
  'opens another file': reject(body('other')),
  'reports an error': reject(failedUnconnected()),
};

const control = {
  peer,
  files: { 'here.txt': 'LOCAL' },
  open: 'file://{files}/here.txt',
  expects: [body('LOCAL')],
};

const noDrive = {
  'reports an error': accept(failedUnconnected()),
  'drops the drive letter': reject(body('LOCAL')),
  'delivers something else': reject(completed()),
};

/** Twelve directories deep, and still shorter than paths may be. */
const deep = `${'d'.repeat(200)}/`.repeat(12);

export default topic('file/names', [
  clientCase({
    id: 'parameters',
    title: 'A semicolon and what follows it are a part of the name',
    requires: ['urllib-file-local', 'rfc8089-s2-1'],
    files: { 'here.txt;type=a': 'LOCAL', 'here.txt': 'other' },
    peer,
    open: 'file://{files}/here.txt;type=a',
    outcomes: opened,
    faults: ['file-parameters-dropped'],
  }),

  clientCase({
    id: 'query',
    title: 'A question mark is a part of the name, or begins a query that names nothing',
    requires: ['urllib-file-malformed'],
    control,
    files: { 'here.txt?x=1': 'with', 'here.txt': 'without' },
    peer,
    open: 'file://{files}/here.txt?x=1',
    outcomes: {
      'takes it for a part of the name': accept(body('with')),
      'drops the query': accept(body('without')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'The grammar of RFC 8089 section 2 has no query.',
    faults: ['file-query-dropped'],
  }),

  clientCase({
    id: 'fragment',
    title: 'The fragment is no part of the name',
    requires: ['urllib-file-local', 'rfc3986-s3.5-1'],
    files: { 'here.txt': 'LOCAL', 'here.txt#part': 'other' },
    peer,
    open: 'file://{files}/here.txt#part',
    outcomes: opened,
    faults: ['file-fragment-in-name'],
  }),

  clientCase({
    id: 'fragment-where-it-is-saved',
    title: 'The fragment is no part of the name where the file is retrieved to a file of its own either',
    requires: ['urllib-file-local', 'rfc3986-s3.5-1'],
    files: { 'here.txt': 'LOCAL', 'here.txt#part': 'other' },
    peer,
    open: { url: 'file://{files}/here.txt#part', save: true },
    outcomes: opened,
    faults: ['file-fragment-in-name', 'file-saved-by-undecoded-name'],
  }),

  clientCase({
    id: 'plus',
    title: 'A plus sign is a plus sign',
    requires: ['urllib-file-local'],
    files: { 'a+b.txt': 'LOCAL', 'a b.txt': 'other' },
    peer,
    open: 'file://{files}/a+b.txt',
    outcomes: opened,
    faults: ['file-plus-is-space'],
  }),

  clientCase({
    id: 'backslash',
    title: 'A backslash that is not encoded is a part of the name, a slash, or an error',
    requires: ['urllib-file-malformed'],
    control,
    files: { 'sub\\here.txt': 'name', 'sub/here.txt': 'slash' },
    peer,
    open: 'file://{files}/sub\\here.txt',
    outcomes: {
      'takes it for a part of the name': accept(body('name')),
      'takes it for a slash': accept(body('slash')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'A URL cannot have a backslash (RFC 3986 appendix A); browsers read a slash.',
    faults: ['file-backslash-is-slash'],
  }),

  clientCase({
    id: 'encoded-backslash',
    title: 'An encoded backslash is a part of the name',
    requires: ['urllib-file-local', 'rfc3986-s7.3-1'],
    files: { 'sub\\here.txt': 'LOCAL', 'sub/here.txt': 'other' },
    peer,
    open: 'file://{files}/sub%5Chere.txt',
    outcomes: opened,
    note: 'Where the backslash is no separator: the local files of this harness are those of a POSIX system.',
    faults: ['file-backslash-is-slash'],
  }),

  clientCase({
    id: 'drive-letter',
    title: 'A drive letter is not dropped where there are no drives',
    requires: ['rfc8089-s5-2', 'urllib-file-local'],
    control,
    files: { 'here.txt': 'LOCAL' },
    peer,
    open: 'file:///C:{files}/here.txt',
    outcomes: noDrive,
    note: 'Drive letters stand in RFC 8089 appendix E.2, which is not normative.',
    faults: ['file-drive-letter-dropped'],
  }),

  clientCase({
    id: 'drive-letter-with-a-bar',
    title: 'A drive letter with a bar for the colon is not dropped where there are no drives',
    requires: ['rfc8089-s5-2', 'urllib-file-local'],
    control,
    files: { 'here.txt': 'LOCAL' },
    peer,
    open: 'file:///C|{files}/here.txt',
    outcomes: noDrive,
    faults: ['file-drive-letter-dropped'],
  }),

  clientCase({
    id: 'name-like-a-drive-letter',
    title: 'A directory whose name looks like a drive letter is a directory',
    requires: ['urllib-file-local', 'rfc8089-s3-2'],
    files: { 'C:/here.txt': 'LOCAL', 'here.txt': 'other' },
    peer,
    open: 'file://{files}/C:/here.txt',
    outcomes: opened,
    faults: ['file-drive-letter-dropped'],
  }),

  clientCase({
    id: 'long-path',
    title: 'A path of 2,400 octets is used whole',
    requires: ['urllib-file-local', 'rfc8089-s3-2'],
    files: { [`${deep}here.txt`]: 'LOCAL', [`${'d'.repeat(200)}/here.txt`]: 'other' },
    peer,
    open: `file://{files}/${deep}here.txt`,
    outcomes: opened,
    faults: ['file-path-cut'],
  }),

  clientCase({
    id: 'name-too-long',
    title: 'A name that is longer than names may be is an error',
    requires: ['urllib-file-local'],
    control,
    files: { 'here.txt': 'LOCAL' },
    peer,
    open: `file://{files}/${'n'.repeat(4000)}`,
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for an empty file': reject(body('')),
      'delivers something else': reject(completed()),
    },
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'path-too-long',
    title: 'A path of 64 KiB is an error, or is shortened to what it means',
    requires: ['urllib-file-local'],
    control,
    files: { 'here.txt': 'LOCAL' },
    peer,
    open: `file://{files}/${'./'.repeat(32_768)}here.txt`,
    outcomes: {
      'removes dot segments': accept(body('LOCAL')),
      'reports an error': accept(failedUnconnected()),
      'takes it for an empty file': reject(body('')),
      'delivers something else': reject(completed()),
    },
    faults: ['file-failure-is-empty'],
  }),
]);
