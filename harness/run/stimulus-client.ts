import { hostname } from 'node:os';
import type { ClientObservation, ClientStimulus, Field, Open, Transcript } from '../model/index.js';
import { authorityOf, createFiles, createTape, PlaceUnavailable, startPeer } from '../peer/index.js';
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
    const places = placesOf(peer, files?.path ?? '');
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
export type Places = Readonly<Record<'peer' | 'host' | 'port' | 'files' | 'hostname', string>>;

/** The places of an exchange with a peer that listens; `files` is the path of the local tree. */
export function placesOf(peer: { readonly host: string; readonly port: number }, files: string): Places {
  return { peer: authorityOf(peer), host: peer.host, port: String(peer.port), files, hostname: hostname() };
}

function placeText(text: string, places: Places): string {
  return text.replace(/\{(peer|host|port|files|hostname)\}/g, (_, name: keyof Places) => places[name]);
}

/** An open with its placeholders filled in. */
export function placeOpen(open: Open, places: Places): Open {
  const fields = open.fields?.map(([name, value]): Field => [name, placeText(value, places)]);
  const proxy = open.proxy === undefined ? undefined : placeText(open.proxy, places);
  const variables = Object.entries(open.environment ?? {}).map(([name, value]) => [name, placeText(value, places)]);
  return {
    ...open,
    url: placeText(open.url, places),
    ...(fields === undefined ? {} : { fields }),
    ...(proxy === undefined ? {} : { proxy }),
    ...(open.environment === undefined ? {} : { environment: Object.fromEntries(variables) as Record<string, string> }),
  };
}
