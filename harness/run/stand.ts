import type { WireEvidence } from '../judge/index.js';
import type { ClientStimulus, Open, WireEvent } from '../model/index.js';
import { authorityOf, createTape, startPeer } from '../peer/index.js';
import { createLocal } from './local.js';
import { placeOpen } from './stimulus-client.js';

/** A scripted peer that waits for a client used by hand. */
export type Standing = {
  /** What to open, with addresses filled in. */
  readonly opens: readonly Open[];
  /** Resolves once a client has come and every connection has been over for `quietMs`. */
  readonly over: Promise<void>;
  /** Ends the exchange and tells what was seen. */
  finish(): Promise<WireEvidence>;
};

/** How long connections must have been over: a client may yet open another, for a redirection or to try again. */
const QUIET_MS = 1000;
/** How long the client has to end its connections once the exchange is over. */
const SETTLE_MS = 1000;

/**
 * Stands a stimulus up on a port, 0 for any, with its local files, and tells every event of the wire as it happens.
 * Rejects with `PlaceUnavailable` where the port cannot be had.
 */
export async function stand(
  stimulus: ClientStimulus,
  port: number,
  hear: (event: WireEvent) => void,
): Promise<Standing> {
  const local = await createLocal(stimulus);
  const watch = watchConnections();
  const tape = createTape({
    hear: (event) => {
      watch.hear(event);
      hear(event);
    },
  });
  const { place = {} } = stimulus.peer;
  const script = port === 0 ? stimulus.peer : { ...stimulus.peer, place: { ...place, port } };
  const origins = stimulus.origins ?? {};
  const peer = await startPeer(script, tape, { settleMs: SETTLE_MS, inUseMs: 0, origins }).catch(
    async (error: unknown) => {
      await local.remove();
      throw error;
    },
  );
  return {
    opens: stimulus.opens.map((open) => placeOpen(open, peer.places, local)),
    over: watch.over,
    finish: async () => {
      const evidence = await peer.finish();
      await local.remove();
      return { peer: authorityOf(peer), places: peer.places, ...evidence };
    },
  };
}

/** Watches connections come and go. A connection is over for the client when the client has ended it. */
function watchConnections(): { readonly hear: (event: WireEvent) => void; readonly over: Promise<void> } {
  const open = new Set<string>();
  let quiet: NodeJS.Timeout | undefined;
  let resolve: () => void = () => undefined;
  const over = new Promise<void>((done) => (resolve = done));
  return {
    over,
    hear: ({ conn, dir, event }) => {
      clearTimeout(quiet);
      if (event === 'open') open.add(conn);
      if (event === 'rst' || (event === 'fin' && dir === 'in')) open.delete(conn);
      if (open.size === 0) quiet = setTimeout(resolve, QUIET_MS);
    },
  };
}
