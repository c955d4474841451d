import type { SeenRequest, ServerObservation, ServerStimulus } from '../model/index.js';
import { createTape, isFence, playConnection } from '../peer/index.js';
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
  const played = await playConnection(
    stimulus.send,
    { host: place.host, port: place.port, patienceMs: deadlineMs },
    tape,
  );
  // Everything the application saw before it closed or answered has been told once the target answers this.
  await worker.settle();
  const replies = played.fence === 'answered' ? played.replies.slice(0, -1) : played.replies;
  const saw = worker.sawFrom(played.localPort) ?? sawFromEcho(replies);
  return {
    kind: 'seen',
    observation: {
      role: 'server',
      connection: played.connection,
      replies,
      surplus: played.surplus,
      fence: played.fence,
      saw: saw?.filter((request: SeenRequest) => !isFence(request.target)) ?? null,
    },
    transcript: tape.events(),
  };
}
