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
const files = { 'here.txt': 'LOCAL', 'sub/inside.txt': 'inside' };

const opened = {
  'delivers the file': accept(body('LOCAL'), neverConnected()),
  'delivers something else': reject(completed()),
  'reports an error': reject(failedUnconnected()),
};

const control = { peer, files, open: 'file://{files}/here.txt', expects: [body('LOCAL')] };

export default topic('file/path', [
  clientCase({
    id: 'scheme-in-capitals',
    title: 'The scheme is known in letters of any case',
    requires: ['urllib-file-local'],
    files,
    peer,
    open: 'FILE://{files}/here.txt',
    outcomes: opened,
    faults: ['file-scheme-in-small-letters-only'],
  }),

  clientCase({
    id: 'dot-segments',
    title: 'Two dots lead back out of a directory',
    requires: ['urllib-file-local', 'rfc8089-s3-2'],
    files,
    peer,
    open: 'file://{files}/sub/../././here.txt',
    outcomes: opened,
    faults: ['file-dot-segments-refused'],
  }),

  clientCase({
    id: 'encoded-dot-segments',
    title: 'Dots that are percent-encoded are dots',
    requires: ['urllib-file-local', 'rfc3986-s2.3-1'],
    files,
    peer,
    open: 'file://{files}/sub/%2E%2e/%2E/here.txt',
    outcomes: opened,
    note: 'A dot is unreserved, so that its encoded form means the same (RFC 3986 section 2.3).',
    faults: ['file-dot-segments-refused', 'file-path-not-decoded', 'file-lower-hex-not-decoded'],
  }),

  clientCase({
    id: 'dots-at-the-root',
    title: 'Two dots at the root stay at the root',
    requires: ['urllib-file-local', 'rfc3986-s5.4-1'],
    files,
    peer,
    open: 'file:///../../..{files}/here.txt',
    outcomes: opened,
    faults: ['file-dot-segments-refused'],
  }),

  clientCase({
    id: 'dots-behind-a-missing-directory',
    title: 'Two dots behind a directory that is missing are removed, or left to the file system',
    requires: ['urllib-file-dot-segments'],
    control,
    files,
    peer,
    open: 'file://{files}/missing/../here.txt',
    outcomes: {
      'removes dot segments': accept(body('LOCAL')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'Removing them is normalisation (RFC 3986 section 6.2.2.3), which nobody must do; a file system looks for the directory.',
    faults: ['file-dot-segments-removed'],
  }),

  clientCase({
    id: 'two-slashes-behind-localhost',
    title: 'The path of a file of localhost may begin with two slashes',
    requires: ['urllib-file-local'],
    files,
    peer,
    open: 'file://localhost/{files}/here.txt',
    outcomes: opened,
    faults: ['file-two-slashes-refused'],
  }),

  clientCase({
    id: 'two-slashes',
    title: 'A path that begins with two slashes, without a host, is that of the local file or none',
    requires: ['urllib-file-malformed'],
    control,
    files,
    peer,
    open: 'file:///{files}/here.txt',
    outcomes: {
      'delivers the file': accept(body('LOCAL')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'An absolute path does not begin with two slashes (RFC 3986 section 3.3); some take such a one for a host and a share.',
    faults: ['file-two-slashes-refused'],
  }),

  clientCase({
    id: 'slash-behind-a-file',
    title: 'A path that goes on with a slash is not that of a file',
    requires: ['urllib-file-local'],
    control,
    files,
    peer,
    open: 'file://{files}/here.txt/',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'drops the slash': reject(body('LOCAL')),
      'delivers something else': reject(completed()),
    },
    faults: ['file-trailing-slash-dropped'],
  }),

  clientCase({
    id: 'through-a-file',
    title: 'A path that leads through a file is an error',
    requires: ['urllib-file-local'],
    control,
    files,
    peer,
    open: 'file://{files}/here.txt/inside.txt',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for an empty file': reject(body('')),
      'delivers something else': reject(completed()),
    },
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'nothing-named',
    title: 'A file URL without a path names nothing, or the root directory',
    requires: ['urllib-file-malformed'],
    control,
    files,
    peer,
    open: ['file:', 'file://'],
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for an empty file': reject(body('')),
      'delivers a directory': accept(completed()),
    },
    note: 'The grammar of RFC 8089 section 2 has a path in every file URL, and says nothing of one without.',
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'relative',
    title: 'A path that does not begin with a slash is none, or begins in the working directory',
    requires: ['urllib-file-malformed'],
    control,
    files,
    peer,
    open: `file:${'../'.repeat(40)}..{files}/here.txt`,
    outcomes: {
      'begins in the working directory': accept(body('LOCAL')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'The grammar of RFC 8089 section 2 has absolute paths alone. The dots lead to the root from whatever directory it is.',
    faults: ['file-relative-opened'],
  }),

  clientCase({
    id: 'four-slashes-name-no-host',
    title: 'A path that begins with two slashes names no host',
    requires: ['rfc8089-s2-3', 'urllib-file-local'],
    control,
    files,
    peer: ftpServer({ tree: { 'wireproof-nowhere/only.txt': 'FTP' } }),
    open: 'file:////{peer}/wireproof-nowhere/only.txt',
    outcomes: {
      'reports an error and asks nobody': accept(failedUnconnected()),
      'asks the host in the path': reject(body('FTP')),
      'delivers something else': reject(completed()),
    },
    note: 'The host of a share may stand there in other systems (RFC 8089 appendix E.3.2, which is not normative).',
    faults: ['file-four-slashes-name-a-host'],
  }),
]);
