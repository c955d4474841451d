import { hostname } from 'node:os';
import type { Open, Outcome } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import { receive } from '../body/receive.js';
import { openFtp } from '../ftp/open.js';
import type { Session } from '../session.js';
import { parseAuthority } from '../url/authority.js';
import { hostFromPath } from '../url/host-from-path.js';
import type { SplitUrl } from '../url/split.js';
import { openLocal } from './local.js';
import { localPath } from './path.js';

/**
 * Opens a file URL (RFC 8089). One of this machine is looked for on the local disk first; what cannot be opened there,
 * and what is on another host, is opened by FTP, as urllib documents. Without a host there is nobody to ask.
 */
export async function openFile(session: Session, open: Open, given: SplitUrl): Promise<Outcome> {
  const { faults } = session;
  const url = faults.has('file-four-slashes-name-a-host') ? hostFromPath(given, 2) : given;
  const { host, bracketed, port } = parseAuthority(url.authority ?? '');
  const nowhere = host === '';
  if (url.authority === undefined && faults.has('file-needs-two-slashes')) {
    throw new OpenError('InvalidUrl', 'a file URL without two slashes', 'parse');
  }
  const local = nowhere || isThisMachine(host, session) || faults.has('file-host-ignored');
  let missing: OpenError | undefined;
  if (local && (nowhere || !faults.has('file-always-ftp'))) {
    const path = localPath(url, open.save === true, faults);
    const found = path instanceof OpenError ? path : await openLocal(open, url, path, faults);
    if (!(found instanceof OpenError)) return found;
    missing = found;
  }
  if (nowhere && faults.has('file-failure-is-empty')) {
    return receive(open, { url: open.url, status: null, fields: [] }, () => Promise.resolve({}));
  }
  const isThere = missing !== undefined && missing.name !== 'ENOENT';
  if (nowhere || faults.has('file-never-ftp') || (isThere && faults.has('file-unreadable-never-ftp'))) {
    throw missing ?? new OpenError('NotLocal', `${bracketed} is not this machine`, 'unknown');
  }
  const authority =
    port !== undefined && faults.has('file-port-ignored') ? url.authority?.replace(/:[0-9]*$/, '') : url.authority;
  return openFtp(session, open, { ...url, scheme: 'ftp', authority });
}

function isThisMachine(host: string, { faults }: Session): boolean {
  const name = host.toLowerCase();
  if (name === 'localhost') return !faults.has('file-localhost-is-remote');
  const own = name === '127.0.0.1' || name === '::1' || name === hostname().toLowerCase();
  return own && !faults.has('file-own-names-are-remote');
}
