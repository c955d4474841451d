import type { HttpSiteScript, Octets, Step } from '../model/index.js';
import type { Message } from './message.js';
import type { ServerPart } from './steps.js';
import { close, write } from './steps.js';

/** An answer of several parts: interim replies in front of a final one, say, or a reply and the close that delimits it. */
export type Parts = { readonly parts: readonly ServerPart[] };

/** What a site answers: a reply, a step such as `reset()`, or several parts. */
export type Answer = Message | Step | Parts;

/** One answer of several messages and steps, played in order. */
export function parts(...all: readonly ServerPart[]): Parts {
  return { parts: all };
}

/**
 * A scripted HTTP server that answers by what is asked for: keys are request-targets as they are sent (under a proxy, absolute), or method
 * and target. A list is used answer by answer, its last one from then on. Connections are kept; a reply that announces
 * `Connection: close` is followed by the close.
 */
export function site(answers: Readonly<Record<Octets, Answer | readonly Answer[]>>): HttpSiteScript {
  const entries = Object.entries(answers).map(
    ([key, answer]) => [key, (isList(answer) ? answer : [answer]).map(stepsOf)] as const,
  );
  return { kind: 'http-site', answers: Object.fromEntries(entries) };
}

function isList(answer: Answer | readonly Answer[]): answer is readonly Answer[] {
  return Array.isArray(answer);
}

function stepsOf(answer: Answer): readonly Step[] {
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
