import { inspect, isDeepStrictEqual } from 'node:util';
import type { Fault, Outcome } from '../../../model/index.js';
import type { ExchangeAnswer } from '../../../target/index.js';
import type { Expected } from './expected.js';
import { withOneResolver } from './machine.js';
import type { Told, Wire } from './recording.js';
import { comparable } from './wire.js';

/** Fields whose values tell the time of the recording. */
const OF_THEIR_TIME = ['date', 'last-modified'];

/** How a reply code stands in the text of an exception: three digits and the reply's text after them. */
const REPLY_CODE = /\b([1-5]\d\d) [A-Za-z]/;

/** In what a replay differs from what was recorded, each difference in words; none where it does not. */
export function differences(expected: Expected, wire: Wire, answer: ExchangeAnswer): readonly string[] {
  return [
    ...differs('on the control connections', comparable(expected.wire), comparable(wire)),
    ...differs('as the outcome', toldOf(expected.told), shownOf(answer)),
  ];
}

function differs(where: string, recorded: unknown, seen: unknown): readonly string[] {
  if (isDeepStrictEqual(recorded, seen)) return [];
  const show = (value: unknown): string => inspect(value, { breakLength: 160, depth: 6 });
  return [`${where}, recorded:\n${show(recorded)}\nnow:\n${show(seen)}`];
}

/** A recorded outcome as far as the target protocol carries it: of the exception chain the outermost, and the reply code it stands for. */
function toldOf(told: Expected['told']): unknown {
  switch (told.outcome) {
    case 'ok':
      return { body: told.body, url: told.url, code: told.code, headers: fieldsOf(told.headers) };
    case 'error':
      return errorOf(told.exc);
    case 'hang':
    case 'timeout':
      return told.outcome;
  }
}

function errorOf(exc: Extract<Told, { outcome: 'error' }>['exc']): unknown {
  const [[name, text] = ['', '']] = exc;
  const code = REPLY_CODE.exec(exc.map(([, each]) => each).join('\n'))?.[1];
  return { name, text: withOneResolver(text), reply: code === undefined ? null : Number(code) };
}

function shownOf(answer: ExchangeAnswer): unknown {
  if (answer.kind === 'hang') return answer.kind;
  if (answer.kind !== 'done') return answer;
  const [outcome] = answer.outcomes;
  return outcome === undefined ? answer : outcomeOf(outcome);
}

function outcomeOf(outcome: Outcome): unknown {
  if (outcome.kind === 'error') return faultOf(outcome.error);
  const { body, url, status, fields, error } = outcome;
  const shown = { body: body.octets, url, code: status, headers: fieldsOf(fields) };
  return error === undefined ? shown : { ...shown, brokenOffBy: faultOf(error) };
}

function faultOf({ name, message, reply }: Fault): unknown {
  return { name, text: withOneResolver(message), reply: reply ?? null };
}

/** Fields by name, in the order of their names as the recordings have them. */
function fieldsOf(fields: readonly (readonly [string, string])[]): unknown {
  return fields
    .map(([name, value]) => ({ name: name.toLowerCase(), value }))
    .map(({ name, value }) => (OF_THEIR_TIME.includes(name) ? name : `${name}: ${value}`))
    .sort();
}
