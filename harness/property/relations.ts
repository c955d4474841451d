import type { ClientObservation, Json, Outcome, Seen } from '../model/index.js';
import { visible } from '../model/index.js';
import { body, completed } from '../judge/matchers/delivered.js';
import { showBody } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

/** The octets that an input puts into the body, which the baseline must deliver: else a client that delivers nothing holds to all. */
type OctetsOf<G> = (given: G) => string;

/** What a relation wants of its baseline: a complete response, with the octets of the input where those are told. */
function baselineOf<G>(
  octetsOf: OctetsOf<G> | undefined,
): Pick<Relation<ClientObservation, G>, 'baselineIs' | 'baselineWants'> {
  const baselineIs = [completed()];
  return octetsOf === undefined ? { baselineIs } : { baselineIs, baselineWants: (given) => [body(octetsOf(given))] };
}

/** What the caller received is what it receives from the baseline, `when` in words: same ending, status, fields and body. */
export function sameAsBaseline<G>(
  when = 'for the reply in one piece',
  octetsOf?: OctetsOf<G>,
): Relation<ClientObservation, G> {
  return {
    describe: `delivers the same as ${when}`,
    ...baselineOf(octetsOf),
    wrong: (seen, baseline) => {
      const [now, before] = [summary(seen.outcomes), summary(baseline?.outcomes ?? [])];
      return now === before ? null : `it delivered ${now}; ${when} ${before}`;
    },
  };
}

/** The caller received exactly the octets that were put into the reply, and they are complete. */
export function arrives<G extends Readonly<Record<string, Json>>>(
  octetsOf: (given: G) => string,
): Relation<ClientObservation, G> {
  return {
    describe: 'delivers every octet of the body, and no other',
    baselineIs: [],
    wrong: ({ outcomes: [outcome] }, _, given) => {
      const sent = octetsOf(given);
      if (outcome?.kind !== 'response' || outcome.ended !== 'complete')
        return `it did not deliver a complete response: ${summary(outcome === undefined ? [] : [outcome])}`;
      const { body } = outcome;
      return body.length === sent.length && sent.startsWith(body.octets)
        ? null
        : `it delivered ${showBody(body)} for ${sent.length} octets`;
    },
  };
}

/** The caller was not told that the response is complete. The baseline, the message in full, must be delivered. */
export function neverComplete<G>(octetsOf?: OctetsOf<G>): Relation<ClientObservation, G> {
  return {
    describe: 'never reports the part as complete',
    ...baselineOf(octetsOf),
    wrong: ({ outcomes: [outcome] }) =>
      outcome?.kind === 'response' && outcome.ended === 'complete'
        ? `it reported a complete response with the body ${showBody(outcome.body)}`
        : null,
  };
}

function summary(outcomes: readonly Outcome[]): string {
  return outcomes.map(summaryOf).join('; ');
}

function summaryOf(outcome: Outcome): string {
  if (outcome.kind === 'error') return 'an error';
  const fields = outcome.fields.map(([name, value]) => `${name.toLowerCase()}: ${value}`).sort();
  return `${outcome.ended === 'complete' ? 'a complete response' : 'a broken response'}, status ${String(outcome.status)}, ${visible(fields.join(', '))}, body ${bodySummary(outcome.body)}`;
}

function bodySummary(seen: Seen): string {
  return `${showBody(seen)}${seen.sha256 === undefined ? '' : ` of SHA-256 ${seen.sha256.slice(0, 12)}`}`;
}
