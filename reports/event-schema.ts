import type { LogEvent } from '../harness/model/index.js';
import { VERDICTS } from '../harness/model/index.js';

const text = { type: 'string' } as const;
const maybeText = { type: ['string', 'null'] } as const;
const number = { type: 'number' } as const;
const flag = { type: 'boolean' } as const;
const oneOf = (...words: readonly string[]): object => ({ enum: words });
const listOf = (items: object): object => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});
const orNull = (schema: object): object => ({ anyOf: [{ type: 'null' }, schema] });

const role = oneOf('client', 'server', 'library');
const level = oneOf('must', 'should', 'behaviour', 'may');
const verdict = oneOf(...VERDICTS);

const requirement = object({ id: text, authority: text, section: text, level: text, summary: text });
const card = object(
  {
    id: text,
    title: text,
    kind: oneOf('case', 'property'),
    requires: listOf(requirement),
    outcomes: listOf(object({ name: text, accepted: flag, describe: text })),
    note: maybeText,
    script: listOf(text),
  },
  ['script'],
);
const knownRequirement = object({
  id: text,
  authority: text,
  section: text,
  level: text,
  summary: text,
  testable: text,
  state: oneOf('covered', 'excluded', 'gap'),
  reason: maybeText,
  cases: listOf(text),
});
const question = {
  type: 'object',
  discriminator: { propertyName: 'shows' },
  required: ['shows'],
  oneOf: [
    object(
      {
        shows: { const: 'outcomes' },
        id: text,
        asks: text,
        answers: listOf(object({ case: text, outcomes: listOf(text), says: text })),
        otherwise: text,
        role: { const: 'server' },
      },
      ['role'],
    ),
    object({ shows: { const: 'commands' }, id: text, asks: text, case: text, after: text }),
  ],
};
const wireEvent = object(
  {
    t: number,
    conn: text,
    dir: oneOf('in', 'out'),
    event: oneOf('open', 'refused', 'octets', 'half-close', 'fin', 'rst', 'timeout', 'note'),
    octets: text,
    omitted: number,
    text,
  },
  ['octets', 'omitted', 'text'],
);
const counterexample = object({ seed: number, path: text, shrinks: number, runs: number, given: {}, shown: text }, [
  'given',
]);
const because = object({ verdict: listOf(verdict), because: text, issue: maybeText });

/** The fields of each event, as `LogEvent` has them; further fields are ignored. */
const EVENTS: Readonly<Record<LogEvent['type'], Readonly<Record<string, object>>>> = {
  'run-started': {
    schema: { const: 1 },
    harness: text,
    seed: number,
    startedAt: text,
    argv: listOf(text),
    caseSet: text,
    set: text,
    shard: object({ index: number, of: number }),
  },
  'case-known': { card },
  'question-known': { question },
  'requirements-known': { rows: listOf(knownRequirement) },
  'target-skipped': { name: text, role, reason: text },
  'target-started': { name: text, role, version: text, language: text, claims: listOf(text) },
  'case-finished': {
    target: text,
    id: text,
    level,
    verdict,
    outcome: maybeText,
    expected: flag,
    because: orNull(because),
    durationMs: number,
    reasons: listOf(text),
    transcript: listOf(wireEvent),
    rerun: text,
    counterexample: orNull(counterexample),
    stderr: text,
    scored: { const: false },
    repeated: listOf(verdict),
  },
  'expectation-stale': { target: text, file: text, line: number, cases: text, text },
  'target-note': { target: text, text },
  'target-finished': { name: text, state: oneOf('ran', 'stopped'), reason: maybeText },
  'run-finished': { durationMs: number, interrupted: flag, bailed: { const: true } },
};

/** Fields of events that logs may lack: earlier versions had none of them, and most runs have no use for them. */
const OPTIONAL = ['caseSet', 'set', 'shard', 'scored', 'repeated', 'bailed'];

/** One line of a log, whatever event it is. */
export const EVENT_SCHEMA = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(EVENTS).map(([type, fields]) => object({ type: { const: type }, ...fields }, OPTIONAL)),
};
