import type { PeerScript } from '../model/index.js';
import type { ClientEvidence } from './evidence.js';
import { startFtpServer } from './ftp-server.js';
import { startHttpServer } from './http-server.js';
import { Room } from './room.js';
import type { Tape } from './tape.js';

/** A scripted server that listens. IPv6 hosts are without brackets. */
export type RunningPeer = {
  readonly host: string;
  readonly port: number;
  /** Ends the exchange once the target has answered, and tells what was seen. Never rejects because of what the target did. */
  finish(): Promise<ClientEvidence>;
};

/**
 * Stands up the server a script describes and plays it for every connection, recording on the tape.
 *
 * `settleMs` is how long `finish` waits for the target to end its connections. Rejects with `PlaceUnavailable` where the script's
 * place cannot be had, and with `TypeError` for a script that its kind of server cannot play.
 */
export async function startPeer(
  script: PeerScript,
  tape: Tape,
  options: { settleMs?: number; inUseMs?: number } = {},
): Promise<RunningPeer> {
  const room = new Room(tape, options.settleMs ?? 300);
  const address =
    script.kind === 'http-server'
      ? await startHttpServer(script, room, options.inUseMs)
      : await startFtpServer(script, room, options.inUseMs);
  return { ...address, finish: () => room.finish() };
}
