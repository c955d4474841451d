import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { withoutTelnet } from './telnet.js';

/** A reply of the server. `text` is what follows the code in the first line, `lines` every line as it came. */
export type FtpReply = { readonly code: number; readonly text: string; readonly lines: readonly string[] };

const FIRST_LINE = /^([1-5][0-9]{2})(?:([ -])(.*))?$/s;
const LIMIT = 256 * 1024;

/**
 * Reads one reply (RFC 959 section 4.2). A hyphen after the code opens a multi-line reply, which ends at a line that begins
 * with the same code and a space; every line between is text, whatever it looks like. LF alone ends a line too.
 *
 * Throws an `OpenError`: what is no reply, more than 256 KiB, or the connection closed before the end of the reply.
 */
export async function readReply(source: Source, faults: ClientFaults): Promise<FtpReply> {
  await source.any();
  const waits = source.waits;
  let room = LIMIT;
  const next = async (): Promise<string> => {
    const line = await readLine(source, room);
    room -= line.length + 2;
    return line;
  };
  const first = await next();
  const match = FIRST_LINE.exec(first);
  if (match === null) throw new OpenError('FtpProtocol', `not a reply: ${JSON.stringify(first.slice(0, 120))}`, 'head');
  const [code, text] = [match[1] ?? '', match[3] ?? ''];
  const lines = [first];
  const open = match[2] === '-' && !faults.has('ftp-multiline-first-line-only');
  for (let ended = !open; !ended;) {
    const line = await next();
    lines.push(line);
    const ending = faults.has('ftp-multiline-any-code-ends') ? /^[1-5][0-9]{2} / : new RegExp(`^${code}(?: |$)`);
    ended = ending.test(faults.has('ftp-multiline-indented-code-ends') ? line.trimStart() : line);
  }
  if (source.waits !== waits && faults.has('ftp-reply-in-one-segment')) {
    throw new OpenError('FtpProtocol', 'a reply did not arrive in one segment', 'head');
  }
  return { code: Number(code), text, lines };
}

async function readLine(source: Source, limit: number): Promise<string> {
  const raw = await source.line(Math.max(0, limit));
  if (raw === 'end') throw new OpenError('FtpClosed', 'the control connection was closed before a reply', 'head');
  if (raw === 'long') throw new OpenError('FtpProtocol', 'a reply of more than 256 KiB', 'head');
  const line = withoutTelnet(raw.toString('latin1'));
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
