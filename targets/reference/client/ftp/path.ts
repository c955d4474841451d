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
  const code = /;type=([aid])$/i.exec(text);
  const path = code === null ? text : text.slice(0, code.index);
  const type = code?.[1]?.toLowerCase();
  const elements = path
    .replace(/^\//, '')
    .split('/')
    .map((element) => decode(element, faults));
  for (const element of elements) refuseControls(element, faults);
  if (faults.has('ftp-trailing-slash-retrieves') && elements.length > 1 && elements.at(-1) === '') elements.pop();
  return {
    directories: elements.slice(0, -1),
    name: elements.at(-1) ?? '',
    type: type === 'a' || type === 'i' || type === 'd' ? type : undefined,
  };
}

function decode(element: string, faults: ClientFaults): string {
  if (faults.has('ftp-path-not-decoded')) return element;
  const decoded = percentDecode(element);
  return faults.has('ftp-path-decoded-twice') ? percentDecode(decoded) : decoded;
}

/** Refuses what would end a command early. */
export function refuseControls(argument: string, faults: ClientFaults): void {
  if (!/[\r\n\0]/.test(argument) || faults.has('ftp-crlf-passes')) return;
  throw new OpenError('InvalidUrl', `a line break or NUL in ${JSON.stringify(argument)}`, 'parse');
}
