import {
  accept,
  andCloses,
  body,
  clientCase,
  controlEnded,
  delivered,
  endsInCrlf,
  failed,
  ftpServer,
  neverSent,
  not,
  reject,
  sent,
  sentInOneSession,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/notes': 'text', 'pub/other': 'more' };
const open = 'ftp://{peer}/pub/notes';
const control = ftpServer({ tree });
const patient = { peer: control, open: { url: open, timeoutMs: 60_000 } };

const whole = {
  'delivers the file': accept(sent('RETR'), body('text')),
  'reports an error': reject(failed()),
};

export default topic('ftp/manners', [
  clientCase({
    id: 'line-ends',
    title: 'Every command ends in CRLF',
    requires: ['rfc959-s5.3-2', 'rfc959-s2.3-2'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'ends every command in CRLF': accept(endsInCrlf(), body('text')),
      'ends a command in LF alone': reject(not(endsInCrlf())),
    },
    faults: ['ftp-lf-alone-ends-commands'],
  }),

  clientCase({
    id: 'form-of-commands',
    title: 'A command is three or four letters, and a space with an argument only where there is one',
    requires: ['rfc959-s5.3-2'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'sends commands of that form and retrieves': accept(neverSent(/^(?![A-Z]{3,4}(?: [^]+)?$)/), body('text')),
      'sends a space without an argument': reject(sent(/^[A-Z]+ $/)),
      'sends something else': reject(sent(/^(?![A-Z]{3,4}(?: [^]+)?$)/)),
    },
    faults: ['ftp-space-after-verb'],
  }),

  clientCase({
    id: 'quit',
    title: 'Whether a session is ended by QUIT or by closing the connection is up to the client',
    requires: ['rfc959-s4.2-9'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'says QUIT': accept(sentInOrder('RETR', 'QUIT'), controlEnded()),
      'ends the connection without QUIT': accept(neverSent('QUIT'), controlEnded()),
      'leaves the connection open': reject(not(controlEnded())),
    },
    note: 'RFC 959 section 4.1.1 has the server close after QUIT, and treat a connection that ends without it like an ABOR and a QUIT.',
    faults: ['ftp-no-quit'],
  }),

  clientCase({
    id: 'nothing-after-quit',
    title: 'Nothing follows QUIT but the end of the connection',
    requires: ['rfc959-s5.2-6'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'says something after QUIT': reject(sentInOneSession('QUIT', /^/)),
      'ends the connection': accept(controlEnded(), body('text')),
      'leaves the connection open': reject(not(controlEnded())),
    },
    faults: ['ftp-command-after-quit', 'ftp-control-left-open'],
  }),

  clientCase({
    id: 'closes-after-the-server',
    title: 'A connection that the server has closed is closed by the client, too',
    requires: ['rfc959-s5.2-6'],
    control,
    peer: ftpServer({ tree, reply: { RETR: andCloses('421 Shutting down.') } }),
    open,
    outcomes: {
      'reports an error and closes': accept(sent('RETR'), controlEnded(), failed()),
      'leaves the connection open': reject(not(controlEnded())),
    },
    faults: ['ftp-control-left-open'],
  }),

  clientCase({
    id: 'closes-after-a-refusal',
    title: 'A connection that the server has closed with a refusal of the password is closed by the client, too',
    requires: ['rfc959-s5.2-6'],
    control,
    peer: ftpServer({ tree, reply: { PASS: andCloses('530 Login incorrect.') } }),
    open,
    outcomes: {
      'reports an error and ends the connection': accept(sent('PASS'), controlEnded(), failed()),
      'leaves the connection open': reject(not(controlEnded())),
    },
    faults: ['ftp-control-left-open'],
  }),

  clientCase({
    id: 'quit-refused',
    title: 'A file that was retrieved is delivered, although QUIT is not understood',
    requires: ['rfc959-s5.4-2'],
    peer: ftpServer({ tree, reply: { QUIT: '500 What?' } }),
    open,
    outcomes: whole,
    note: 'The 226 completes the retrieval (RFC 959 section 5.4); what comes after it belongs to another command.',
    faults: ['ftp-quit-must-be-answered'],
  }),

  clientCase({
    id: 'quit-met-by-closing',
    title: 'A file that was retrieved is delivered, although the server closes in place of an answer to QUIT',
    requires: ['rfc959-s5.4-2'],
    peer: ftpServer({ tree, reply: { QUIT: andCloses() } }),
    open,
    outcomes: whole,
    faults: ['ftp-quit-must-be-answered'],
  }),

  clientCase({
    id: 'quit-unanswered',
    title: 'A file that was retrieved is delivered when the time limit has passed, although QUIT is never answered',
    requires: ['urllib-timeout', 'rfc1123-s4.1.3.2-1'],
    control: patient,
    peer: ftpServer({ tree, reply: { QUIT: { then: 'silence' } } }),
    open: { url: open, timeoutMs: 800 },
    outcomes: whole,
    faults: ['ftp-quit-must-be-answered'],
  }),

  clientCase({
    id: 'two-urls-of-one-server',
    title: 'Two URLs of one server are opened one after the other on one connection or on two',
    requires: ['rfc1738-s3.2.5-1'],
    peer: ftpServer({ tree }),
    open: [open, 'ftp://{peer}/pub/other'],
    connection: 'keep',
    outcomes: {
      'logs in for each': accept(sentInOrder('USER', 'RETR', 'USER', 'RETR'), delivered({ open: 1, body: 'more' })),
      'logs in once': accept(sentInOrder('RETR', 'RETR'), delivered({ open: 1, body: 'more' })),
      'cannot read the second': reject(failed({ open: 1 })),
    },
    faults: ['ftp-session-reused-in-place'],
  }),

  clientCase({
    id: 'second-url-in-another-directory',
    title: 'The path of a second URL begins at the login directory, wherever the first one led',
    requires: ['rfc1738-s3.2.5-2', 'rfc1738-s3.2.2-1'],
    peer: ftpServer({ tree: { 'a/one': 'first', 'b/two': 'second', 'a/b/two': 'wrong' } }),
    open: ['ftp://{peer}/a/one', 'ftp://{peer}/b/two'],
    connection: 'keep',
    outcomes: {
      'reads both where they are': accept(
        delivered({ open: 0, body: 'first' }),
        delivered({ open: 1, body: 'second' }),
      ),
      'reads the second below the directory of the first': reject(delivered({ open: 1, body: 'wrong' })),
      'reports an error': reject(failed({ open: 1 })),
    },
    faults: ['ftp-session-reused-in-place'],
  }),
]);
