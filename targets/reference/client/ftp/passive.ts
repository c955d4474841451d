import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Address } from '../net/link.js';
import { refusal, type Control } from './control.js';
import type { FtpReply } from './reply.js';

/** Where the server listens for the data connection, or the reply by which it refused for good to listen at all. */
export type Passive =
  { readonly kind: 'listens'; readonly address: Address } | { readonly kind: 'refused'; readonly reply: FtpReply };

/**
 * Asks the server to listen for the data connection: EPSV first (RFC 2428 section 4), over IPv4 then PASV, when EPSV is
 * refused for good.
 *
 * The connection goes to the host of the control connection. An address in a 227 is ignored, because a server could
 * send the client anywhere with it.
 */
export async function passive(control: Control, host: string): Promise<Passive> {
  const { faults } = control;
  if (faults.has('ftp-epsv-all-then-pasv')) await control.ask('EPSV', 'ALL');
  if (!control.epsvRefused && !faults.has('ftp-pasv-alone')) {
    const reply = await extended(control, host);
    if (reply.code === 229) return { kind: 'listens', address: extendedAddress(reply, host, faults) };
    if (reply.code < 500 || faults.has('ftp-epsv-only')) throw refusal(reply);
    control.epsvRefused = true;
    if (host.includes(':')) return { kind: 'refused', reply };
  }
  const reply = await control.ask('PASV');
  if (reply.code >= 500) return { kind: 'refused', reply };
  if (reply.code !== 227) throw refusal(reply);
  const numbers = passiveNumbers(reply, faults);
  const [high = 0, low = 0] = numbers.slice(4);
  const named = numbers.slice(0, 4).join('.');
  if (named === '0.0.0.0' && faults.has('ftp-pasv-zero-address-refused')) throw unreadable(reply);
  const address = { host: faults.has('ftp-pasv-address-followed') ? named : host, port: high * 256 + low };
  return { kind: 'listens', address };
}

/** EPSV; a 522 names the protocols that the server knows, and that of the control connection may be one of them (RFC 2428 section 2). */
async function extended(control: Control, host: string): Promise<FtpReply> {
  const reply = await control.ask('EPSV');
  const mine = host.includes(':') ? '2' : '1';
  const known = reply.code === 522 ? (/\(([0-9, ]+)\)/.exec(reply.text)?.[1]?.split(/, */) ?? []) : [];
  if (known.includes(mine) && control.faults.has('ftp-522-is-final')) throw refusal(reply);
  return known.includes(mine) ? control.ask('EPSV', mine) : reply;
}

/** The port of `229 text (<d><d><d>port<d>)`, with any printable delimiter (RFC 2428 section 3). */
export function extendedAddress(reply: FtpReply, host: string, faults: ClientFaults): Address {
  const text = textOf(reply, faults);
  const fixed = faults.has('ftp-epsv-delimiter-fixed');
  const pattern = fixed ? /\((\|)\|\|([0-9]{1,5})\|\)/ : /\(([!-~])\1\1([0-9]{1,5})\1\)/;
  const elsewhere = faults.has('ftp-epsv-address-followed') ? /\(\|1\|([0-9.]+)\|([0-9]+)\|\)/.exec(text) : null;
  if (elsewhere !== null) return { host: elsewhere[1] ?? '', port: Number(elsewhere[2]) };
  const port = Number(pattern.exec(text)?.[2]);
  if (!(port >= 1 && port <= 65535)) throw unreadable(reply);
  return { host, port };
}

/** The six numbers of a 227, found by the first digit of a line: parentheses may be missing (RFC 1123 section 4.1.2.6). */
export function passiveNumbers(reply: FtpReply, faults: ClientFaults): readonly number[] {
  const match = numbersPattern(faults).exec(textOf(reply, faults));
  const read = faults.has('ftp-pasv-leading-zero-is-octal') ? octalOrDecimal : Number;
  const numbers = (match?.[1] ?? '').split(',').map((number) => read(number));
  if (numbers.length !== 6 || numbers.some((number) => !(number <= 255))) throw unreadable(reply);
  return numbers;
}

function numbersPattern(faults: ClientFaults): RegExp {
  if (faults.has('ftp-pasv-needs-parentheses')) return /\(([0-9]+(?:,[0-9]+){5})\)/;
  return faults.has('ftp-pasv-ends-the-line')
    ? /([0-9]+(?:,[0-9]+){5})\)?\.?$/
    : /^[^0-9\n]*([0-9]+(?:,[0-9]+){5})(?![0-9]|,[0-9])/m;
}

function octalOrDecimal(number: string): number {
  return parseInt(number, number.startsWith('0') ? 8 : 10);
}

/** All text of a reply, without its codes: nothing says on which line of several the address stands. */
function textOf({ code, lines }: FtpReply, faults: ClientFaults): string {
  const texts = lines.map((line) => (line.startsWith(String(code)) ? line.slice(4) : line));
  if (faults.has('ftp-address-in-first-line')) return texts[0] ?? '';
  return faults.has('ftp-address-in-last-line') ? (texts.at(-1) ?? '') : texts.join('\n');
}

function unreadable(reply: FtpReply): OpenError {
  return new OpenError('FtpProtocol', `no port in ${JSON.stringify(reply.lines.join('\n').slice(0, 200))}`, 'head');
}
