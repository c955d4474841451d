import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, type Stimulus } from '../testing/contrast.js';
import type { FtpScript } from '../testing/ftp-stub.js';
import type { ftpPathFaults } from './ftp-paths.js';

const ftp = (path: string, script: FtpScript = {}, open: Partial<Open> = {}): Stimulus => ({
  ftp: script,
  opens: [{ url: `ftp://127.0.0.1:{port}${path}`, ...open }],
});
const answering = (replies: FtpScript['replies']): Stimulus => ftp('/d/f', { replies: replies ?? {} });

const STIMULI: Readonly<Record<keyof typeof ftpPathFaults, Stimulus>> = {
  'ftp-empty-directory-skipped': ftp('/a//f'),
  'ftp-dots-dropped': ftp('/a/../f'),
  'ftp-names-in-small-letters': ftp('/A/F'),
  'ftp-name-trimmed': ftp('/f%20'),
  'ftp-quotes-doubled': ftp('/f%22g'),
  'ftp-first-hyphen-lost': ftp('/-f'),
  'ftp-wildcards-listed': ftp('/f*'),
  'ftp-fragment-sent': ftp('/f#g'),
  'ftp-small-hex-kept': ftp('/f%c3%a9'),
  'ftp-root-refused': ftp(''),
  'ftp-scheme-in-small-letters-only': { ftp: {}, opens: [{ url: 'FTP://127.0.0.1:{port}/f' }] },
  'ftp-type-in-small-letters-only': ftp('/f;type=A'),
  'ftp-type-anywhere': ftp('/f;x'),
  'ftp-type-failure-ignored': answering({ TYPE: ['504 no'] }),
  'ftp-ascii-for-telnet': ftp('/f;type=a'),
  'ftp-eighth-bit-cleared': ftp('/f', { data: { RETR: '\xe9' } }),
  'ftp-mode-demanded': answering({ MODE: ['502 no'] }),
  'ftp-x-commands-untried': answering({ CWD: ['500 no'], XCWD: ['250 there'] }),
  'ftp-any-550-lists': answering({ TYPE: ['550 no', '200 ok'] }),
  'ftp-no-reply-lists': answering({ RETR: ['no reply'] }),
  'ftp-3xx-begins-transfer': answering({ RETR: ['350 more', '226 done'] }),
  'ftp-unmarked-is-empty': ftp('/f', { replies: { RETR: ['226 done'] } }),
  'ftp-fallback-by-name': answering({ RETR: ['550 no'] }),
  'ftp-pwd-trusted': answering({ PWD: ['257 "/a""b" here'] }),
  'ftp-syst-demanded': answering({ SYST: ['502 no'] }),
  'ftp-feat-demanded': answering({ FEAT: ['502 no'] }),
  'ftp-size-demanded': answering({ SIZE: ['550 no'] }),
  'ftp-mdtm-demanded': answering({ MDTM: ['550 no'] }),
  'ftp-rest-demanded': answering({ REST: ['502 no'] }),
  'ftp-rest-too-early': answering({ REST: ['350 there'] }),
  'ftp-size-ends-file': answering({ SIZE: ['213 2'] }),
};

describe('faults in following paths', () => contrasts(STIMULI));
