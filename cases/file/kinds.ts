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
const control = {
  peer,
  files: { 'here.txt': 'LOCAL' },
  open: 'file://{files}/here.txt',
  expects: [body('LOCAL')],
};

const opened = {
  'delivers the file': accept(body('LOCAL'), neverConnected()),
  'delivers something else': reject(completed()),
  'reports an error': reject(failedUnconnected()),
};

const unreadable = {
  'reports an error': accept(failedUnconnected()),
  'takes it for an empty file': reject(body('')),
  'delivers something else': reject(completed()),
};

/** Five mebioctets and one: no buffer ends where the file does. */
const large = '0123456789'.repeat(524_289).slice(0, 5_242_881);
const digest = { length: 5_242_881, sha256: '35b77797983a28cda969a978f0ff3e6b811f49b92221a2f39ec974032405f6c5' };

export default topic('file/kinds', [
  clientCase({
    id: 'empty-file',
    title: 'An empty file is delivered as nothing',
    requires: ['rfc8089-s3-2', 'urllib-file-local'],
    control,
    files: { 'empty.txt': '' },
    peer,
    open: 'file://{files}/empty.txt',
    outcomes: {
      'delivers nothing': accept(body(''), neverConnected()),
      'delivers something': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-empty-is-error'],
  }),

  clientCase({
    id: 'large-file',
    title: 'A file of five mebioctets is delivered octet for octet',
    requires: ['rfc8089-s3-2', 'urllib-raw-data'],
    files: { 'large.bin': large },
    peer,
    open: 'file://{files}/large.bin',
    outcomes: {
      'delivers every octet': accept(body(digest), neverConnected()),
      'changes or loses octets': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-large-cut'],
  }),

  clientCase({
    id: 'link',
    title: 'A symbolic link is the file it leads to',
    requires: ['rfc8089-s3-2', 'urllib-file-local'],
    files: { 'sub/here.txt': 'LOCAL', 'link.txt': { link: 'sub/here.txt' } },
    peer,
    open: 'file://{files}/link.txt',
    outcomes: opened,
    faults: ['file-links-not-followed'],
  }),

  clientCase({
    id: 'link-to-itself',
    title: 'A symbolic link that leads to itself cannot be read',
    requires: ['urllib-file-local'],
    control,
    files: { 'loop.txt': { link: 'loop.txt' } },
    peer,
    open: 'file://{files}/loop.txt',
    outcomes: unreadable,
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'link-to-nothing',
    title: 'A symbolic link that leads nowhere is no file',
    requires: ['urllib-file-local'],
    control,
    files: { 'lost.txt': { link: 'missing.txt' } },
    peer,
    open: 'file://{files}/lost.txt',
    outcomes: unreadable,
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'directory-with-a-slash',
    title: 'A directory is not an empty file where the path ends in a slash either',
    requires: ['urllib-file-local'],
    control,
    files: { 'sub/inside.txt': 'LOCAL' },
    peer,
    open: 'file://{files}/sub/',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'lists the directory': accept(body(/inside\.txt/)),
      'takes it for an empty file': reject(body('')),
    },
    faults: ['file-failure-is-empty'],
  }),

  clientCase({
    id: 'root',
    title: 'The root of the file system is a directory',
    requires: ['urllib-file-local'],
    control,
    files: { 'here.txt': 'LOCAL' },
    peer,
    open: 'file:///',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'lists the directory': accept(body(/\btmp\b/)),
      'takes it for an empty file': reject(body('')),
    },
    faults: ['file-failure-is-empty'],
  }),
]);
