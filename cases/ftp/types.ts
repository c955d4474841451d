import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  neverSent,
  not,
  reject,
  sent,
  sentInType,
  topic,
} from '../../harness/vocabulary/index.js';

const PHOTO = /^RETR .*photo\.png$/;
const DATA = /^RETR .*data\.bin$/;
const NOTES = /^RETR (?:.*\/)?notes$/;
const LISTS = /^(?:LIST|NLST)/;

const octets = 'one\r\ntwo\n\r\x00\xff\xfe\x80';

export default topic('ftp/types', [
  clientCase({
    id: 'image-is-verbatim',
    title: 'What is transferred in image type is delivered octet for octet',
    requires: ['rfc959-s3.1.1.3-1', 'rfc1123-s4.1.2.1-1'],
    peer: ftpServer({ tree: { 'photo.png': octets } }),
    open: 'ftp://{peer}/photo.png',
    outcomes: {
      'retrieves in image type and delivers every octet': accept(sentInType('image', PHOTO), body(octets)),
      'retrieves in another type': reject(sent(PHOTO), not(sentInType('image', PHOTO))),
      'changes octets': reject(completed()),
    },
    faults: ['ftp-image-as-ascii'],
  }),

  clientCase({
    id: 'binary-file-without-typecode',
    title: 'Without a typecode a file whose suffix tells of binary data is transferred in image type',
    requires: ['rfc1738-s3.2.3-1'],
    peer: ftpServer({ tree: { 'data.bin': octets } }),
    open: 'ftp://{peer}/data.bin',
    outcomes: {
      'retrieves in image type and delivers every octet': accept(sentInType('image', DATA), body(octets)),
      'retrieves in another type': reject(sent(DATA), not(sentInType('image', DATA))),
    },
    faults: ['ftp-image-as-ascii'],
  }),

  clientCase({
    id: 'ascii-typecode',
    title: 'The typecode a has the file transferred in ASCII',
    requires: ['rfc1738-s3.2.2-6', 'rfc959-s4.1.2-1'],
    peer: ftpServer({ tree: { 'pub/notes': 'one\r\ntwo\r\n' } }),
    open: 'ftp://{peer}/pub/notes;type=a',
    outcomes: {
      'retrieves in ASCII type': accept(sentInType('ascii', NOTES), body(/^one\r?\ntwo\r?\n$/)),
      'retrieves in image type': reject(sentInType('image', NOTES)),
      'takes the typecode for a part of the name': reject(sent(/;type=a$/)),
    },
    faults: ['ftp-type-ignored'],
  }),

  clientCase({
    id: 'directory-typecode',
    title: 'The typecode d asks for the names in a directory by NLST',
    requires: ['rfc1738-s3.2.2-5'],
    peer: ftpServer({ tree: { 'pub/notes/todo': 'text' } }),
    open: 'ftp://{peer}/pub/notes;type=d',
    outcomes: {
      'delivers the names': accept(sent('NLST'), body(/\btodo\b/)),
      'asks for the names in the directory above it': reject(sent('NLST'), body(/\bnotes\b/)),
      'sends the typecode as a type': reject(sent('TYPE D')),
      'lists it by LIST': reject(sent('LIST'), neverSent('NLST')),
      'retrieves it': reject(sent('RETR')),
      'takes the typecode for a part of the name': reject(sent(/;type=d$/)),
    },
    faults: ['ftp-type-ignored'],
  }),

  clientCase({
    id: 'listing-in-ascii',
    title: 'A listing is never asked for in image type',
    requires: ['rfc959-s4.1.3-7'],
    peer: ftpServer({ tree: { 'pub/notes/todo': 'text' } }),
    open: 'ftp://{peer}/pub/notes/',
    outcomes: {
      'lists in ASCII type': accept(sentInType('ascii', LISTS), body(/todo/)),
      'lists in image type': reject(sentInType('image', LISTS)),
      'lists nothing': reject(neverSent(LISTS), failed()),
    },
    faults: ['ftp-listing-in-image'],
  }),
]);
