import type { GeneratedChallenge } from '../../harness/vocabulary/index.js';
import {
  anyChallenge,
  anyCredential,
  anyQuotable,
  challengeFields,
  challenged,
  clientProperty,
  guarded,
  reply,
  sendsBasic,
  sendsDigest,
  site,
  sized,
  spelledQuoted,
  topic,
} from '../../harness/vocabulary/index.js';

type User = { user: string; password: string };
type Values = { realm: string; nonce: string; opaque: string };

const INSIDE = 'granted';
const granted = reply(200, sized(INSIDE), { fields: { Connection: 'close' } });
const aladdin: User = { user: 'Aladdin', password: 'open sesame' };

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

type Answers = Parameters<typeof site>[0][string];

const opening = (answers: Answers, { user, password }: User) => ({
  peer: site({ '/private/x': answers }),
  opens: [{ url: 'http://{peer}/private/x', credentials: { user, password } }],
  connection: 'fresh' as const,
});

/** A server that challenges whoever comes without credentials, and lets in whoever has some. */
const asking = (fields: readonly string[], user: User = aladdin) =>
  opening(guarded(challenged(...fields), granted), user);

/** A server that challenges whoever comes first, whatever credentials are sent unasked, and lets in whoever comes next. */
const askingFirst = (fields: readonly string[], user: User = aladdin) =>
  opening([challenged(...fields), granted], user);

const digestOf = ({ realm, nonce, opaque }: Values): string => {
  const [own, once, opaquely] = [realm, nonce, opaque].map((value) => spelledQuoted(value));
  return `Digest realm=${own}, nonce=${once}, opaque=${opaquely}, qop="auth"`;
};
const basicFields = (challenge: GeneratedChallenge): readonly string[] =>
  challengeFields(challenge, 'Basic', { realm: '"a, b"', charset: '"UTF-8"', new: '1' });
const digestFields = (challenge: GeneratedChallenge): readonly string[] =>
  challengeFields(challenge, 'Digest', {
    realm: '"a, b"',
    nonce: '"n=="',
    qop: '"auth"',
    algorithm: 'MD5',
    opaque: '"o"',
  });

const BASIC = ['Basic realm="r"'];
const BASIC_IN_UTF8 = ['Basic realm="r", charset="UTF-8"'];
const DIGEST = ['Digest realm="r", nonce="n", qop="auth"'];
const plain: GeneratedChallenge = {
  before: [],
  order: [0, 1, 2, 3, 4],
  capitals: [true, false],
  separator: ', ',
  equals: '=',
  oneField: true,
};
const spelled = (changes: Partial<GeneratedChallenge>) => ({ challenge: { ...plain, ...changes } });

export default topic('properties/authentication', [
  clientProperty<User>({
    id: 'any-user-in-basic',
    title: 'Any user-id and password that are sent arrive in Basic credentials as they were given',
    requires: ['rfc7617-s2-6', 'rfc7617-s2.1-2'],
    features: ['credentials'],
    given: { user: anyCredential('without colons'), password: anyCredential('with colons') },
    play: (given) => asking(BASIC_IN_UTF8, given),
    baseline: () => asking(BASIC_IN_UTF8),
    holds: sendsBasic((given) => given, INSIDE),
    show: ({ user, password }) => `${user}:${password}`,
    note: 'The charset is advice (RFC 7617 section 2.1): Latin-1 is taken too, and a client that sends no credentials beyond ASCII.',
    always: [
      { user: 'a', password: '>>>???~~' },
      { user: 'a', password: 'b:c:' },
      { user: 'a', password: '' },
      { user: '\xe9', password: '\xa3' },
      { user: '\xe9', password: '\u2603' },
    ],
    faults: [
      'basic-base64url',
      'basic-password-ends-at-colon',
      'basic-empty-password-withheld',
      'basic-beyond-ascii-lost',
    ],
  }),

  clientProperty<User>({
    id: 'any-user-in-digest',
    title: 'Any user name and password in ASCII are answered for by Digest credentials',
    requires: ['rfc7616-s3.4.1-1', 'rfc7616-s3.4-5'],
    features: ['credentials'],
    given: {
      user: anyCredential('without colons').filter(isAscii),
      password: anyCredential('with colons').filter(isAscii),
    },
    play: (given) => askingFirst(DIGEST, given),
    baseline: () => askingFirst(DIGEST),
    holds: sendsDigest(({ user, password }) => ({ user, password, realm: 'r', nonce: 'n' }), INSIDE),
    show: ({ user, password }) => `${user}:${password}`,
    always: [
      { user: 'a"b\\c', password: 'p' },
      { user: 'a', password: '"' },
    ],
    faults: ['digest-user-not-escaped', 'digest-capital-digits'],
  }),

  clientProperty<Values>({
    id: 'any-values-in-digest',
    title:
      'Whatever realm, nonce and opaque value a challenge has, the credentials have them too, and the response covers them',
    requires: ['rfc7616-s3.4.1-1', 'rfc7616-s3.3-3'],
    features: ['credentials'],
    given: { realm: anyQuotable(), nonce: anyQuotable(), opaque: anyQuotable() },
    play: (given) => askingFirst([digestOf(given)]),
    baseline: () => askingFirst(DIGEST),
    holds: sendsDigest((given) => ({ ...aladdin, ...given }), INSIDE),
    show: digestOf,
    note: 'Whether the hash covers a value with its escapes or without is told nowhere; either is taken.',
    always: [
      { realm: 'a"b', nonce: 'n', opaque: 'o' },
      { realm: 'a, b\\', nonce: 'n,=', opaque: ' O' },
    ],
    faults: [
      'digest-realm-not-escaped',
      'digest-opaque-altered',
      'challenge-escapes-kept',
      'challenge-comma-ends-quotes',
    ],
  }),

  clientProperty<{ challenge: GeneratedChallenge }>({
    id: 'spelling-of-a-basic-challenge',
    title: 'Letters, whitespace, order of parameters and what stands in front change nothing in a Basic challenge',
    requires: ['rfc9110-s11.3-1', 'rfc9110-s5.6.3-6', 'rfc9110-s5.6.1.2-1', 'rfc7617-s2-2', 'rfc7617-s2-5'],
    features: ['credentials'],
    given: { challenge: anyChallenge() },
    play: ({ challenge }) => asking(basicFields(challenge)),
    baseline: () => asking(BASIC),
    holds: sendsBasic(() => aladdin, INSIDE),
    show: ({ challenge }) => basicFields(challenge).join('\r\n'),
    always: [
      spelled({ equals: ' = ' }),
      spelled({ separator: ', ,' }),
      spelled({ capitals: [true] }),
      spelled({ order: [1, 0, 0] }),
      spelled({ before: ['New'] }),
      spelled({ before: ['New YWJj/+=='] }),
    ],
    faults: [
      'challenge-spaces-refused',
      'challenge-empty-elements-refused',
      'challenge-names-case-sensitive',
      'challenge-realm-first',
      'challenge-scheme-alone-ends',
      'challenge-with-token68-ends',
      'basic-scheme-case-sensitive',
      'basic-first-challenge-only',
    ],
  }),

  clientProperty<{ challenge: GeneratedChallenge }>({
    id: 'spelling-of-a-digest-challenge',
    title: 'Letters, whitespace, order of parameters and what stands in front change nothing in a Digest challenge',
    requires: ['rfc7616-s3.4.1-1'],
    features: ['credentials'],
    given: { challenge: anyChallenge() },
    play: ({ challenge }) => askingFirst(digestFields(challenge)),
    baseline: () => askingFirst(DIGEST),
    holds: sendsDigest(() => ({ ...aladdin, realm: 'a, b', nonce: 'n==', qop: 'auth', opaque: 'o' }), INSIDE),
    show: ({ challenge }) => digestFields(challenge).join('\r\n'),
    note: 'What a challenge may look like is told by RFC 9110 sections 5.6 and 11 for every scheme.',
    always: [spelled({ equals: ' = ' }), spelled({ capitals: [true] }), spelled({ before: ['New YWJj/+=='] })],
    faults: ['challenge-spaces-refused', 'challenge-names-case-sensitive', 'challenge-with-token68-ends'],
  }),
]);
