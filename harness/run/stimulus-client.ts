import { hostname } from 'node:os';
import type { ClientObservation, ClientStimulus, Field, Open, Places, Transcript } from '../model/index.js';
import { fillPlaces } from '../model/index.js';
import { authorityOf, createTape, PlaceUnavailable, startPeer } from '../peer/index.js';
import type { Worker } from '../target/index.js';
import { createLocal } from './local.js';
import type { Local } from './local.js';
import type { Shown } from './shown.js';

/** Opens the URLs of a stimulus against its scripted peer and gathers what that showed. */
export async function showToClient(
  stimulus: ClientStimulus,
  worker: Worker,
  deadlineMs: number,
): Promise<Shown<ClientObservation>> {
  const tape = createTape();
  const local = await createLocal(stimulus);
  try {
    const { origins } = stimulus;
    const peer = await startPeer(stimulus.peer, tape, origins === undefined ? {} : { origins });
    const opens = stimulus.opens.map((open) => placeOpen(open, peer.places, local));
    const answer = await worker.exchange(stimulus.connection, opens, deadlineMs).finally(() => peer.finish());
    const evidence = await peer.finish();
    const transcript: Transcript = tape.events();
    if (answer.kind !== 'done') return { ...answer, transcript };
    return {
      kind: 'seen',
      observation: {
        role: 'client',
        peer: authorityOf(peer),
        places: peer.places,
        outcomes: answer.outcomes,
        ...evidence,
      },
      transcript,
    };
  } catch (error) {
    if (error instanceof PlaceUnavailable)
      return { kind: 'no-place', detail: error.message, transcript: tape.events() };
    throw error;
  } finally {
    await local.remove();
  }
}

/**
 * An open with its placeholders filled in. The path of the local tree is percent-encoded in a URL (RFC 3986 section 2.1), and as it
 * is where no scheme makes one of the text.
 */
export function placeOpen(open: Open, places: Places, { files, authority }: Omit<Local, 'remove'>): Open {
  const fill = (text: string): string =>
    fillPlaces(text, places).replace(/\{(files|hostname)\}/g, (_, name) => {
      if (name === 'hostname') return hostname();
      const inUrl = /^[a-z][a-z0-9+.-]*:/i.test(text);
      return inUrl ? files.split('/').map(encodeURIComponent).join('/') : files;
    });
  const fields = open.fields?.map(([name, value]): Field => [name, fill(value)]);
  const variables = Object.entries(open.environment ?? {}).map(([name, value]) => [name, fill(value)]);
  return {
    ...open,
    url: fill(open.url),
    ...(fields === undefined ? {} : { fields }),
    ...(open.proxy === undefined ? {} : { proxy: fill(open.proxy) }),
    ...(open.trust === undefined ? {} : { trust: open.trust.replace('{authority}', authority) }),
    ...(open.robots === undefined ? {} : { robots: { ...open.robots, urls: open.robots.urls.map(fill) } }),
    ...(open.environment === undefined ? {} : { environment: Object.fromEntries(variables) as Record<string, string> }),
  };
}
