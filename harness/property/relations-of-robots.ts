import type { ClientObservation, Json } from '../model/index.js';
import { visible } from '../model/index.js';
import { allows, shown } from '../judge/matchers/allows.js';
import type { Relation } from './property.js';

/** The answers to a question about a robots exclusion file are these, null standing for either. Of the baseline's two paths the first must be closed, the other open. */
export function answersRobots<G extends Readonly<Record<string, Json>>>(
  wantedOf: (given: G) => readonly (boolean | null)[],
): Relation<ClientObservation, G> {
  return {
    describe: 'tells of every path rightly whether it may be fetched',
    baselineIs: [allows([false, true])],
    wrong: ({ outcomes: [outcome] }, _, given) => {
      if (outcome === undefined) return 'nothing was asked';
      if (outcome.kind === 'error') return `it reported the error ${visible(outcome.error.name)}`;
      const answers = outcome.allowed ?? [];
      const wanted = wantedOf(given);
      const right =
        answers.length === wanted.length && answers.every((answer, index) => answer === (wanted[index] ?? answer));
      return right ? null : `its answers are ${shown(answers)} instead of ${shown(wanted)}`;
    },
  };
}
