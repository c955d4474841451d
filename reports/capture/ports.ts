import type { Role, Transcript, WireEvent } from '../../harness/model/index.js';

/** The ports of a connection's two ends. */
export type Ports = { readonly target: number; readonly harness: number };

const HTTP = 80;
const FTP = 21;
const FTP_DATA = 20;
/** Where the ports of callers begin: each connection has the next. */
const CALLERS = 40_001;

/**
 * Gives each connection ports by which a reader of captures knows its protocol: 80 for HTTP, 21 for an FTP control connection, and for
 * a data connection, `c1.d1`, what was told for it in the last 227, 229, PORT or EPRT. A transcript keeps no ports of its own.
 */
export function portsOf(transcript: Transcript, role: Role): ReadonlyMap<string, Ports> {
  const ports = new Map<string, Ports>();
  const ftp = speaksFirst(transcript, role);
  transcript.forEach(({ conn, dir, event }, index) => {
    if (ports.has(conn) || event === 'note') return;
    const caller = CALLERS + ports.size;
    const told = conn.includes('.') ? toldBefore(transcript.slice(0, index), conn) : null;
    if (role === 'server') ports.set(conn, { target: HTTP, harness: caller });
    else if (!conn.includes('.')) ports.set(conn, { target: caller, harness: ftp ? FTP : HTTP });
    else if (event === 'open' && dir === 'out') ports.set(conn, { target: told ?? caller, harness: FTP_DATA });
    else ports.set(conn, { target: caller, harness: told ?? FTP_DATA });
  });
  return ports;
}

/** Whether the harness greets, as FTP servers do and HTTP servers do not. */
function speaksFirst(transcript: Transcript, role: Role): boolean {
  const first = transcript.find(({ event, conn }) => event === 'octets' && !conn.includes('.'));
  return role === 'client' && first?.dir === 'out';
}

function toldBefore(earlier: Transcript, conn: string): number | null {
  const control = conn.slice(0, conn.indexOf('.'));
  const said = (dir: WireEvent['dir']): string =>
    earlier
      .filter((one) => one.conn === control && one.dir === dir && one.event === 'octets')
      .map(({ octets }) => octets ?? '')
      .join('');
  const text = `${said('in')}\n${said('out')}`;
  const last = [...text.matchAll(/^(?:PORT|EPRT|227|229)\b.*$/gim)].at(-1)?.[0];
  const six = last === undefined ? null : /(\d+)\s*,\s*(\d+)\D*$/.exec(last);
  if (six !== null) return portOf(Number(six[1]) * 256 + Number(six[2]));
  const extended = last === undefined ? null : /(\d+)[^\d]\)?\D*$/.exec(last);
  return extended === null ? null : portOf(Number(extended[1]));
}

function portOf(number: number): number | null {
  return number > 0 && number < 65_536 ? number : null;
}
