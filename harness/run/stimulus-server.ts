import type { SeenRequest, ServerObservation, ServerStimulus, WireReply } from '../model/index.js';
import { createTape, isFence, playConnections } from '../peer/index.js';
import type { Worker } from '../target/index.js';
import { sawFromEcho } from '../target/index.js';
import type { Shown } from './shown.js';

/** Sends a stimulus to a server on a connection of its own and gathers what that showed. */
export async function showToServer(
  stimulus: ServerStimulus,
  worker: Worker,
  deadlineMs: number,
): Promise<Shown<ServerObservation>> {
  const tape = createTape();
  const place = await worker.listen(stimulus.speaks);
  if (place.kind === 'unable') return { ...place, transcript: tape.events() };
  // What came from that port before is of another connection, on which something was served after it was given up.
  const forget = (localPort: number): void => void worker.sawFrom(localPort);
  const to = { host: place.host, port: place.port, patienceMs: deadlineMs, onOpen: forget };
  const {
    localPorts,
    connection,
    replies: all,
    begins,
    surplus,
    fence: reached,
  } = await playConnections(stimulus.send, to, tape);
  // Everything the application saw before it closed or answered has been told once the target answers this.
  await worker.settle();
  const told = seenFrom(worker, localPorts);
  const fence = reached === 'answered' ? fenceOf(all, told) : reached;
  const replies = fence === 'served' ? all.slice(0, -1) : all;
  const saw = told?.filter(({ target }) => !isFence(target)) ?? sawFromEcho(replies);
  const observation: ServerObservation = { role: 'server', connection, replies, begins, surplus, fence, saw };
  return { kind: 'seen', observation, transcript: tape.events() };
}

/** What the application saw on these connections; null where nothing tells. */
function seenFrom(worker: Worker, localPorts: readonly number[]): readonly SeenRequest[] | null {
  const all = localPorts.map((port) => worker.sawFrom(port));
  return all.includes(null) ? null : all.flatMap((seen) => seen ?? []);
}

/** Statuses by which a server says that it could not read a request, whatever it was for. */
const UNREAD = [400, 408, 411, 413, 414, 431, 501, 505];

/**
 * Whether the last reply answers the fence as a request of its own: by what the application saw, or, where nothing tells, by its
 * looks. A server that has nothing at that place has still understood the request.
 */
function fenceOf(replies: readonly WireReply[], told: readonly SeenRequest[] | null): 'served' | 'refused' {
  const last = replies.at(-1);
  const status = last?.status ?? null;
  const looksServed = last?.complete === true && status !== null && !UNREAD.includes(status);
  return looksServed && (told?.some(({ target }) => isFence(target)) ?? true) ? 'served' : 'refused';
}
