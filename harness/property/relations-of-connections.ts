import type { ClientObservation, Json, Outcome } from '../model/index.js';
import { visible } from '../model/index.js';
import { completed } from '../judge/matchers/delivered.js';
import { showBody } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

/** The caller of an open, counted from 0, received exactly this body, complete. What became of the others is not asked. */
export function arrivesAt<G extends Readonly<Record<string, Json>>>(
  open: number,
  octetsOf: (given: G) => string,
): Relation<ClientObservation, G> {
  return {
    describe: `delivers to open ${open} every octet of its own reply, and no other`,
    baselineIs: [completed()],
    wrong: ({ outcomes }, _, given) => {
      const outcome = outcomes[open];
      if (outcome?.kind !== 'response' || outcome.ended !== 'complete')
        return `it did not deliver a complete response to open ${open}: ${told(outcome)}`;
      return foreign(outcome, octetsOf(given));
    },
  };
}

/** The caller of an open received this body, or was told of an error: nothing else, and no part of it as if it were the whole. */
export function arrivesOrFailsAt<G extends Readonly<Record<string, Json>>>(
  open: number,
  octetsOf: (given: G) => string,
): Relation<ClientObservation, G> {
  return {
    describe: `delivers to open ${open} its own reply or an error`,
    baselineIs: [completed()],
    wrong: ({ outcomes }, _, given) => {
      const outcome = outcomes[open];
      if (outcome === undefined) return `there is no outcome for open ${open}`;
      return outcome.kind === 'error' || outcome.ended === 'error' ? null : foreign(outcome, octetsOf(given));
    },
  };
}

/** A request of this method was sent no more than once (RFC 9110 section 9.2.2). */
export function sentOnceAtMost<G>(method: string): Relation<ClientObservation, G> {
  return {
    describe: `sends ${method} once at most`,
    baselineIs: [completed()],
    wrong: ({ requests }) => {
      const times = requests.filter((one) => one.method === method).length;
      return times > 1 ? `${times} requests of ${method} arrived` : null;
    },
  };
}

function foreign({ body }: Extract<Outcome, { kind: 'response' }>, wanted: string): string | null {
  const own = body.length === wanted.length && wanted.startsWith(body.octets);
  return own ? null : `it delivered ${showBody(body)}, and its own reply has "${visible(wanted.slice(0, 120))}"`;
}

function told(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'there is no outcome';
  if (outcome.kind === 'error') return `the error ${visible(outcome.error.name)}: ${visible(outcome.error.message)}`;
  return `it broke off after ${showBody(outcome.body)}`;
}
