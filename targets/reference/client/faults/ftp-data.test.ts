import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, type Stimulus } from '../testing/contrast.js';
import type { FtpScript } from '../testing/ftp-stub.js';
import type { ftpDataFaults } from './ftp-data.js';

const ftp = (path: string, script: FtpScript = {}, open: Partial<Open> = {}): Stimulus => ({
  ftp: script,
  opens: [{ url: `ftp://127.0.0.1:{port}${path}`, ...open }],
});

/** A server that connects to the client only; the dialogue is what differs, so that no data is asked for. */
const active = (more: FtpScript['replies'] = {}): Stimulus =>
  ftp('/f', {
    replies: { EPSV: ['500 no'], PASV: ['500 no'], EPRT: ['200 ok'], PORT: ['200 ok'], RETR: ['450 no'], ...more },
  });
const listing = (text: string): Stimulus => ftp('/d/', { data: { LIST: text } });

/** Faults that need a second address of this machine, or a name of it, show in the cases alone. */
type Elsewhere = 'ftp-active-from-anybody' | 'ftp-epsv-address-followed';

const STIMULI: Readonly<Record<Exclude<keyof typeof ftpDataFaults, Elsewhere>, Stimulus>> = {
  'ftp-failure-is-empty': ftp('/f', { pasv: '227 nowhere' }),
  'ftp-522-is-final': ftp('/f', { replies: { EPSV: ['522 use (1,2)'] } }),
  'ftp-epsv-all-then-pasv': ftp('/f'),
  'ftp-pasv-zero-address-refused': ftp('/f', { pasv: '227 (0,0,0,0,{p1},{p2})' }),
  'ftp-pasv-leading-zero-is-octal': ftp('/f', { pasv: '227 (0127,000,000,001,0{p1},0{p2})' }),
  'ftp-pasv-ends-the-line': ftp('/f', { pasv: '227 (127,0,0,1,{p1},{p2}) for you' }),
  'ftp-address-in-first-line': ftp('/f', { pasv: '227-here\r\n227 (127,0,0,1,{p1},{p2})' }),
  'ftp-address-in-last-line': ftp('/f', { pasv: '227-(127,0,0,1,{p1},{p2})\r\n227 there' }),
  'ftp-active-nobody-listens': active({ RETR: ['150 mark', '226 done'] }),
  'ftp-active-address-unset': active(),
  'ftp-eprt-ends-early': active(),
  'ftp-eprt-delimiter-odd': active(),
  'ftp-eprt-delimiter-a-space': active(),
  'ftp-eprt-port-in-hexadecimal': active(),
  'ftp-port-in-one-number': active({ EPRT: ['500 no'] }),
  'ftp-data-before-mark-refused': ftp('/f', { dataFirst: true }),
  'ftp-glued-completion-refused': ftp('/f', { replies: { RETR: ['150 mark\r\n226 done'] } }),
  'ftp-completion-ends-data': ftp('/f', { early: true, data: { RETR: 'x'.repeat(2 ** 25) } }),
  'ftp-reset-ends-data': ftp('/f', { resetData: true }),
  'ftp-data-ends-at-announced-size': ftp('/f', { replies: { RETR: ['150 (3 bytes)', '226 done'] } }),
  'ftp-size-first-found': ftp('/f', { replies: { RETR: ['150 f (9 bytes) (3 bytes)', '226 done'] } }),
  'ftp-size-is-any-number': ftp('/f', { replies: { RETR: ['150 number 3', '226 done'] } }),
  'ftp-text-lines-remade': ftp('/f;type=a', { data: { RETR: 'one\rtwo\nthree\r\n' } }),
  'ftp-data-port-reused': ftp('/d', { replies: { RETR: ['550 no'] } }),
  'ftp-listing-names-only': listing('-rw-r--r-- 1 a b 5 Jan 1 2022 todo\r\n'),
  'ftp-listing-lines-ended': listing('one\ntwo'),
  'ftp-listing-in-seven-bits': listing('\xff\0\r\n'),
};

describe('faults in FTP data connections', () => contrasts(STIMULI));
