import type { ClientCase, ClientObservation, Matcher, NamedOutcome, Outcome } from '../model/index.js';

/** What the wire alone says of one matcher. `client`: only who used the client can tell. */
export type WireFinding = {
  readonly describe: string;
  readonly found: 'matches' | 'differs' | 'client';
  readonly why: string;
};

/** One named outcome as far as the wire tells: `open` where all that the wire shows fits and the client must tell the rest. */
export type WireReading = {
  readonly name: string;
  readonly accepted: boolean;
  readonly state: 'matches' | 'open' | 'differs';
  readonly findings: readonly WireFinding[];
};

/** Evidence of a peer without the word of a client. */
export type WireEvidence = Omit<ClientObservation, 'role' | 'outcomes'>;

/**
 * Reads the named outcomes of a case by what was on the wire, in order, where no adapter says what the client delivered:
 * a matcher that asks for that is left to the person.
 */
export function readByWire({ outcomes }: Pick<ClientCase, 'outcomes'>, evidence: WireEvidence): readonly WireReading[] {
  return Object.entries<NamedOutcome<ClientObservation>>(outcomes).map(([name, { accepted, all }]) => {
    const findings = all.map((matcher) => findingOf(matcher, evidence));
    const has = (found: WireFinding['found']): boolean => findings.some((one) => one.found === found);
    return { name, accepted, state: has('differs') ? 'differs' : has('client') ? 'open' : 'matches', findings };
  });
}

function findingOf(matcher: Matcher<ClientObservation>, evidence: WireEvidence): WireFinding {
  const asked = { client: false };
  const seen: ClientObservation = {
    role: 'client',
    ...evidence,
    get outcomes(): readonly Outcome[] {
      asked.client = true;
      return [];
    },
  };
  const { describe } = matcher;
  const finding = matcher.mismatch(seen);
  if (asked.client) return { describe, found: 'client', why: '' };
  if (finding === null) return { describe, found: 'matches', why: '' };
  return { describe, found: 'differs', why: typeof finding === 'string' ? finding : finding.noEvidence };
}
