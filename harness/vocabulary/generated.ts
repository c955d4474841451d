import type { ClientStimulus, Octets, PeerScript, ServerStimulus } from '../model/index.js';
import type { GeneratedBody } from '../property/index.js';
import { chunksOf } from '../property/index.js';
import { chunkedAs, sized, unframed } from './framing.js';
import type { Framed, Message } from './message.js';
import { post, reply } from './stimuli.js';
import type { ClientPart } from './steps.js';
import { clientSteps } from './steps.js';

/** The framed form of a generated body. */
export function framedAs(body: GeneratedBody): Framed {
  switch (body.framing) {
    case 'sized':
      return sized(body.octets);
    case 'chunked':
      return chunkedAs({ extension: body.extension }, ...chunksOf(body));
    case 'unframed':
      return unframed(body.octets);
  }
}

/** A reply of status 200 with a generated body. */
export function generatedReply(body: GeneratedBody): Message {
  return reply(200, framedAs(body));
}

/** A POST to `/echo` with a generated body. A request has no framing that only closing ends (RFC 9112 section 6.3). */
export function generatedRequest(body: GeneratedBody): Message {
  return post('/echo', framedAs(body));
}

/** All octets of a message that is written out in full. */
export function wholeOf({ stream }: Message): Octets {
  return stream.map((piece) => (typeof piece === 'string' ? piece : repeated(piece.repeat, piece.length))).join('');
}

function repeated(octets: Octets, length: number): Octets {
  return octets.repeat(Math.ceil(length / octets.length)).slice(0, length);
}

/** One URL opened against a peer: the stimulus of a property for clients. */
export function opening(peer: PeerScript, url = 'http://{peer}/'): ClientStimulus {
  return { peer, opens: [{ url }], connection: 'fresh' };
}

/** Messages sent on a connection: the stimulus of a property for servers. */
export function sending(...parts: readonly ClientPart[]): ServerStimulus {
  return { send: clientSteps(parts) };
}
