import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { withoutTelnet } from './telnet.js';

/** A reply of the server. `text` is what follows the code in the first line, `lines` every line as it came, as far as they are kept. */
export type FtpReply = { readonly code: number; readonly text: string; readonly lines: readonly string[] };

const FIRST_LINE = /^([1-5][0-9]{2})(?:([ -])(.*))?$/s;
const LINE_LIMIT = 256 * 1024;
/** How many octets of a reply are kept; the lines beyond are passed over (RFC 1123 section 4.1.2.11). */
const KEPT = 256 * 1024;

/**
 * Reads one reply (RFC 959 section 4.2). A hyphen after the code opens a multi-line reply, which ends at a line that begins
 * with the same code and a space; every line between is text, whatever it looks like. LF alone ends a line too.
 *
 * `heard` is given every line as it came, Telnet commands included. Throws an `OpenError`: what is no reply, a line of more
 * than 256 KiB, or the connection closed before the end of the reply.
 */
export async function readReply(
  source: Source,
  faults: ClientFaults,
  heard: (line: string) => void = () => undefined,
): Promise<FtpReply> {
  await source.any();
  const waits = source.waits;
  const first = await readLine(source, faults, heard);
  const match = firstLine(faults).exec(first);
  if (match === null) {
    if (faults.has('ftp-garbage-is-positive')) return { code: 200, text: first, lines: [first] };
    throw new OpenError('FtpProtocol', `not a reply: ${JSON.stringify(first.slice(0, 120))}`, 'head');
  }
  const [code, text] = [match[1] ?? '', match[3] ?? ''];
  const lines = [first];
  const open = match[2] === '-' && !faults.has('ftp-multiline-first-line-only');
  let room = KEPT;
  for (let count = 1, ended = !open; !ended; count += 1) {
    const line = await readLine(source, faults, heard);
    if (line === '' && faults.has('ftp-empty-line-refused')) {
      throw new OpenError('FtpProtocol', 'an empty line in a reply', 'head');
    }
    room -= line.length + 2;
    if (room > 0) lines.push(line);
    ended = isEnd(line, code, faults) || (count >= 100 && faults.has('ftp-line-limit-ends-reply'));
  }
  if (source.waits !== waits && faults.has('ftp-reply-in-one-segment')) {
    throw new OpenError('FtpProtocol', 'a reply did not arrive in one segment', 'head');
  }
  return { code: Number(code), text, lines };
}

function firstLine(faults: ClientFaults): RegExp {
  if (faults.has('ftp-positive-unless-4xx-5xx')) return /^([0-9]{3})(?:([ -])(.*))?$/s;
  return faults.has('ftp-reply-needs-text') ? /^([1-5][0-9]{2})([ -])(.+)$/s : FIRST_LINE;
}

function isEnd(line: string, code: string, faults: ClientFaults): boolean {
  const ending = faults.has('ftp-multiline-any-code-ends') ? /^[1-5][0-9]{2} / : new RegExp(`^${code}(?: |$)`);
  return ending.test(faults.has('ftp-multiline-indented-code-ends') ? line.trimStart() : line);
}

async function readLine(source: Source, faults: ClientFaults, heard: (line: string) => void): Promise<string> {
  const cut = faults.has('ftp-long-line-cut');
  const raw = await source.line(cut ? 4096 : LINE_LIMIT);
  if (raw === 'end') throw new OpenError('FtpClosed', 'the control connection was closed before a reply', 'head');
  if (raw === 'long' && !cut) throw new OpenError('FtpProtocol', 'a line of more than 256 KiB in a reply', 'head');
  const whole = (raw === 'long' ? Buffer.from(source.take(4096)) : raw).toString('latin1');
  heard(whole);
  refuseOctets(whole, faults);
  const line = faults.has('ftp-telnet-not-skipped') ? whole : withoutTelnet(whole);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** What a reply may well contain, and faults refuse. */
function refuseOctets(line: string, faults: ClientFaults): void {
  const why = [
    faults.has('ftp-lone-lf-refused') && !line.endsWith('\r') && 'a line that ends in LF alone',
    faults.has('ftp-lone-cr-refused') && /\r[^]/.test(line) && 'a carriage return',
    faults.has('ftp-control-octets-refused') && /[\0-\x08\x0b\x0c\x0e-\x1f]/.test(line) && 'a control character',
    faults.has('ftp-reply-must-be-utf8') && !isUtf8(line) && 'octets that are no UTF-8',
  ].find((one) => one !== false);
  if (why !== undefined) throw new OpenError('FtpProtocol', `${why} in a reply`, 'head');
}

function isUtf8(octets: string): boolean {
  return Buffer.from(Buffer.from(octets, 'latin1').toString('utf8'), 'utf8').toString('latin1') === octets;
}
