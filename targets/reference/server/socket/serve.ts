import type { Socket } from 'node:net';
import type { SeenRequest } from '../../../../harness/model/protocol.js';
import { converse } from '../connection.js';
import type { Site } from '../app/site.js';
import type { Has } from '../faults/index.js';
import { Input } from '../receive/input.js';
import { closeInStages } from './close.js';
import { outletTo } from './outlet.js';
import { pullFrom } from './pull.js';

const idle = 60_000;

export type Service = {
  readonly has: Has;
  readonly speaks: '1.0' | '1.1';
  readonly site: Site;
  readonly saw: (from: number, request: SeenRequest) => void;
};

/** Serves one accepted connection to its end. */
export async function serveSocket(socket: Socket, { has, speaks, site, saw }: Service): Promise<void> {
  const { localAddress = '', localPort = 0, remotePort = 0 } = socket;
  socket.setNoDelay(true);
  socket.setTimeout(idle);
  const ending = await converse({
    input: new Input(pullFrom(socket), has('bare-cr-ends-line')),
    outlet: outletTo(socket),
    has,
    speaks,
    local: `${localAddress}:${localPort}`,
    site,
    // Of a connection that was reset before it was accepted, nothing tells the port: nobody could ask for what came on it.
    saw: (request) => {
      if (remotePort > 0) saw(remotePort, request);
    },
  });
  if (ending === 'finished' && socket.readableEnded && has('end-of-client-unnoticed')) return;
  if (ending === 'refused' && has('rejects-by-reset')) socket.resetAndDestroy();
  else closeInStages(socket);
}
