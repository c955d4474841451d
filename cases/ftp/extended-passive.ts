import {
  accept,
  andCloses,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOneSession,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

/** The file is named from the login directory, or from the root, which is the same here. */
const RETR = /^RETR \/?notes$/;

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';

const asksPasv = accept(sentInOrder('PASV', RETR), body('text'));
const listens = accept(sentInOrder(/^(PORT|EPRT) /, RETR), body('text'));
/** Nothing has a client ask PASV or listen; one that does neither is left without a data connection. */
const fallsBack = {
  'asks PASV and retrieves': asksPasv,
  'listens itself and retrieves': listens,
  'gives up': accept(failed()),
  'makes something up': reject(completed()),
};
/** A server that breaks RFC 2428 may be given up, or asked in another way; what it did not send may not be made up. */
const anythingHonest = {
  'asks PASV and retrieves': asksPasv,
  'listens itself and retrieves': listens,
  'reports an error': accept(failed()),
  'makes something up': reject(completed()),
};

export default topic('ftp/extended-passive', [
  clientCase({
    id: 'not-implemented',
    title: 'A server that does not implement EPSV may be asked in another way',
    requires: ['rfc959-s3.3-2', 'rfc959-s3.3-3'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '502 Not implemented.' } }),
    open,
    outcomes: fallsBack,
    faults: ['ftp-epsv-only'],
  }),

  clientCase({
    id: 'syntax-not-understood',
    title: 'A server that takes EPSV for a syntax error may be asked in another way',
    requires: ['rfc959-s3.3-2', 'rfc959-s3.3-3'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '501-Bad arguments.\r\n501 Try HELP.' } }),
    open,
    outcomes: fallsBack,
    faults: ['ftp-epsv-only'],
  }),

  clientCase({
    id: 'protocol-from-the-list',
    title: 'A 522 names the protocols of which one may be asked for',
    requires: ['rfc959-s3.3-2', 'rfc959-s3.3-3'],
    control,
    peer: ftpServer({
      tree,
      reply: {
        EPSV: '522 Protocol not supported, use (1)',
        'EPSV 1': '229 Entering Extended Passive Mode (|||{epsv}|)',
      },
    }),
    open,
    outcomes: {
      'asks EPSV for that protocol': accept(sentInOrder('EPSV 1', RETR), body('text')),
      ...fallsBack,
    },
    note: 'PASV and PORT ask for the protocol 1 too: they know no other.',
    faults: ['ftp-522-is-final'],
  }),

  clientCase({
    id: 'cannot-open',
    title: 'A 425 to EPSV leaves nothing to retrieve from, unless the server is asked again',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '425 No port is free.' } }),
    open,
    outcomes: anythingHonest,
    faults: ['ftp-failure-is-empty'],
  }),

  clientCase({
    id: 'service-closing',
    title: 'A 421 to EPSV with the end of the control connection is an error',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc1123-s4.1.2.11-3'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: andCloses('421 Shutting down.') } }),
    open,
    outcomes: anythingHonest,
    faults: ['ftp-failure-is-empty'],
  }),

  clientCase({
    id: 'closed-port',
    title:
      'Where nobody listens at the port of a 229 there is nothing to retrieve from, unless the server is asked again',
    requires: ['rfc2428-s3-6'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '229 Entering Extended Passive Mode (|||{epsv-closed}|)' } }),
    open,
    outcomes: anythingHonest,
    note: 'A firewall that rewrites PASV but not EPSV has this effect; a client may ask PASV then.',
    faults: ['ftp-failure-is-empty'],
  }),

  clientCase({
    id: 'plain-reply',
    title: 'A 227 in reply to EPSV is no 229, whatever it names',
    requires: ['rfc2428-s3-6'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '227 Entering Passive Mode ({pasv}).' } }),
    open,
    outcomes: {
      'takes its port and retrieves': accept(sentInOrder('EPSV', RETR), neverSent('PASV'), body('text')),
      ...anythingHonest,
    },
    faults: ['ftp-failure-is-empty'],
  }),

  clientCase({
    id: 'nothing-else-after-all',
    title: 'After EPSV ALL no other command arranges a data connection',
    requires: ['rfc2428-s4-2'],
    control,
    peer: ftpServer({ tree, reply: { 'EPSV ALL': '200 Done.', EPSV: '500 Not today.' } }),
    open,
    outcomes: {
      'did not say EPSV ALL': accept(neverSent('EPSV ALL'), body('text')),
      'did not say EPSV ALL, and reports an error': accept(neverSent('EPSV ALL'), failed()),
      'asks in another way after EPSV ALL': reject(sentInOneSession('EPSV ALL', /^(PASV|PORT|EPRT)/)),
      'asks EPSV alone': accept(sent('EPSV ALL'), failed()),
      'asks in another way in another session': accept(sent('EPSV ALL'), body('text')),
    },
    note:
      'EPSV ALL tells translators of addresses that nothing else will come (RFC 2428 section 4). Only a client that expects ' +
      'no transfer between two servers should say it, and what a client expects cannot be seen.',
    faults: ['ftp-epsv-all-then-pasv'],
  }),
]);
