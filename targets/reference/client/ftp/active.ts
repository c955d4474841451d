import type { Session } from '../session.js';
import type { Listener } from '../net/listener.js';
import { refusal, type Control } from './control.js';
import type { FtpReply } from './reply.js';

/**
 * Listens at the control connection's own address and tells the server where, by EPRT (RFC 2428 section 2) and, over IPv4, by
 * PORT (RFC 959 section 4.1.2) when that is refused. The connection must come from the host of the control connection.
 *
 * Throws `refused`, the refusal to listen, as an error when the server does not want to connect either.
 */
export async function active(session: Session, control: Control, host: string, refused: FtpReply): Promise<Listener> {
  const { faults } = control;
  const own = control.link.socket.localAddress ?? '127.0.0.1';
  const listener = await session.listen(own, (from) => from === host || faults.has('ftp-active-from-anybody'));
  const port = listener.port ?? 0;
  const told = faults.has('ftp-active-address-unset') ? (own.includes(':') ? '::' : '0.0.0.0') : own;
  let reply = await control.ask('EPRT', extendedPort(control, told, port));
  if (reply.code >= 500 && !own.includes(':')) reply = await control.ask('PORT', plainPort(control, told, port));
  if (faults.has('ftp-active-nobody-listens')) listener.close();
  if (reply.code < 300) return listener;
  listener.close();
  throw refusal(refused);
}

/** `<d>protocol<d>address<d>port<d>`: protocol 1 is IPv4, 2 is IPv6. */
function extendedPort({ faults }: Control, address: string, port: number): string {
  const delimiter = faults.has('ftp-eprt-delimiter-a-space') ? ' ' : faults.has('ftp-eprt-delimiter-odd') ? '!' : '|';
  const protocol = address.includes(':') ? '2' : '1';
  const shown = faults.has('ftp-eprt-port-in-hexadecimal') ? port.toString(16) : String(port);
  const fields = ['', protocol, address, shown, ''];
  return (faults.has('ftp-eprt-ends-early') ? fields.slice(0, -1) : fields).join(delimiter);
}

/** `h1,h2,h3,h4,p1,p2`, the high-order octet of the port first. */
function plainPort({ faults }: Control, address: string, port: number): string {
  const numbers = faults.has('ftp-port-in-one-number') ? [port] : [port >> 8, port & 255];
  return [...address.split('.'), ...numbers].join(',');
}
