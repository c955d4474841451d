import type { HttpServerScript, Octets, Place, Step } from '../model/index.js';
import type { Meaning } from '../judge/matchers/served.js';
import type { Message } from './message.js';

/** Ends this direction and goes on reading. */
export const halfClose = (): Step => ({ do: 'half-close' });
/** Reads until the target ends the connection. */
export const drain = (): Step => ({ do: 'drain' });
/** Ends the connection with RST. */
export const reset = (): Step => ({ do: 'reset' });
/** Sends nothing more and waits for the target to give up. */
export const stall = (): Step => ({ do: 'stall' });
/** Ends the connection in order. */
export const close = (): Step => ({ do: 'close' });
/** Ends this connection in order and goes on, on a new one; what both show is judged as if it were one. */
export const anew = (): Step => ({ do: 'anew' });
/** Leaves this connection as it is and goes on, on a new one, which alone is judged. */
export const reconnect = (): Step => ({ do: 'reconnect' });
/** Sends one more ordinary request on this connection and waits for its answer or the connection's end. */
export const fence = (): Step => ({ do: 'fence' });
/** Waits for a complete request (of a client) on this connection. */
export const awaitRequest = (): Step => ({ do: 'await-request' });
/** Waits for the head of the next request (of a client), whether its body follows or not. */
export const awaitHead = (): Step => ({ do: 'await-head' });
/** Waits until anything (of a client) has arrived behind the requests that were awaited. */
export const awaitOctets = (): Step => ({ do: 'await-octets' });
/** Sends a message and waits for nothing. */
export const write = ({ stream, cuts, paceMs, answers }: Message): Step => ({
  do: 'send',
  stream,
  ...(cuts === undefined ? {} : { cuts }),
  ...(paceMs === undefined ? {} : { paceMs }),
  ...(answers === undefined ? {} : { answers }),
});
/** Sends messages in one write and waits for so many replies. */
export const pipelined = (...messages: readonly Message[]): Pipelined => ({ pipelined: messages });

/** Requests that are sent in one write, each of which awaits its own reply. */
export type Pipelined = { readonly pipelined: readonly Message[] };

/** What a script is made of: a message stands for the ordinary exchange around it, a step for itself. */
export type ServerPart = Message | Step;
export type ClientPart = Message | Pipelined | Step;

function isStep(part: ServerPart | ClientPart): part is Step {
  return 'do' in part;
}

/** Waits until an interim or final reply begins to arrive. */
export const awaitInterim = (): Step => ({ do: 'await-interim' });

/** Steps of a scripted server: before a reply is sent, a request is awaited; what follows an interim reply answers the same one. */
export function serverSteps(parts: readonly ServerPart[]): readonly Step[] {
  return parts.flatMap((part, index) => {
    if (isStep(part)) return [part];
    const before = parts[index - 1];
    const goesOn = before !== undefined && !isStep(before) && before.interim === true;
    return goesOn ? [write(part)] : [awaitRequest(), write(part)];
  });
}

/** What an application must see of the requests among these parts, where that is known of every one of them. */
export function meaningsOf(parts: readonly ClientPart[]): readonly Meaning[] {
  const messages = parts.flatMap((part) => (isStep(part) ? [] : 'pipelined' in part ? part.pipelined : [part]));
  const known = messages.flatMap(({ means }) => means ?? []);
  return known.length === messages.length ? known : [];
}

function isAnew(part: ClientPart | undefined): boolean {
  return part !== undefined && isStep(part) && part.do === 'anew';
}

/** The same parts, every message but the first on a connection of its own. */
export function apart(parts: readonly ClientPart[]): readonly ClientPart[] {
  return parts.flatMap((part, at) => (at === 0 || isStep(part) ? [part] : [anew(), part]));
}

/** Whether a message has placeholders for what was told before. A server may have closed the connection on which it told that. */
function usesWhatWasTold({ stream }: Message): boolean {
  return stream.some((piece) => typeof piece === 'string' && /\{(?:(?:reply|weak):|digest\})/.test(piece));
}

/**
 * Steps of a scripted client: after a message was sent, its reply is awaited, counted up to a `reconnect`. What uses an earlier
 * reply is sent on a connection of its own.
 */
export function clientSteps(parts: readonly ClientPart[]): readonly Step[] {
  let replies = 0;
  return parts.flatMap((part, at): readonly Step[] => {
    if (isStep(part)) {
      if (part.do === 'reconnect') replies = 0;
      return [part];
    }
    const messages = 'pipelined' in part ? part.pipelined : [part];
    replies += messages.length;
    const [only, ...more] = messages;
    const sent = only !== undefined && more.length === 0 ? only : { stream: messages.flatMap(({ stream }) => stream) };
    return [
      ...(at > 0 && usesWhatWasTold(sent) && !isAnew(parts[at - 1]) ? [anew()] : []),
      write(sent),
      { do: 'await-replies', count: replies },
    ];
  });
}

/** A scripted HTTP server that plays the same parts on every connection. */
export function httpServer(...parts: readonly ServerPart[]): HttpServerScript {
  return { kind: 'http-server', connections: [serverSteps(parts)], ...deliveredBy(parts) };
}

/** The body of the last final reply among these parts, where it is written out in full. */
function deliveredBy(parts: readonly ServerPart[]): { readonly delivers?: Octets } {
  const content = parts.flatMap((part) => (isStep(part) ? [] : [part.content])).at(-1);
  const pieces = content?.flatMap((piece) => (typeof piece === 'string' ? [piece] : []));
  return content === undefined || pieces?.length !== content.length ? {} : { delivers: pieces.join('') };
}

/** A scripted HTTP server whose n-th connection plays the n-th list of parts, later ones the last. */
export function httpServerByConnection(...connections: readonly (readonly ServerPart[])[]): HttpServerScript {
  return { kind: 'http-server', connections: connections.map(serverSteps) };
}

/** The same server where the case cannot leave address or port to chance. */
export function placed<S extends { readonly place?: Place }>(place: Place, script: S): S {
  return { ...script, place };
}
