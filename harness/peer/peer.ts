import type { PeerScript, Places } from '../model/index.js';
import type { ClientEvidence } from './evidence.js';
import { startFtpServer } from './ftp-server.js';
import { startHttpServer } from './http-server.js';
import { startHttpSite } from './http-site.js';
import type { Address } from './place.js';
import { Room } from './room.js';
import type { Tape } from './tape.js';

/** A scripted server that listens, with the further origins of its exchange. IPv6 hosts are without brackets. */
export type RunningPeer = {
  readonly host: string;
  readonly port: number;
  /** Where it and the further origins listen. */
  readonly places: Places;
  /** Ends the exchange once the target has answered, and tells what was seen. Never rejects because of what the target did. */
  finish(): Promise<ClientEvidence>;
};

/** Servers beside the main one, by name. */
export type OriginScripts = Readonly<Record<string, PeerScript>>;

/**
 * Stands up the servers that scripts describe and plays them for every connection, recording on the tape.
 *
 * `settleMs` is how long `finish` waits for the target to end its connections. Rejects with `PlaceUnavailable` where a script's
 * place cannot be had, and with `TypeError` for a script that its kind of server cannot play.
 */
export async function startPeer(
  script: PeerScript,
  tape: Tape,
  options: { readonly settleMs?: number; readonly inUseMs?: number; readonly origins?: OriginScripts } = {},
): Promise<RunningPeer> {
  const room = new Room(tape, options.settleMs ?? 300, options.inUseMs);
  try {
    const address = await start(script, room, '');
    for (const [name, other] of Object.entries(options.origins ?? {})) await start(other, room, name);
    return { ...address, places: room.places, finish: () => room.finish() };
  } catch (error) {
    await room.finish();
    throw error;
  }
}

function start(script: PeerScript, room: Room, origin: string): Promise<Address> {
  switch (script.kind) {
    case 'http-server':
      return startHttpServer(script, room, origin);
    case 'http-site':
      return startHttpSite(script, room, origin);
    case 'ftp-server':
      return startFtpServer(script, room, origin);
  }
}
