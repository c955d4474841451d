import { createServer } from 'node:net';
import type { FtpServerScript } from '../model/index.js';
import { listenAt } from './place.js';

/** An address of this machine that is not the one where an FTP server listens by default. */
export const ELSEWHERE = '127.0.0.3';

/**
 * Finds out whether the second address of a script can be had, where the script speaks of one: systems differ in how much of
 * 127.0.0.0/8 is theirs without being told. Rejects with `PlaceUnavailable`.
 */
export async function needElsewhere({ greeting, reply }: FtpServerScript): Promise<void> {
  const text = JSON.stringify([greeting, reply]);
  if (!/\{(?:pasv|epsv)-elsewhere\}|"from":/.test(text)) return;
  const server = createServer();
  await listenAt(server, { host: ELSEWHERE });
  await new Promise((resolve) => server.close(resolve));
}
