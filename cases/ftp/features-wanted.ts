import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  followedBy,
  ftpServer,
  neverSent,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/notes': 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/pub/notes';

/** A client may do without the command. Where it sends it, the answer keeps it from nothing. */
const undeterredBy = (verb: string) => ({
  [`never sends ${verb}`]: accept(neverSent(verb), body('text')),
  [`sends ${verb} and delivers the file`]: accept(sent(verb), body('text')),
  'gives up': reject(sent(verb), failed()),
});

/** A client may need what the command tells, and a refusal of it ends the attempt then. */
const servedWithout = (verb: string) => ({
  [`never sends ${verb}`]: accept(neverSent(verb), body('text')),
  [`sends ${verb} and delivers the file`]: accept(sent(verb), body('text')),
  'gives up': accept(sent(verb), failed()),
  'makes something up': reject(completed()),
});

export default topic('ftp/features-wanted', [
  clientCase({
    id: 'no-feat',
    title: 'A server that does not know FEAT may be asked for the file all the same',
    requires: ['rfc959-s4.2-6'],
    control,
    peer: ftpServer({ tree, reply: { FEAT: '500 Not understood.', OPTS: '500 Not understood.' } }),
    open,
    outcomes: servedWithout('FEAT'),
    note: 'By its second digit a 500 is about the command alone (RFC 959 section 4.2); what a client makes of that is its own.',
    faults: ['ftp-feat-demanded'],
  }),

  clientCase({
    id: 'odd-features',
    title: 'Unknown features, and unknown text behind a known one, mean nothing',
    requires: ['rfc3659-s6.3-1'],
    peer: ftpServer({
      tree,
      reply: {
        FEAT: '211-Extensions supported:\r\n TVFS since 1999; mostly\r\n X-UNHEARD-OF a=b;c*;"\r\n REST STREAM\r\n211 End of it.',
      },
    }),
    open,
    outcomes: undeterredBy('FEAT'),
    faults: ['ftp-feat-demanded'],
  }),

  clientCase({
    id: 'no-syst',
    title: 'A server that does not tell its system may be asked for the file all the same',
    requires: ['rfc959-s4.2-6'],
    control,
    peer: ftpServer({ tree, reply: { SYST: '502 Not implemented.' } }),
    open,
    outcomes: servedWithout('SYST'),
    note: 'By its second digit a 502 is about the command alone (RFC 959 section 4.2); what a client makes of that is its own.',
    faults: ['ftp-syst-demanded'],
  }),

  clientCase({
    id: 'no-modification-time',
    title: 'A 550 to MDTM says that there is no time, not that there is no file',
    requires: ['rfc3659-s3-2'],
    peer: ftpServer({ tree, reply: { MDTM: '550 No time for that.' } }),
    open,
    outcomes: undeterredBy('MDTM'),
    faults: ['ftp-mdtm-demanded'],
  }),

  clientCase({
    id: 'modification-time-with-a-fraction',
    title: 'A time may have a fraction of a second',
    requires: ['rfc3659-s2.3-1'],
    peer: ftpServer({ tree, reply: { MDTM: '213 19980615100045.014' } }),
    open,
    outcomes: undeterredBy('MDTM'),
    faults: ['ftp-mdtm-demanded'],
  }),

  clientCase({
    id: 'modification-time-that-is-none',
    title: 'A 213 to MDTM that tells no time tells nothing',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree, reply: { MDTM: '213 191000615100045' } }),
    open,
    outcomes: undeterredBy('MDTM'),
    note: 'Some servers of the year 2000 wrote the century as 191.',
    faults: ['ftp-mdtm-demanded'],
  }),

  clientCase({
    id: 'no-restart',
    title: 'A server that cannot begin in the middle of a file gives it from the beginning',
    requires: ['rfc3659-s5-1'],
    peer: ftpServer({ tree, reply: { REST: '502 Not implemented.' } }),
    open,
    outcomes: undeterredBy('REST'),
    faults: ['ftp-rest-demanded'],
  }),

  clientCase({
    id: 'restart-and-transfer',
    title: 'What follows a REST that was taken is the transfer',
    requires: ['rfc959-s4.1.3-3'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'never sends REST': accept(neverSent('REST'), body('text')),
      'sends the transfer next': accept(followedBy('REST', /^(?:RETR|LIST|NLST)/), body('text')),
      'sends something in between': reject(sent('REST'), body('text')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-rest-too-early'],
  }),
]);
