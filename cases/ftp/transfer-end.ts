import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  reject,
  sent,
  sentInType,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const open = 'ftp://{peer}/data.bin';
const tree = { 'data.bin': 'text' };
const control = ftpServer({ tree });

/** Every octet there is, and the pairs that ASCII transfers and Telnet would change. */
const octets = `${String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code))}\r\n\n\r\r\0\xff\xff\x1a`;

export default topic('ftp/transfer-end', [
  clientCase({
    id: 'missing-completion',
    title: 'A transfer is not complete when the control connection ends in place of the completion reply',
    requires: ['rfc959-s5.4-2', 'rfc959-s4.2-8'],
    control,
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { completion: null, then: 'close' }) } }),
    open,
    outcomes: {
      'tells that the transfer failed': accept(sent('RETR'), failed()),
      'takes it for complete': reject(sent('RETR'), completed()),
    },
    note:
      'The end of the data connection ends the data, not the transfer: ' +
      'a 1yz reply is always followed by another one (RFC 959 section 4.2).',
    faults: ['ftp-completion-not-awaited', 'ftp-broken-transfer-is-complete'],
  }),

  clientCase({
    id: 'every-octet',
    title: 'All 256 octets arrive as they were sent, whatever a terminal would make of them',
    requires: ['rfc959-s3.1.1.3-1', 'urllib-raw-data'],
    peer: ftpServer({ tree: { 'data.bin': octets } }),
    open,
    outcomes: {
      'delivers every octet in image type': accept(sentInType('image', /^RETR .*data\.bin$/), body(octets)),
      'delivers every octet in another type': reject(body(octets)),
      'changes octets': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-image-as-ascii'],
  }),
]);
