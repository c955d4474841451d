import type { ClientObservation, ClientStimulus, Field, Open, Transcript } from '../model/index.js';
import { createFiles, createTape, PlaceUnavailable, startPeer } from '../peer/index.js';
import type { Worker } from '../target/index.js';
import type { Shown } from './shown.js';

/** Opens the URLs of a stimulus against its scripted peer and gathers what that showed. */
export async function showToClient(
  stimulus: ClientStimulus,
  worker: Worker,
  deadlineMs: number,
): Promise<Shown<ClientObservation>> {
  const tape = createTape();
  const files = stimulus.files === undefined ? null : await createFiles(stimulus.files);
  try {
    const peer = await startPeer(stimulus.peer, tape);
    const places = {
      peer: `${peer.host}:${peer.port}`,
      host: peer.host,
      port: String(peer.port),
      files: files?.path ?? '',
    };
    const opens = stimulus.opens.map((open) => placeOpen(open, places));
    const answer = await worker.exchange(stimulus.connection, opens, deadlineMs).finally(() => peer.finish());
    const evidence = await peer.finish();
    const transcript: Transcript = tape.events();
    if (answer.kind !== 'done') return { ...answer, transcript };
    return {
      kind: 'seen',
      observation: { role: 'client', peer: places.peer, outcomes: answer.outcomes, ...evidence },
      transcript,
    };
  } catch (error) {
    if (error instanceof PlaceUnavailable)
      return { kind: 'no-place', detail: error.message, transcript: tape.events() };
    throw error;
  } finally {
    await files?.remove();
  }
}

/** What the placeholders of a case stand for in this exchange. */
type Places = { readonly peer: string; readonly host: string; readonly port: string; readonly files: string };

function placeText(text: string, places: Places): string {
  return text.replace(/\{(peer|host|port|files)\}/g, (_, name: keyof Places) => places[name]);
}

function placeOpen(open: Open, places: Places): Open {
  const fields = open.fields?.map(([name, value]): Field => [name, placeText(value, places)]);
  const proxy = open.proxy === undefined ? undefined : placeText(open.proxy, places);
  return {
    ...open,
    url: placeText(open.url, places),
    ...(fields === undefined ? {} : { fields }),
    ...(proxy === undefined ? {} : { proxy }),
  };
}
