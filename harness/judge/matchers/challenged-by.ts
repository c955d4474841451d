import type { Matcher, ServerObservation, WireReply } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { WireChallenge } from '../../wire/authentication/challenges.js';
import { readChallenges } from '../../wire/authentication/challenges.js';
import { paramOf } from '../../wire/authentication/credentials.js';
import { nothingCame } from './replies.js';
import type { Wanted } from './wanted.js';
import { describeWanted, fits, valuesOf } from './wanted.js';

/**
 * What a challenge must be. `params`: what these must be, `null` wanting them absent. `quoted` and `bare`: those that, where they are
 * there, must be written in quotes, or without. `nth`: in which final reply, from 0, the first where left out.
 */
export type WantedChallenge = {
  readonly nth?: number;
  readonly params?: Readonly<Record<string, Wanted | null>>;
  readonly quoted?: readonly string[];
  readonly bare?: readonly string[];
};

/** A reply carries a well-formed challenge of the scheme, and every one of that scheme is like this (RFC 9110 section 11.6.1). */
export function challengedBy(scheme: string, wanted: WantedChallenge = {}): Matcher<ServerObservation> {
  return {
    describe: `challenges by ${scheme}${describeParams(wanted)}`,
    mismatch: (seen) => {
      const reply = seen.replies[wanted.nth ?? 0];
      if (reply === undefined) return nothingCame(seen);
      const all = challengesOf(reply).filter((one) => one.scheme === scheme.toLowerCase());
      if (all.length === 0) return `no challenge by ${scheme} came`;
      return all.map((one) => challengeMismatch(wanted, one)).find((found) => found !== null) ?? null;
    },
  };
}

/** The challenges in a reply's WWW-Authenticate, in order. */
export function challengesOf({ fields }: WireReply): readonly WireChallenge[] {
  return readChallenges(valuesOf(fields, 'WWW-Authenticate'));
}

function challengeMismatch({ params = {}, quoted = [], bare = [] }: WantedChallenge, found: WireChallenge) {
  const [problem] = found.problems;
  if (problem !== undefined) return `the challenge has: ${problem}`;
  for (const [name, want] of Object.entries(params)) {
    const param = paramOf(found, name);
    if (want === null && param !== undefined) return `${name} is there: "${visible(param.value)}"`;
    if (want === null) continue;
    if (param === undefined) return `${name} is missing in the challenge`;
    if (!fits(want, param.value)) return `${name} is "${visible(param.value)}"`;
  }
  const unquoted = quoted.find((name) => paramOf(found, name)?.quoted === false);
  if (unquoted !== undefined) return `${unquoted} is not in quotes`;
  const inQuotes = bare.find((name) => paramOf(found, name)?.quoted === true);
  return inQuotes === undefined ? null : `${inQuotes} is in quotes`;
}

function describeParams({ nth, params = {}, quoted = [], bare = [] }: WantedChallenge): string {
  const wanted = Object.entries(params).map(([name, want]) =>
    want === null ? `no ${name}` : `${name} ${describeWanted(want)}`,
  );
  const parts = [...wanted, ...quoted.map((name) => `${name} in quotes`), ...bare.map((name) => `${name} bare`)];
  return `${nth === undefined ? '' : ` in reply ${nth}`}${parts.length === 0 ? '' : ` with ${parts.join(', ')}`}`;
}
