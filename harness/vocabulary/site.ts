import type { HttpSiteScript, Octets, SiteAnswer, Step } from '../model/index.js';
import type { Message } from './message.js';
import type { ServerPart } from './steps.js';
import { close, write } from './steps.js';

/** An answer of several parts: interim replies in front of a final one, say, or a reply and the close that delimits it. */
export type Parts = { readonly parts: readonly ServerPart[] };

/** An answer that a request gets only with a certain field. */
export type Guarded = { readonly guarded: Plain; readonly field: Octets; readonly otherwise: Plain };

type Plain = Message | Step | Parts;

/** What a site answers: a reply, a step such as `reset()`, several parts, or what is guarded. */
export type Answer = Plain | Guarded;

/** One answer of several messages and steps, played in order. */
export function parts(...all: readonly ServerPart[]): Parts {
  return { parts: all };
}

/**
 * An answer for requests with credentials; one without them is answered by the challenge, as often as it comes. A client that sends
 * credentials at once is answered at once.
 */
export function guarded(challenge: Plain, answer: Plain, field: Octets = 'Authorization'): Guarded {
  return { guarded: answer, field, otherwise: challenge };
}

/**
 * A scripted HTTP server that answers by what is asked for: keys are request-targets as they are sent (under a proxy, absolute), or method
 * and target. A list is used answer by answer, its last one from then on. Connections are kept; a reply that announces
 * `Connection: close` is followed by the close.
 */
export function site(answers: Readonly<Record<Octets, Answer | readonly Answer[]>>): HttpSiteScript {
  const entries = Object.entries(answers).map(
    ([key, answer]) => [key, (isList(answer) ? answer : [answer]).map(answerOf)] as const,
  );
  return { kind: 'http-site', answers: Object.fromEntries(entries) };
}

function isList(answer: Answer | readonly Answer[]): answer is readonly Answer[] {
  return Array.isArray(answer);
}

function answerOf(answer: Answer): SiteAnswer {
  if (!('guarded' in answer)) return { steps: stepsOf(answer) };
  const { guarded: inside, field, otherwise } = answer;
  return { steps: stepsOf(inside), without: { field, steps: stepsOf(otherwise) } };
}

function stepsOf(answer: Plain): readonly Step[] {
  const all = 'parts' in answer ? answer.parts : [answer];
  return all.flatMap((part) => {
    if ('do' in part) return [part];
    return announcesClose(part) ? [write(part), close()] : [write(part)];
  });
}

function announcesClose({ stream }: Message): boolean {
  const [head] = stream;
  return typeof head === 'string' && /\r\nConnection: close\r\n/i.test(`${head.split('\r\n\r\n', 1)[0] ?? ''}\r\n`);
}
