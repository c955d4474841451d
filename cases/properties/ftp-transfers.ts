import type { GeneratedCode, GeneratedOrder, GeneratedTransfer } from '../../harness/vocabulary/index.js';
import {
  anyCode,
  anyCuts,
  anyLines,
  anyOctets,
  anyOf,
  anyOffset,
  anyOrder,
  anyTransfer,
  arrives,
  clientProperty,
  codeOf,
  ftpServer,
  generatedTransfer,
  insideOf,
  neverComplete,
  opening,
  passiveOnlyBy,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const url = 'ftp://{peer}/notes';
const SIZE = '502 Not implemented.';
type Answer = ReturnType<typeof transfer>;
/** A server whose only file, of whatever size, is sent as given. */
const sending = (RETR: Answer | readonly Answer[], more: Parameters<typeof ftpServer>[0]['reply'] = {}) =>
  opening(ftpServer({ tree: { notes: '' }, reply: { SIZE, RETR, ...more } }), url);

type Breaking = 'reset' | 'refused' | 'lost';
type Broken = { octets: string; place: number; how: Breaking; code: GeneratedCode };

/** A transfer that breaks off somewhere before its last octet. */
const broken = ({ octets, place, how, code }: Broken) => {
  const part = [octets.slice(0, place % octets.length)];
  switch (how) {
    case 'reset':
      return transfer(part, { end: 'rst', completion: '426 Connection closed; transfer aborted.' });
    case 'refused':
      return transfer(part, { completion: `${codeOf(code)} No more.` });
    case 'lost':
      return transfer(part, { completion: null, then: 'close' });
  }
};

export default topic('properties/ftp-transfers', [
  clientProperty<{ way: GeneratedTransfer; lines: readonly string[] }>({
    id: 'any-octets-arrive',
    title:
      'Any octets arrive through any right exchange: EPSV or PASV, 125 or 150, 226 or 250, in any order and any segments',
    requires: ['rfc959-s3.1.1.3-1', 'rfc959-s3.4-1', 'rfc1123-s4.1.2.11-1', 'rfc1123-s4.1.4.4-1'],
    given: { way: anyTransfer(), lines: anyLines() },
    play: ({ way, lines }) => sending(generatedTransfer(way, lines), passiveOnlyBy(way.passive)),
    holds: arrives(({ way }) => way.octets),
    show: ({ way }) => way.octets,
    faults: [
      'ftp-mark-must-be-150',
      'ftp-completion-must-be-226',
      'ftp-epsv-only',
      'ftp-empty-transfer-refused',
      'ftp-data-before-mark-refused',
      'ftp-data-in-one-segment',
    ],
  }),

  clientProperty<{ octets: string; order: GeneratedOrder; cuts: readonly number[] }>({
    id: 'any-order-is-the-same',
    title: 'In which order the announcement, the data and the completion are sent changes nothing',
    requires: ['rfc1123-s4.1.4.4-1', 'rfc959-s3.4-1'],
    given: { octets: anyOctets(300), order: anyOrder(), cuts: anyCuts() },
    play: ({ octets, order, cuts }) => sending(transfer([octets], { ...order, cuts: insideOf(octets.length, cuts) })),
    holds: arrives(({ octets }) => octets),
    show: ({ octets, order }) => `${octets} marked ${order.marks}, completed ${order.completes}`,
    note: 'Nothing orders what travels on two connections; the announcement alone comes before the completion, on the same one.',
    faults: ['ftp-data-before-mark-refused'],
  }),

  clientProperty<Broken>({
    id: 'no-part-is-complete',
    title: 'No transfer that ends in a reset, a refusal or the loss of the control connection is reported as complete',
    requires: ['rfc959-s5.4-2', 'rfc1123-s4.1.2.11-1', 'rfc959-s4.2-8'],
    given: {
      octets: anyOctets(300).filter((octets) => octets !== ''),
      place: anyOffset(),
      how: anyOf<Breaking>('refused', 'reset', 'lost'),
      code: anyCode('4', '5').filter((code) => codeOf(code) !== '550'),
    },
    // A client that goes on from where it broke off (REST) finds nothing there, so that it has only the failure to tell.
    play: (given) => sending([broken(given), '550 No longer there.']),
    baseline: ({ octets }) => sending(transfer([octets])),
    holds: neverComplete(),
    show: ({ octets, place, how }) => `${octets.slice(0, place % octets.length)} and then ${how}`,
    note: 'A 550 is left out, because urllib lists what it is the answer for.',
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),
]);
