import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  reject,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

/** The file is named from the login directory, or from the root, which is the same here. */
const RETR = /^RETR \/?notes$/;

const tree = { notes: 'text' };
const EPSV = '500 Not understood.';
const control = ftpServer({ tree });

/**
 * A reply to PASV that no right server sends: whatever is made of it, nothing may be made up. Any six numbers in a row begin
 * with 127, so that nobody is led out of this machine.
 */
const malformed = (id: string, title: string, PASV: string) =>
  clientCase({
    id,
    title,
    requires: ['rfc959-s4.1.2-2'],
    control,
    peer: ftpServer({ tree, reply: { EPSV, PASV } }),
    open: 'ftp://{peer}/notes',
    outcomes: {
      'listens itself and retrieves': accept(sentInOrder(/^(PORT|EPRT) /, RETR), body('text')),
      'finds the port and retrieves': accept(sentInOrder('PASV', RETR), body('text')),
      'reports an error': accept(failed()),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-failure-is-empty'],
  });

export default topic('ftp/passive-malformed', [
  malformed('no-numbers', 'A 227 without numbers is no reason to make something up', '227 Entering Passive Mode.'),
  malformed('no-text', 'A 227 without text is no reason to make something up', '227 '),
  malformed(
    'five-numbers',
    'A 227 of five numbers is no reason to make something up',
    '227 Entering Passive Mode (127,0,0,{pasv-port}).',
  ),
  malformed(
    'seven-numbers',
    'A 227 of seven numbers is no reason to make something up',
    '227 Entering Passive Mode ({pasv},7).',
  ),
  malformed(
    'spaces-after-commas',
    'A 227 with spaces after its commas is no reason to make something up',
    '227 Entering Passive Mode (127, 0, 0, 1, {pasv-high}, {pasv-low}).',
  ),
  malformed(
    'digits-in-front',
    'A 227 with other digits in front of its numbers is no reason to make something up',
    '227 Entering Passive Mode 127 of 127 ({pasv}).',
  ),
  malformed(
    'number-over-255',
    'A 227 with a port number over 255 is no reason to make something up',
    '227 Entering Passive Mode (127,0,0,1,0,{epsv}).',
  ),
  malformed(
    'address-over-255',
    'A 227 with an address that is none is no reason to make something up',
    '227 Entering Passive Mode (127,999,0,1,{pasv-port}).',
  ),
  malformed(
    'negative-number',
    'A 227 with a negative number is no reason to make something up',
    '227 Entering Passive Mode (127,0,0,1,-1,{pasv-low}).',
  ),
  malformed(
    'port-zero',
    'A 227 that names port 0 is no reason to make something up',
    '227 Entering Passive Mode (127,0,0,1,0,0).',
  ),
  malformed(
    'port-of-the-system',
    'A 227 that names a port below 1024 is no reason to make something up',
    '227 Entering Passive Mode (127,0,0,1,0,1).',
  ),
  malformed(
    'closed-port',
    'Where nobody listens at the port of a 227 there is no reason to make something up',
    '227 Entering Passive Mode ({pasv-closed}).',
  ),
  malformed(
    'another-code',
    'A 228, whatever address it names, is no reason to make something up',
    '228 Entering Passive Mode ({pasv}).',
  ),
  malformed('cannot-open', 'A 425 to PASV is no reason to make something up', '425 No port is free.'),
]);
