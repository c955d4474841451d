import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Address } from '../net/link.js';
import { refusal, type Control } from './control.js';
import type { FtpReply } from './reply.js';

/**
 * Asks the server to listen for the data connection: EPSV first (RFC 2428 section 4), PASV when EPSV is refused for good.
 *
 * The connection goes to the host of the control connection. An address in a 227 is ignored, because a server could
 * send the client anywhere with it.
 */
export async function passive(control: Control, host: string): Promise<Address> {
  if (!control.epsvRefused && !control.faults.has('ftp-pasv-alone')) {
    const reply = await control.ask('EPSV');
    if (reply.code === 229) return { host, port: extendedPort(reply, control.faults) };
    if (reply.code < 500 || control.faults.has('ftp-epsv-only')) throw refusal(reply);
    control.epsvRefused = true;
  }
  const reply = await control.ask('PASV');
  if (reply.code !== 227) throw refusal(reply);
  const numbers = passiveNumbers(reply, control.faults);
  const [high = 0, low = 0] = numbers.slice(4);
  const followed = control.faults.has('ftp-pasv-address-followed');
  return { host: followed ? numbers.slice(0, 4).join('.') : host, port: high * 256 + low };
}

/** The port of `229 text (<d><d><d>port<d>)`, with any printable delimiter (RFC 2428 section 3). */
export function extendedPort(reply: FtpReply, faults: ClientFaults): number {
  const pattern = faults.has('ftp-epsv-delimiter-fixed')
    ? /\((\|)\|\|([0-9]{1,5})\|\)/
    : /\(([!-~])\1\1([0-9]{1,5})\1\)/;
  const port = Number(pattern.exec(reply.text)?.[2]);
  if (!(port >= 1 && port <= 65535)) throw unreadable(reply);
  return port;
}

/** The six numbers of a 227, found by their first digit: parentheses may be missing (RFC 1123 section 4.1.2.6). */
export function passiveNumbers(reply: FtpReply, faults: ClientFaults): readonly number[] {
  const plain = /([0-9]+(?: *, *[0-9]+){5})/;
  const match = (faults.has('ftp-pasv-needs-parentheses') ? /\(([0-9]+(?:,[0-9]+){5})\)/ : plain).exec(reply.text);
  const numbers = (match?.[1] ?? '').split(',').map(Number);
  if (numbers.length !== 6 || numbers.some((number) => number > 255)) throw unreadable(reply);
  return numbers;
}

function unreadable(reply: FtpReply): OpenError {
  return new OpenError('FtpProtocol', `no port in ${JSON.stringify(reply.lines.join('\n').slice(0, 200))}`, 'head');
}
