import { lookup } from 'node:dns/promises';
import os from 'node:os';

/** The name that the machine of the recordings had for itself. */
const RECORDED_NAME = /(?<=\/\/)vm(?=DIR)/;

/** Hosts that were known to nobody when the recordings were made; `localhost.` is known to some resolvers. */
const UNKNOWN_THERE = ['localhost.', 'remote.invalid'];

/** A recorded URL with this machine's own name in place of that of the recordings' machine. */
export function withOwnName(url: string): string {
  return url.replace(RECORDED_NAME, os.hostname());
}

/** Where the recordings' server has to listen for a `file:` URL that is opened by FTP. */
export async function ftpHost(url: string): Promise<string> {
  if (RECORDED_NAME.test(url)) return (await addressOf(os.hostname())) ?? '127.0.0.1';
  return url.startsWith('file://127.0.0.2') ? '127.0.0.2' : '127.0.0.1';
}

/** Why this machine is not like that of the recordings as far as a URL is concerned; null where it is. */
export async function unlikeRecorded(url: string): Promise<string | null> {
  const unknown = UNKNOWN_THERE.find((host) => url.startsWith(`file://${host}`));
  if (unknown !== undefined && (await addressOf(unknown)) !== null)
    return `this machine knows the host ${unknown}, that of the recordings did not`;
  if (!RECORDED_NAME.test(url)) return null;
  const own = await addressOf(os.hostname());
  if (own?.startsWith('127.') === true) return null;
  return `this machine's own name, ${os.hostname()}, is not that of a loopback address, as it was on the recordings' machine`;
}

/** What the resolver says of a host it does not know depends on the machine: whether it was told so, or nobody could be asked. */
export function withOneResolver(text: string): string {
  return text.replace(
    /\[Errno -\d+\] (?:Temporary failure in name resolution|No address associated with hostname)/g,
    '[Errno -2] Name or service not known',
  );
}

async function addressOf(host: string): Promise<string | null> {
  return lookup(host, { family: 4 }).then(
    ({ address }) => address,
    () => null,
  );
}
