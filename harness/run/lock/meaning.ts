import { hash } from 'node:crypto';
import { featuresOf } from '../../judge/index.js';
import type { Case, ClientStimulus, Matcher, NamedOutcome, ServerStimulus } from '../../model/index.js';
import { levelOf } from '../../model/index.js';
import type { Given, Property } from '../../property/index.js';
import type { Item } from '../catalogue.js';
import type { Registry } from '../registry.js';
import { canonical } from './canonical.js';

/** How many hexadecimal digits of a SHA-256 tell one meaning from another. */
const DIGITS = 16;

/**
 * What an item means for a target, as a short hash: its stimulus, control, outcomes in order, features, and the requirements with what
 * decides its level. Its id, title, note and faults are not part of it. Matchers and relations stand for themselves by their words, and a
 * property by the names of its input and the inputs that are always tried: what they do beyond that is not seen here.
 */
export function meaningOf(item: Item, registry: Registry): string {
  const requires = [...item.of.requires].sort().map((id) => {
    const requirement = registry.requirements.get(id);
    return requirement === undefined
      ? id
      : [id, requirement.authority, requirement.section, levelOf(requirement.level)];
  });
  const own = item.kind === 'case' ? ofCase(item.of) : ofProperty(item.of, item.pinned);
  return shortHash(canonical({ kind: item.kind, role: item.of.role, requires, ...own }));
}

/** What each item of a case set means, by id. */
export type Meanings = ReadonlyMap<string, string>;

export function meaningsOf(items: readonly Item[], registry: Registry): Meanings {
  return new Map(items.map((item) => [item.id, meaningOf(item, registry)]));
}

/** One hash over a whole case set. Logs of runs that differ in it cannot be merged. */
export function caseSetOf(meanings: Meanings): string {
  return shortHash([...meanings].map(([id, hash]) => `${id} ${hash}\n`).join(''));
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, DIGITS);
}

function ofCase(one: Case): object {
  const outcomes = Object.entries<NamedOutcome<never>>(one.outcomes as Readonly<Record<string, NamedOutcome<never>>>);
  return {
    stimulus: stimulusOf(one),
    control: one.control === undefined ? null : { ...stimulusOf(one.control), expects: wordsOf(one.control.expects) },
    outcomes: outcomes.map(([name, { accepted, all }]) => [name, accepted, wordsOf(all)]),
    features: featuresOf(one),
  };
}

function stimulusOf(one: ClientStimulus | ServerStimulus): object {
  if ('send' in one) return { send: one.send, speaks: one.speaks };
  const { peer, origins, opens, connection, files } = one;
  return { peer, origins, opens, connection, files };
}

function wordsOf(all: readonly Matcher<never>[]): readonly string[] {
  return all.map(({ describe }) => describe);
}

function ofProperty(property: Property, pinned: Given | null): object {
  const { given, always, holds, features } = property;
  const { play, baseline } = property as unknown as Erased;
  const inputs = pinned === null ? (always ?? []) : [pinned];
  return {
    given: Object.keys(given).sort(),
    holds: holds.describe,
    baselineIs: baseline === undefined ? null : wordsOf(holds.baselineIs),
    features: [...(features ?? [])].sort(),
    inputs: inputs.map((input) => ({
      input,
      play: stimulusOf(play(input)),
      ...(baseline === undefined ? {} : { baseline: stimulusOf(baseline(input)) }),
    })),
  };
}

/** A property whose stimuli are only looked at, whatever its role. */
type Erased = {
  readonly play: (given: Given) => ClientStimulus | ServerStimulus;
  readonly baseline?: (given: Given) => ClientStimulus | ServerStimulus;
};
