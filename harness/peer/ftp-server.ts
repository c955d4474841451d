import { createServer } from 'node:net';
import type { FtpServerScript } from '../model/index.js';
import { connOf } from '../model/index.js';
import { FtpData } from './ftp-data.js';
import { needElsewhere } from './ftp-elsewhere.js';
import { FtpInbox } from './ftp-inbox.js';
import type { FtpState } from './ftp-ordinary.js';
import { FtpOverrides } from './ftp-overrides.js';
import { playSession } from './ftp-session.js';
import { FtpTree } from './ftp-tree.js';
import type { Address } from './place.js';
import type { Room } from './room.js';

/** Listens and plays an FTP server's end of every control connection, and of the data connections that these arrange. */
export async function startFtpServer(script: FtpServerScript, room: Room, origin: string): Promise<Address> {
  const greeting = script.greeting ?? '220 ready';
  if (typeof greeting !== 'string' && 'transfer' in greeting) throw new TypeError('A greeting cannot be a transfer.');
  await needElsewhere(script);
  const tree = new FtpTree(script.tree);
  const overrides = new FtpOverrides(script.reply);
  let accepted = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    accepted += 1;
    const conn = connOf(origin, accepted);
    const host = plain(socket.localAddress);
    const remote = plain(socket.remoteAddress);
    const inbox = new FtpInbox(conn, room);
    const control = room.addLink(conn, socket, inbox, 'in');
    if (control === null) return;
    const data = new FtpData(control, host, room);
    const aim = (to: Address): void => data.aim(to);
    const state: FtpState = { tree, remote, directory: [], restart: 0, extendedOnly: false, quitting: false, aim };
    room.play(control, () => playSession({ control, inbox, data, state, overrides, places: room.places }, greeting));
  });
  return room.listen(origin, server, script.place);
}

/** An address of a socket, without the prefix that IPv4 addresses have on a socket for both families (RFC 4291 section 2.5.5.2). */
function plain(address = '127.0.0.1'): string {
  return address.replace(/^::ffff:/i, '');
}
