import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  reject,
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const SIZE = '502 Not implemented.';
const name = 'notes (99 bytes).txt';
const saved = { url: 'ftp://{peer}/notes%20(99%20bytes).txt', save: true };
const outcomes = {
  'delivers the file': accept(sent('RETR'), body('text')),
  'reports an error': reject(failed()),
};

export default topic('ftp/transfer-sizes', [
  clientCase({
    id: 'more-than-announced',
    title: 'The size in the text of an announcement does not end the data',
    requires: ['rfc959-s3.4-1', 'rfc959-s4.2-2'],
    control: ftpServer({ tree: { notes: 'text' } }),
    peer: ftpServer({
      tree: { notes: 'text' },
      reply: { SIZE, RETR: transfer(['text'], { mark: '150 Opening data connection for notes (2 bytes).' }) },
    }),
    open: 'ftp://{peer}/notes',
    outcomes: {
      'delivers all that was sent': accept(body('text')),
      'cuts it at the announced size': reject(body('te')),
      'reports an error': accept(failed()),
    },
    note: 'The text of a reply is for people (RFC 959 section 4.2), and the end of the connection ends the file (section 3.4).',
    faults: ['ftp-data-ends-at-announced-size'],
  }),

  clientCase({
    id: 'size-in-a-name',
    title: 'The size in the text of an announcement stands behind the name of the file, which may look like one',
    requires: ['urllib-urlretrieve-short'],
    peer: ftpServer({
      tree: { [name]: 'text' },
      reply: { SIZE, RETR: transfer(['text'], { mark: `150 Opening data connection for ${name} (4 bytes).` }) },
    }),
    open: saved,
    outcomes,
    faults: ['ftp-size-first-found'],
  }),

  clientCase({
    id: 'number-that-is-no-size',
    title: 'A number in the text of an announcement is not the size of the file',
    requires: ['urllib-urlretrieve-short'],
    peer: ftpServer({
      tree: { notes: 'text' },
      reply: { SIZE, RETR: transfer(['text'], { mark: '150 Opening data connection 99 of 100 (port 2000).' }) },
    }),
    open: { url: 'ftp://{peer}/notes', save: true },
    outcomes,
    faults: ['ftp-size-is-any-number'],
  }),
]);
