import type { Session } from '../session.js';
import { OpenError } from '../errors.js';
import { refusal, type Control } from './control.js';
import { askExtras, enterWorkingDirectory, trustedSize } from './extras.js';
import type { FtpPath } from './path.js';
import type { Begun, Command } from './begun.js';
import { begin } from './transfer.js';
import type { FtpReply } from './reply.js';

type Transfer = Extract<Begun, { readonly kind: 'transfer' }>;
type Begin = (command: Command) => Promise<Begun>;

/**
 * Finds what a path names and begins its transfer: one CWD for each directory (RFC 1738 section 3.2.2), then RETR, or
 * LIST where the URL ends in a slash, or NLST where the typecode says so.
 *
 * Throws an `OpenError` that carries the reply of the server; undefined stands for an empty result.
 */
export async function find(
  session: Session,
  control: Control,
  host: string,
  path: FtpPath,
  timeoutMs: number | undefined,
): Promise<Transfer | undefined> {
  const { faults } = control;
  const beginOne: Begin = (command) => begin(session, control, host, command, timeoutMs);
  await enterWorkingDirectory(control);
  await enter(control, path.directories);
  const type = faults.has('ftp-type-ignored') ? undefined : path.type;
  if (type === 'd') return listing(control, beginOne, 'NLST', path.name === '' ? undefined : path.name);
  if (path.name === '') return listing(control, beginOne, 'LIST', undefined);
  const image = faults.has('ftp-image-as-ascii') ? 'A' : 'I';
  await askExtras(control, path.name);
  const begun = await retrieve(control, beginOne, path.name, type === 'a' ? 'A' : image);
  if (begun.kind === 'transfer') return begun;
  if (!isListed(begun.reply.code, control)) {
    if (faults.has('ftp-repeats-after-5xx')) await beginOne({ verb: 'RETR', name: path.name });
    throw refusal(begun.reply);
  }
  return unreadable(control, beginOne, path.name, begun.reply);
}

/** Sets the type and asks for the file. What is refused on the way to RETR is an error, also with 550. */
async function retrieve(control: Control, beginOne: Begin, name: string, type: 'A' | 'I'): Promise<Begun> {
  const { faults } = control;
  if (faults.has('ftp-wildcards-listed') && /[*?]/.test(name)) return beginOne({ verb: 'NLST', name });
  const form = type === 'A' && faults.has('ftp-ascii-for-telnet') ? 'A T' : type;
  try {
    if (faults.has('ftp-type-failure-ignored')) await control.ask('TYPE', form);
    else await control.demand('TYPE', form);
    const size = await trustedSize(control, name);
    const begun = await beginOne({ verb: 'RETR', name });
    return begun.kind === 'transfer' ? { ...begun, size } : begun;
  } catch (thrown) {
    const any550 = faults.has('ftp-any-550-lists') && thrown instanceof OpenError && thrown.reply === 550;
    const none = faults.has('ftp-no-reply-lists') && thrown instanceof OpenError && thrown.name === 'FtpProtocol';
    if (!any550 && !none) throw thrown;
    return { kind: 'refused', reply: { code: 550, text: '', lines: [] } };
  }
}

async function enter(control: Control, directories: readonly string[]): Promise<void> {
  if (directories.length > 0 && control.faults.has('ftp-whole-path-in-one-cwd')) {
    await control.demand('CWD', directories.join('/'));
    return;
  }
  for (const directory of directories) {
    const reply = await changeDirectory(control, directory);
    if (!control.faults.has('ftp-directory-failure-ignored')) control.granted(reply, 250);
  }
}

/** CWD, or XCWD where the server does not know CWD (RFC 1123 section 4.1.3.1). */
async function changeDirectory(control: Control, directory: string): Promise<FtpReply> {
  const reply = await control.ask('CWD', directory);
  const unknown = reply.code === 500 || reply.code === 502;
  return unknown && !control.faults.has('ftp-x-commands-untried') ? control.ask('XCWD', directory) : reply;
}

/** Only 550 means that the name may be a directory (urllib: "if an attempt to read a file leads to a 550"). */
function isListed(code: number, { faults }: Control): boolean {
  if (code === 550) return !faults.has('ftp-550-is-final');
  if (code >= 500) return faults.has('ftp-any-5xx-lists');
  return faults.has('ftp-4xx-lists');
}

/**
 * The listing for a name that could not be read: from inside, or, where it cannot be entered, of the name itself, because
 * urllib documents a listing "for the unreadable file". When that fails too, the first refusal is the result.
 */
async function unreadable(
  control: Control,
  beginOne: Begin,
  name: string,
  why: FtpReply,
): Promise<Transfer | undefined> {
  const { faults } = control;
  await control.demand('TYPE', listingType(control));
  const entered = (await changeDirectory(control, name)).code < 300;
  if (!entered && faults.has('ftp-550-needs-cwd')) throw refusal(why);
  const inside = entered && !faults.has('ftp-fallback-by-name');
  if (entered && !inside) await control.demand('CWD', '..');
  const begun = await beginOne({ verb: 'LIST', name: inside ? undefined : name });
  if (begun.kind === 'transfer') return begun;
  if (faults.has('ftp-listing-failure-is-empty')) return undefined;
  throw refusal(why);
}

async function listing(
  control: Control,
  beginOne: Begin,
  verb: 'LIST' | 'NLST',
  name: string | undefined,
): Promise<Transfer | undefined> {
  await control.demand('TYPE', listingType(control));
  const begun = await beginOne({ verb, name });
  if (begun.kind === 'transfer') return begun;
  if (control.faults.has('ftp-listing-failure-is-empty')) return undefined;
  throw refusal(begun.reply);
}

/** Listings are text, so that their type is ASCII (RFC 959 section 4.1.3). */
function listingType({ faults }: Control): 'A' | 'I' {
  return faults.has('ftp-listing-in-image') ? 'I' : 'A';
}
