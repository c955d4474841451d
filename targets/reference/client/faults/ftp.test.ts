import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, type Stimulus } from '../testing/contrast.js';
import type { FtpScript } from '../testing/ftp-stub.js';
import type { ftpFaults } from './ftp.js';

const ftp = (path: string, script: FtpScript = {}, open: Partial<Open> = {}): Stimulus => ({
  ftp: script,
  opens: [{ url: `ftp://127.0.0.1:{port}${path}`, ...open }],
});
const refused = (code: number, more: FtpScript['replies'] = {}): FtpScript => ({
  replies: { RETR: [`${code} no`], ...more },
});

const STIMULI: Readonly<Record<keyof typeof ftpFaults, Stimulus>> = {
  'ftp-550-is-final': ftp('/d/f', refused(550)),
  'ftp-any-5xx-lists': ftp('/d/f', refused(553)),
  'ftp-4xx-lists': ftp('/d/f', refused(450)),
  'ftp-550-needs-cwd': ftp('/d/f', refused(550, { 'CWD f': ['550 no'] })),
  'ftp-repeats-after-5xx': ftp('/d/f', refused(553)),
  'ftp-trailing-slash-retrieves': ftp('/d/'),
  'ftp-anonymous-refused': ftp('/f'),
  'ftp-credentials-not-decoded': { ftp: {}, opens: [{ url: 'ftp://a%40b:c@127.0.0.1:{port}/f' }] },
  'ftp-user-230-still-pass': ftp('/f', { replies: { USER: ['230 in'] } }),
  'ftp-acct-ignored': ftp('/f', { replies: { PASS: ['332 account'] } }),
  'ftp-multiline-first-line-only': ftp('/f', { greeting: ['220-hello', '220 ready'] }),
  'ftp-multiline-indented-code-ends': ftp('/f', { greeting: ['220-hello', ' 220 times welcome', '220 ready'] }),
  'ftp-multiline-any-code-ends': ftp('/f', { greeting: ['220-hello', '331 times welcome', '220 ready'] }),
  'ftp-reply-in-one-segment': ftp('/f', { cut: true }),
  'ftp-pasv-address-followed': ftp('/f', { pasv: '227 (127,0,0,9,{p1},{p2})' }),
  'ftp-pasv-needs-parentheses': ftp('/f', { pasv: '227 Entering 127,0,0,1,{p1},{p2}' }),
  'ftp-pasv-alone': ftp('/f'),
  'ftp-epsv-only': ftp('/f'),
  'ftp-epsv-delimiter-fixed': ftp('/f', { epsv: '229 (!!!{port}!)' }),
  'ftp-sends-ahead': ftp('/f'),
  'ftp-usual-codes-only': ftp('/d/f', { replies: { CWD: ['200 there'] } }),
  'ftp-whole-path-in-one-cwd': ftp('/a/b/f'),
  'ftp-directory-failure-ignored': ftp('/d/f', { replies: { CWD: ['550 no'] } }),
  'ftp-path-not-decoded': ftp('/a%20b/f'),
  'ftp-path-decoded-twice': ftp('/a%2541'),
  'ftp-crlf-passes': ftp('/f%0D%0ANOOP'),
  'ftp-mark-must-be-150': ftp('/f', { replies: { RETR: ['125 mark', '226 done'] } }),
  'ftp-completion-must-be-226': ftp('/f', { replies: { RETR: ['150 mark', '250 done'] } }),
  'ftp-data-in-one-segment': ftp('/f', { data: { RETR: 'x'.repeat(200_000) } }),
  'ftp-empty-transfer-refused': ftp('/f', { data: { RETR: '' } }),
  'ftp-completion-not-awaited': ftp('/f', { replies: { RETR: ['150 mark', '451 failed'] } }),
  'ftp-completion-before-data-refused': ftp('/f', { early: true, data: { RETR: 'x'.repeat(2 ** 25) } }),
  'ftp-broken-transfer-is-complete': ftp('/f', { replies: { RETR: ['150 mark', '426 failed'] } }),
  'ftp-listing-failure-is-empty': ftp('/d/', { replies: { LIST: ['550 no'] } }),
  'ftp-120-is-ready': ftp('/f', { greeting: ['120 wait', '220 ready'] }),
  'ftp-speaks-before-greeting': ftp('/f', { greeting: ['421 full'] }),
  'ftp-listing-in-image': ftp('/d/'),
  'ftp-image-as-ascii': ftp('/f'),
  'ftp-type-ignored': ftp('/f;type=a'),
  'ftp-bad-login-ignored': ftp('/f', { replies: { PASS: ['530 no'] } }),
  'saved-size-unchecked': ftp('/f', { replies: { RETR: ['150 (99 bytes)', '226 done'] } }, { save: true }),
};

describe('faults in speaking FTP', () => contrasts(STIMULI));
