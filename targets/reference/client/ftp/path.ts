import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { percentDecode } from '../url/percent.js';

/** Where an FTP URL points: the directories to enter one after the other, and the name in the last; an empty name is a directory. */
export type FtpPath = {
  readonly directories: readonly string[];
  readonly name: string;
  readonly type: 'a' | 'i' | 'd' | undefined;
};

/**
 * Parses the path of an FTP URL (RFC 1738 section 3.2.2). Elements are split first and decoded then, so that `%2F` is a
 * part of a name. Throws an `OpenError` for line breaks and NUL (RFC 1738 section 6), before anything is sent.
 */
export function parseFtpPath(text: string, faults: ClientFaults): FtpPath {
  const { path, type } = splitTypecode(text, faults);
  if (/^\/?$/.test(path) && faults.has('ftp-root-refused')) throw new OpenError('InvalidUrl', 'no path', 'parse');
  const elements = path
    .replace(/^\//, '')
    .split('/')
    .map((element) => altered(decode(element, faults), faults));
  for (const element of elements) refuseControls(element, faults);
  if (faults.has('ftp-trailing-slash-retrieves') && elements.length > 1 && elements.at(-1) === '') elements.pop();
  const directories = elements.slice(0, -1).filter((element) => !isLost(element, faults));
  return { directories, name: elements.at(-1) ?? '', type };
}

function splitTypecode(text: string, faults: ClientFaults): { readonly path: string; readonly type: FtpPath['type'] } {
  const anywhere = faults.has('ftp-type-anywhere') ? /;(?:type=([aid]))?.*$/i : undefined;
  const atEnd = faults.has('ftp-type-in-small-letters-only') ? /;type=([aid])$/ : /;type=([aid])$/i;
  const code = (anywhere ?? atEnd).exec(text);
  const type = code?.[1]?.toLowerCase();
  return {
    path: code === null ? text : text.slice(0, code.index),
    type: type === 'a' || type === 'i' || type === 'd' ? type : undefined,
  };
}

/** What faults make of a name. */
function altered(name: string, faults: ClientFaults): string {
  if (faults.has('ftp-names-in-small-letters')) return name.toLowerCase();
  if (faults.has('ftp-name-trimmed')) return name.trim();
  if (faults.has('ftp-first-hyphen-lost')) return name.replace(/^-/, '');
  return faults.has('ftp-quotes-doubled') ? name.replaceAll('"', '""') : name;
}

/** Whether faults pass over a directory. */
function isLost(directory: string, faults: ClientFaults): boolean {
  if (directory === '') return faults.has('ftp-empty-directory-skipped');
  return directory === '..' && faults.has('ftp-dots-dropped');
}

function decode(element: string, faults: ClientFaults): string {
  if (faults.has('ftp-path-not-decoded')) return element;
  if (faults.has('ftp-small-hex-kept') && /%[0-9a-f]*[a-f]/.test(element)) return element;
  const decoded = percentDecode(element);
  return faults.has('ftp-path-decoded-twice') ? percentDecode(decoded) : decoded;
}

/** Refuses what would end a command early. */
export function refuseControls(argument: string, faults: ClientFaults): void {
  const refused = faults.has('ftp-nul-cuts-argument') ? /[\r\n]/ : /[\r\n\0]/;
  if (!refused.test(argument) || faults.has('ftp-crlf-passes')) return;
  throw new OpenError('InvalidUrl', `a line break or NUL in ${JSON.stringify(argument)}`, 'parse');
}
