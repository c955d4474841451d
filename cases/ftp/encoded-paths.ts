import {
  accept,
  body,
  clientCase,
  ftpServer,
  reject,
  sent,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('ftp/encoded-paths', [
  clientCase({
    id: 'decoded-once',
    title: 'A path is decoded once: an encoded percent sign is a percent sign',
    requires: ['rfc3986-s2.4-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'pub/a%41': 'text', 'pub/aA': 'wrong' } }),
    open: 'ftp://{peer}/pub/a%2541',
    outcomes: {
      'retrieves the name with its percent sign': accept(sent(/^RETR (?:.*\/)?a%41$/), body('text')),
      'decodes twice': reject(sent(/^RETR (?:.*\/)?aA$/)),
      'sends the encoded form': reject(sent(/^RETR (?:.*\/)?a%2541$/)),
    },
    faults: ['ftp-path-decoded-twice', 'ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'plus-sign',
    title: 'A plus sign in a path is a plus sign, and an encoded one too',
    requires: ['rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'a+b/c+d': 'text', 'a b/c d': 'wrong' } }),
    open: 'ftp://{peer}/a%2Bb/c+d',
    outcomes: {
      'sends both as plus signs': accept(sentInOrder(/^CWD (?:.*\/)?a\+b$/, 'RETR c+d'), body('text')),
      'names the whole path in RETR': accept(sent(/^RETR (?:.*\/)?a\+b\/c\+d$/), body('text')),
      'sends spaces': reject(sent(/[ac] [bd]$/)),
      'sends the encoded form': reject(sent(/%2[Bb]/)),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'octets-above-ascii',
    title: 'Octets above ASCII are sent as they were encoded',
    requires: ['rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'caf\xc3\xa9.txt': 'text' } }),
    open: 'ftp://{peer}/caf%C3%A9.txt',
    outcomes: {
      'sends the octets': accept(sent(/^RETR (?:.*\/)?caf\xc3\xa9\.txt$/), body('text')),
      'sends the encoded form': reject(sent(/%C3%A9/i)),
    },
    faults: ['ftp-path-not-decoded'],
  }),
]);
