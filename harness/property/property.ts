import type { Arbitrary } from 'fast-check';
import type {
  ClientObservation,
  ClientStimulus,
  Json,
  Matcher,
  Observation,
  Octets,
  ServerObservation,
  ServerStimulus,
} from '../model/index.js';

/** Generated input by name. It is plain data, so that a counterexample can be printed, pinned and replayed. */
export type Given = Readonly<Record<string, Json>>;

/**
 * What must hold between what was seen and, where there is one, the baseline. `wrong` tells in words what is wrong and is
 * null where the relation holds. A baseline that is not as `baselineIs`, and for this input `baselineWants`, want it blocks the
 * property: nothing can be said.
 */
export type Relation<O extends Observation, G> = {
  readonly describe: string;
  /** The replies of a server are all it goes by, so that it says something where nothing tells what the application saw. */
  readonly byReplies?: true;
  readonly baselineIs: readonly Matcher<O>[];
  readonly baselineWants?: (given: G) => readonly Matcher<O>[];
  readonly wrong: (seen: O, baseline: O | null, given: G) => string | null;
};

type PropertyOf<O extends Observation, S, G> = {
  readonly id: string;
  readonly title: string;
  readonly requires: readonly [string, ...string[]];
  readonly faults: readonly [string, ...string[]];
  readonly features?: readonly string[];
  readonly note?: string;
  readonly given: { readonly [K in keyof G]: Arbitrary<G[K]> };
  /** The stimulus for an input. */
  readonly play: (given: G) => S;
  /** The stimulus to compare with, or the one that must succeed for the property to say anything. */
  readonly baseline?: (given: G) => S;
  readonly holds: Relation<O, G>;
  /** The octets of an input that matter, for the report of a counterexample. */
  readonly show: (given: G) => Octets;
  /** Inputs that are always tried, before the generated ones. */
  readonly always?: readonly G[];
};

export type ClientProperty<G = Given> = PropertyOf<ClientObservation, ClientStimulus, G> & { readonly role: 'client' };
export type ServerProperty<G = Given> = PropertyOf<ServerObservation, ServerStimulus, G> & { readonly role: 'server' };

/** A generated family of stimuli with a relation that must hold. */
export type Property = ClientProperty | ServerProperty;

/** A property for clients. The input's type is forgotten: the runner treats it as plain data. */
export function clientProperty<G extends Given>(text: Omit<ClientProperty<G>, 'role'>): ClientProperty {
  return { ...text, role: 'client' } as unknown as ClientProperty;
}

/** A property for servers. */
export function serverProperty<G extends Given>(text: Omit<ServerProperty<G>, 'role'>): ServerProperty {
  return { ...text, role: 'server' } as unknown as ServerProperty;
}
