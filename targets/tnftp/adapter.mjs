import { spawnSync } from 'node:child_process';
import { commandClient } from '../javascript/adapter.mjs';

/** Without the file of logins that a user may have. */
const tnftp = ['tnftp', '-N', '/dev/null'];

/** Only its own command `status` tells its version, which is a date. */
function version() {
  const [program, ...args] = tnftp;
  const { stdout } = spawnSync(program, args, { input: 'status\n', encoding: 'latin1' });
  return /^Version: tnftp (\S+)/m.exec(stdout ?? '')?.[1] ?? 'unknown';
}

commandClient({
  target: { name: 'tnftp', version: version(), language: 'C', homepage: 'https://www.netbsd.org/' },
  claims: ['ftp'],
  // It can tell what it does (-V: no) where the file goes (-o -).
  command: (url) => [...tnftp, '-V', '-o', '-', url],
});
