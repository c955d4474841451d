/** One end of a connection: a port of 127.0.0.1, and the number of the next octet it sends. */
export type End = { readonly port: number; next: number };

export type Flag = 'syn' | 'fin' | 'rst' | 'psh';

const FLAGS: Readonly<Record<Flag, number>> = { fin: 1, syn: 2, rst: 4, psh: 8 };
const ACK = 16;
const LOOPBACK = Buffer.from([127, 0, 0, 1]);
const WINDOW = 0xffff;

/**
 * An IPv4 packet with one TCP segment between two ports of 127.0.0.1 (RFC 791 section 3.1, RFC 9293 section 3.1). All that the other
 * end has sent is acknowledged; the sender's number moves on by what is sent, and by one for SYN and FIN.
 */
export function segment(from: End, to: End, flags: readonly Flag[], payload: Buffer = Buffer.alloc(0)): Buffer {
  const acknowledges = !(flags.includes('syn') && to.next === 0);
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(from.port, 0);
  tcp.writeUInt16BE(to.port, 2);
  tcp.writeUInt32BE(from.next >>> 0, 4);
  tcp.writeUInt32BE(acknowledges ? to.next >>> 0 : 0, 8);
  tcp.writeUInt8(5 << 4, 12);
  tcp.writeUInt8(
    flags.reduce((bits, flag) => bits | FLAGS[flag], acknowledges ? ACK : 0),
    13,
  );
  tcp.writeUInt16BE(WINDOW, 14);
  from.next += payload.length + (flags.includes('syn') || flags.includes('fin') ? 1 : 0);
  const pseudo = Buffer.concat([LOOPBACK, LOOPBACK, Buffer.from([0, 6, 0, 0])]);
  pseudo.writeUInt16BE(tcp.length + payload.length, 10);
  tcp.writeUInt16BE(checksum(Buffer.concat([pseudo, tcp, payload])), 16);
  return Buffer.concat([ipHeader(tcp.length + payload.length), tcp, payload]);
}

function ipHeader(payload: number): Buffer {
  const ip = Buffer.alloc(20);
  ip.writeUInt8(0x45, 0);
  ip.writeUInt16BE(20 + payload, 2);
  ip.writeUInt8(64, 8);
  ip.writeUInt8(6, 9);
  LOOPBACK.copy(ip, 12);
  LOOPBACK.copy(ip, 16);
  ip.writeUInt16BE(checksum(ip), 10);
  return ip;
}

/** The Internet checksum (RFC 1071). */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}
