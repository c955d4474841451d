import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failedUnconnected,
  ftpServer,
  neverConnected,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** A local file needs no peer: nobody should come here. */
const peer = ftpServer({});
const files = { 'here.txt': 'LOCAL' };

const opened = {
  'delivers the file': accept(body('LOCAL'), neverConnected()),
  'delivers something else': reject(completed()),
  'reports an error': reject(failedUnconnected()),
};

/** Every octet there is, twice; the line ends stand behind them. */
const octets = String.fromCharCode(...Array.from({ length: 512 }, (_, index) => (index * 7) % 256));

const IMF_FIXDATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export default topic('file/local', [
  clientCase({
    id: 'empty-authority',
    title: 'A file URL with an empty authority opens the local file',
    requires: ['urllib-file-local', 'urllib-schemes', 'rfc8089-s2-1', 'rfc8089-s2-3', 'rfc8089-s3-2'],
    files: { 'two words.txt': 'LOCAL' },
    peer,
    open: 'file://{files}/two%20words.txt',
    outcomes: opened,
    faults: ['file-path-not-decoded'],
  }),

  clientCase({
    id: 'no-authority',
    title: 'A file URL may do without an authority and its two slashes',
    requires: ['urllib-file-local', 'rfc8089-s2-1'],
    files,
    peer,
    open: 'file:{files}/here.txt',
    outcomes: opened,
    faults: ['file-needs-two-slashes'],
  }),

  clientCase({
    id: 'localhost',
    title: 'The host localhost means this machine',
    requires: ['urllib-file-local', 'rfc8089-s2-2', 'rfc8089-s2-3'],
    files,
    peer,
    open: 'file://localhost{files}/here.txt',
    outcomes: opened,
    faults: ['file-localhost-is-remote'],
  }),

  clientCase({
    id: 'localhost-in-capitals',
    title: 'The host localhost is known in letters of any case',
    requires: ['urllib-file-local', 'rfc8089-s2-2', 'rfc3986-s3.2.2-1'],
    files,
    peer,
    open: 'file://LocalHOST{files}/here.txt',
    outcomes: opened,
    faults: ['file-localhost-is-remote'],
  }),

  clientCase({
    id: 'saved-from-localhost',
    title: 'The host localhost means this machine where the file is retrieved to a file of its own as well',
    requires: ['urllib-file-local', 'rfc8089-s2-2'],
    files,
    peer,
    open: { url: 'file://localhost{files}/here.txt', save: true },
    outcomes: opened,
    faults: ['file-localhost-is-remote'],
  }),

  clientCase({
    id: 'case-of-letters',
    title: 'The case of letters in a path is kept',
    requires: ['rfc8089-s2-5', 'urllib-file-local'],
    files: { 'Here.TXT': 'LOCAL' },
    peer,
    open: 'file://{files}/Here.TXT',
    outcomes: opened,
    faults: ['file-path-lower-cased'],
  }),

  clientCase({
    id: 'utf-8-name',
    title: 'A percent-encoded name outside ASCII is the name of those octets',
    requires: ['urllib-file-local', 'rfc8089-s4-1'],
    files: { 'caf\xc3\xa9.txt': 'LOCAL' },
    peer,
    open: 'file://{files}/caf%C3%A9.txt',
    outcomes: opened,
    faults: ['file-path-not-decoded'],
  }),

  clientCase({
    id: 'decoded-once',
    title: 'A path is percent-decoded once',
    requires: ['rfc3986-s2.4-1', 'urllib-file-local'],
    files: { 'a%41.txt': 'LOCAL', 'aA.txt': 'twice', 'a%2541.txt': 'never' },
    peer,
    open: 'file://{files}/a%2541.txt',
    outcomes: {
      'opens the file whose name has a percent sign': accept(body('LOCAL')),
      'decodes the name twice': reject(body('twice')),
      'does not decode the name': reject(body('never')),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-path-not-decoded'],
  }),

  clientCase({
    id: 'every-octet',
    title: 'A local file is delivered octet for octet',
    requires: ['urllib-raw-data', 'rfc8089-s3-2'],
    files: { 'data.bin': `${octets}\r\n\r\n` },
    peer,
    open: 'file://localhost{files}/data.bin',
    outcomes: {
      'delivers every octet': accept(body(`${octets}\r\n\r\n`)),
      'changes octets': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-lines-converted'],
  }),

  clientCase({
    id: 'described-by-fields',
    title: 'A local file is delivered with Content-Type, Content-Length and Last-Modified',
    requires: ['urllib-file-headers'],
    files: { 'page.html': '<p>' },
    peer,
    open: 'file://{files}/page.html',
    outcomes: {
      'describes the file': accept(
        delivered({
          body: '<p>',
          fields: { 'Content-Type': 'text/html', 'Content-Length': '3', 'Last-Modified': IMF_FIXDATE },
        }),
      ),
      'gives no field': reject(
        delivered({ fields: { 'Content-Type': null, 'Content-Length': null, 'Last-Modified': null } }),
      ),
      'describes it otherwise': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-without-fields'],
  }),

  clientCase({
    id: 'missing-file',
    title: 'A file without a host that is missing is an error, and nobody is asked for it',
    requires: ['urllib-file-local', 'rfc8089-s2-3'],
    control: { peer, open: 'file://{files}/here.txt', expects: [body('LOCAL')] },
    files,
    peer,
    open: 'file://{files}/missing.txt',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for an empty file': reject(body('')),
      'delivers something else': reject(completed()),
    },
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'directory',
    title: 'A directory is not an empty file',
    requires: ['urllib-file-local'],
    control: { peer, open: 'file://{files}/sub/inside.txt', expects: [body('LOCAL')] },
    files: { 'sub/inside.txt': 'LOCAL' },
    peer,
    open: 'file://{files}/sub',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'lists the directory': accept(body(/inside\.txt/)),
      'takes it for an empty file': reject(body('')),
    },
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'file-of-another-host',
    title: 'A file of another host is not the local file of that name',
    requires: ['rfc8089-s5-1', 'rfc8089-s3-1', 'urllib-file-local'],
    control: { peer, open: 'file://{files}/here.txt', expects: [body('LOCAL')] },
    files,
    peer,
    open: 'file://elsewhere.invalid{files}/here.txt',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'delivers the local file': reject(body('LOCAL')),
      'delivers something else': reject(completed()),
    },
    note: 'Names below invalid are never those of a host (RFC 6761 section 6.4), so that nobody can be asked for the file.',
    faults: ['file-host-ignored'],
  }),
]);
