import type { Matcher, ServerObservation, WireReply } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { digestResponse } from '../../wire/authentication/digest.js';
import type { WireCredentials } from '../../wire/authentication/credentials.js';
import { paramOf, readCredentials } from '../../wire/authentication/credentials.js';
import { challengesOf } from './challenged-by.js';
import { nothingCame } from './replies.js';
import type { Wanted } from './wanted.js';
import { describeWanted, fits, valuesOf } from './wanted.js';

/** What Authentication-Info must tell. `nth`: in which final reply, from 0. `quoted` and `bare`: what, where it is there, must be so. */
export type WantedInfo = {
  readonly nth: number;
  readonly params?: Readonly<Record<string, Wanted>>;
  readonly quoted?: readonly string[];
  readonly bare?: readonly string[];
};

/** A reply has Authentication-Info, well-formed and like this (RFC 7616 section 3.5). */
export function authenticationInfo({
  nth,
  params = {},
  quoted = [],
  bare = [],
}: WantedInfo): Matcher<ServerObservation> {
  const parts = [
    ...Object.entries(params).map(([name, want]) => `${name} ${describeWanted(want)}`),
    ...quoted.map((name) => `${name} in quotes`),
    ...bare.map((name) => `${name} bare`),
  ];
  return {
    describe: `tells in Authentication-Info of reply ${nth}: ${parts.join(', ') || 'anything'}`,
    mismatch: (seen) => {
      const info = infoOf(seen, nth);
      if (typeof info === 'string') return info;
      for (const [name, want] of Object.entries(params)) {
        const value = paramOf(info, name)?.value;
        if (value === undefined) return `${name} is missing in Authentication-Info`;
        if (!fits(want, value)) return `${name} is "${visible(value)}"`;
      }
      const unquoted = quoted.find((name) => paramOf(info, name)?.quoted === false);
      if (unquoted !== undefined) return `${unquoted} is not in quotes`;
      const inQuotes = bare.find((name) => paramOf(info, name)?.quoted === true);
      return inQuotes === undefined ? null : `${inQuotes} is in quotes`;
    },
  };
}

/** Who was authenticated, and for which target. */
export type Authenticated = {
  readonly nth: number;
  readonly user: string;
  readonly password: string;
  readonly uri: string;
};

/**
 * The server proves in reply `nth` that it knows the password: rspauth is right for the first challenge of Digest in the reply before
 * it and for the cnonce and nc that it repeats (RFC 7616 section 3.5).
 */
export function provesItself({ nth, user, password, uri }: Authenticated): Matcher<ServerObservation> {
  return {
    describe: `proves in reply ${nth} that it knows the password of ${user}`,
    mismatch: (seen) => {
      const info = infoOf(seen, nth);
      if (typeof info === 'string') return info;
      const asked = seen.replies[nth - 1];
      const challenge = asked === undefined ? undefined : challengesOf(asked).find(({ scheme }) => scheme === 'digest');
      if (challenge === undefined) return 'the reply before it has no challenge of Digest';
      const told = (name: string): string => paramOf(info, name)?.value ?? '';
      const algorithm = paramOf(challenge, 'algorithm')?.value ?? 'MD5';
      const nonce = paramOf(challenge, 'nonce')?.value ?? '';
      const cnonce = told('cnonce');
      const wanted = digestResponse({
        ...{ algorithm, user, password, uri, method: '', body: '', realm: paramOf(challenge, 'realm')?.value ?? '' },
        ...{ nonce, counted: { qop: 'auth', nc: told('nc'), cnonce } },
        ...(/-sess$/i.test(algorithm) ? { session: { nonce, cnonce } } : {}),
      });
      return told('rspauth') === wanted ? null : `rspauth is "${visible(told('rspauth'))}"`;
    },
  };
}

function infoOf(seen: ServerObservation, nth: number): WireCredentials | string {
  const reply: WireReply | undefined = seen.replies[nth];
  if (reply === undefined) return nothingCame(seen);
  const [value, ...more] = valuesOf(reply.fields, 'Authentication-Info');
  if (value === undefined) return 'there is no Authentication-Info';
  if (more.length > 0) return 'Authentication-Info is there more than once';
  // It has the parameters of credentials without their scheme (RFC 7616 section 3.5).
  const info = readCredentials(`info ${value}`);
  return info.problems[0] ?? info;
}
