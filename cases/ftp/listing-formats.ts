import {
  accept,
  body,
  clientCase,
  completed,
  either,
  failed,
  ftpServer,
  reject,
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** A listing is text for people in no format (RFC 959 section 4.1.3): what the server sent is delivered as it is. */
const listing = (id: string, title: string, text: string, fault: string) =>
  clientCase({
    id,
    title,
    requires: ['urllib-raw-data'],
    control: { peer: ftpServer({ tree: { 'pub/notes': 'text' } }), expects: [body(/notes/)] },
    peer: ftpServer({
      tree: { 'pub/notes': 'text' },
      reply: { LIST: transfer([text]), MLSD: '500 Not understood.' },
    }),
    open: 'ftp://{peer}/pub/',
    outcomes: {
      'delivers it as it was sent': accept(sent(/^LIST/), body(text)),
      'delivers it with the line ends of its own system': accept(sent(/^LIST/), body(text.replaceAll('\r\n', '\n'))),
      'delivers the names that NLST gives': accept(sent('NLST'), either(body('notes\r\n'), body('notes\n'))),
      'makes something else of it': reject(sent(/^LIST/), completed()),
      'reports an error': reject(failed()),
    },
    faults: [fault],
  });

export default topic('ftp/listing-formats', [
  listing(
    'unix',
    'A listing as UNIX writes it is delivered raw',
    'total 8\r\n' +
      'drwxr-xr-x   2 ftp      ftp          4096 Jan  1  2022 my docs\r\n' +
      'lrwxrwxrwx   1 ftp      ftp             5 Nov 30 23:59 latest -> notes\r\n',
    'ftp-listing-names-only',
  ),
  listing(
    'dos',
    'A listing as DOS writes it is delivered raw',
    '01-01-22  12:00PM       <DIR>          my docs\r\n01-01-22  12:00AM                    5 todo.txt\r\n',
    'ftp-listing-names-only',
  ),
  listing(
    'eplf',
    'A listing in the easily parsed format is delivered raw',
    '+i8388621.48594,m825718503,r,s280,\tdjb.html\r\n+i8388621.50690,m824255907,/,\t514\r\n',
    'ftp-listing-names-only',
  ),
  listing(
    'facts',
    'A listing of facts, as MLSD writes it, is delivered raw',
    'type=cdir;modify=20220101000000;perm=el; .\r\ntype=file;size=5;modify=20220101000000; todo.txt\r\n',
    'ftp-listing-names-only',
  ),
  listing(
    'vms',
    'A listing as VMS writes it, over two lines and in columns, is delivered raw',
    '\r\nDirectory USER:[ANON]\r\n\r\nLOGIN_MESSAGES.README;27\r\n         2/4    1-JAN-2022 12:00:00  [FTP] (RWED,RWED,RE,RE)\r\n\r\nTotal of 1 file\r\n',
    'ftp-listing-lines-ended',
  ),
  listing(
    'bare-line-feeds',
    'A listing whose lines end in LF alone is delivered raw',
    'one\ntwo\r\n\nthree\n',
    'ftp-listing-lines-ended',
  ),
  listing(
    'no-last-line-end',
    'A listing whose last line does not end is delivered raw',
    '-rw-r--r-- 1 ftp ftp 5 Jan  1  2022 todo\r\n-rw-r--r-- 1 ftp ftp 5 Jan  1  2022 to',
    'ftp-listing-lines-ended',
  ),
  listing(
    'octets-in-names',
    'A listing of names in no encoding is delivered raw',
    '-rw-r--r-- 1 ftp ftp 5 Jan  1  2022 \xc3\xa9\xff\xfe\x80\x1b[1m\0 \r\n',
    'ftp-listing-in-seven-bits',
  ),
  listing(
    'markup',
    'A listing that looks like a document is delivered raw',
    '<html><a href="todo">todo</a>&amp;</html>\r\n',
    'ftp-listing-names-only',
  ),
]);
