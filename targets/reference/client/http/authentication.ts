import type { Field, Open } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Session } from '../session.js';
import { parseAuthority } from '../url/authority.js';
import { percentDecode } from '../url/percent.js';
import { splitReference, type SplitUrl } from '../url/split.js';
import { answersBasic, basicSpace } from './basic.js';
import { parseChallenges, parseParameters, type Challenge } from './challenges.js';
import { answersDigest, digestSpace } from './digest.js';
import { valuesOf } from './fields.js';
import type { Reply } from './reply.js';
import type { Authorized, Known, Owner, Space } from './space.js';

/** Who asks, and in which fields: the origin server (RFC 9110 section 11.6) or a proxy (section 11.7). */
const SIDES = {
  origin: { status: 401, challenge: 'WWW-Authenticate', credentials: 'Authorization', info: 'Authentication-Info' },
  proxy: {
    status: 407,
    challenge: 'Proxy-Authenticate',
    credentials: 'Proxy-Authorization',
    info: 'Proxy-Authentication-Info',
  },
} as const;

/** How often one request is sent anew because a server only wants a fresh nonce. */
const STALE_LIMIT = 3;

/** The authentication of one open towards one server that asks: its origin, or its proxy. */
export class Authentication {
  /** What the next request is sent with because the last one was refused without it. */
  #using: Space | undefined;
  /** What the last request was sent with. */
  #sent: Space | undefined;
  #anew = 0;
  readonly #names: (typeof SIDES)[keyof typeof SIDES];

  /** `server` names the server; `known` gives the credentials for it, where there are any, once a challenge came. */
  constructor(
    private readonly session: Session,
    side: keyof typeof SIDES,
    private readonly server: string,
    private readonly known: (schemes: readonly string[]) => Known | undefined,
    /** Whose credentials may be sent before they are asked for. */
    private readonly owner: Owner | undefined,
  ) {
    this.#names = SIDES[side];
  }

  /** The field with the credentials for a request, where it is sent with any. */
  field(url: SplitUrl, request: Authorized): readonly Field[] {
    const { spaces, faults } = this.session;
    const own = spaces.filter((space) => this.#isMine(space));
    this.#sent = this.#using ?? own.find(({ covers }) => covers(url));
    const name = faults.has('proxy-challenge-answered-as-origin') ? 'Authorization' : this.#names.credentials;
    return this.#sent === undefined ? [] : [[name, this.#sent.authorize(request)]];
  }

  #isMine({ server, owner }: Space): boolean {
    return (server === this.server && owner === this.owner) || this.session.faults.has('space-spans-servers');
  }

  /** Takes a reply in; whether its request is to be sent again, with credentials it was refused for the lack of. */
  again(reply: Reply, url: SplitUrl): boolean {
    const { session } = this;
    const { faults } = session;
    for (const info of valuesOf(reply.fields, this.#names.info, faults))
      this.#sent?.learn(parseParameters(info, faults));
    const repeats403 = reply.status === 403 && faults.has('forbidden-is-repeated') && this.#anew < STALE_LIMIT;
    if (repeats403) this.#anew += 1;
    if (repeats403) return true;
    if (reply.status !== this.#names.status) return false;
    const challenges = valuesOf(reply.fields, this.#names.challenge, faults).flatMap((one) =>
      parseChallenges(one, faults),
    );
    const known = this.known(challenges.map(({ scheme }) => scheme));
    const found = known === undefined ? undefined : choose(challenges, known, faults);
    if (known === undefined || found === undefined || !this.#worthAnother(found)) return false;
    const open = found.scheme === 'digest' ? digestSpace : basicSpace;
    if (faults.has('digest-stale-nonce-kept') && this.#sent?.scheme === 'digest')
      return (this.#anew += 1) <= STALE_LIMIT;
    const space = open(found, known, this.server, url, faults);
    const again = session.spaces.some(({ scheme, server }) => scheme === 'basic' && server === this.server);
    if (space === undefined || (again && faults.has('basic-one-challenge-answered'))) return false;
    session.spaces.splice(0, session.spaces.length, ...session.spaces.filter((one) => !isSame(one, space)), space);
    this.#using = space;
    this.#anew += 1;
    return true;
  }

  /** Credentials that were refused are not sent again, unless only their nonce was too old (RFC 7616 section 3.3). */
  #worthAnother({ scheme, params }: Challenge): boolean {
    const { faults } = this.session;
    if (this.#sent?.scheme !== scheme || this.#sent.realm !== params.get('realm')) return this.#anew < STALE_LIMIT;
    const stale = scheme === 'digest' && params.get('stale')?.toLowerCase() === 'true';
    if (faults.has('digest-stale-without-end') && stale) return this.#anew < 20;
    if (faults.has('basic-asks-again') && scheme === 'basic') return this.#anew < 20;
    if (faults.has('digest-asks-again') && scheme === 'digest') return this.#anew < 20;
    return stale && this.#anew < STALE_LIMIT;
  }
}

/** The strongest scheme that can be answered, and of that the challenge which stands first (RFC 7616 sections 3.7 and 5.6). */
function choose(challenges: readonly Challenge[], known: Known, faults: ClientFaults): Challenge | undefined {
  const considered = faults.has('basic-first-challenge-only') ? challenges.slice(0, 1) : challenges;
  const basic = faults.has('basic-not-offered') ? [] : considered.filter((one) => answersBasic(one, known, faults));
  const digest = considered.filter((one) => answersDigest(one, known, faults));
  const preferred = faults.has('digest-last-challenge-taken') ? digest.at(-1) : digest[0];
  return faults.has('weakest-scheme-chosen') ? (basic[0] ?? preferred) : (preferred ?? basic[0]);
}

function isSame(a: Space, b: Space): boolean {
  return a.server === b.server && a.scheme === b.scheme && a.realm === b.realm && a.owner === b.owner;
}

/** The credentials that a URL has by itself, which are to be sent to nobody. */
function userInfoOf(url: string): Open['credentials'] {
  const { user, password } = parseAuthority(splitReference(url).authority ?? '');
  return user === undefined ? undefined : { user: percentDecode(user), password: percentDecode(password ?? '') };
}

/**
 * The authentication of an open towards its origin: with its credentials, or with those of its user, who is asked when a Basic
 * challenge came (urllib.request FancyURLopener.prompt_user_passwd).
 *
 * Credentials for Basic and Digest that meet challenges of other schemes alone throw an `OpenError`
 * (urllib.request AbstractBasicAuthHandler).
 */
export function towardsOrigin(session: Session, open: Open, server: string, first: string): Authentication {
  const { faults } = session;
  const { prompt } = open;
  const credentials = open.credentials ?? (faults.has('userinfo-is-credentials') ? userInfoOf(open.url) : undefined);
  const mine = server === first || faults.has('redirect-keeps-credentials');
  const owner = credentials === undefined ? (prompt === undefined ? undefined : open) : JSON.stringify(credentials);
  const ask = (schemes: readonly string[]): Known | undefined => {
    if (!mine) return undefined;
    if (owner === undefined) return undefined;
    if (credentials !== undefined) {
      const unknown = schemes.length > 0 && !schemes.some((one) => one === 'basic' || one === 'digest');
      if (unknown && !faults.has('unknown-challenge-reported') && !faults.has('basic-for-any-scheme'))
        throw new OpenError('UnknownChallenge', `no ${schemes.join(' or ')} authentication here`, 'head', 401);
      return { ...credentials, owner };
    }
    if (
      prompt === undefined ||
      (!schemes.includes('basic') && !faults.has('prompt-for-any-scheme')) ||
      faults.has('prompt-never-asked')
    )
      return undefined;
    session.prompts += 1;
    return faults.has('prompt-answer-unused') ? undefined : { ...prompt, owner };
  };
  const named = faults.has('redirect-keeps-credentials') ? first : server;
  if (credentials !== undefined && owner !== undefined && faults.has('basic-sent-unasked')) {
    const challenge = { scheme: 'basic', written: 'Basic', params: new Map() };
    const space = basicSpace(
      challenge,
      { ...credentials, owner },
      named,
      { ...splitReference(''), scheme: 'http' },
      faults,
    );
    if (space !== undefined) session.spaces.push(space);
  }
  return new Authentication(session, 'origin', named, ask, mine ? owner : undefined);
}

/** The authentication of an open towards its proxy, with the user information of the proxy's URL. */
export function towardsProxy(session: Session, proxy: string): Authentication {
  const { user, password, bracketed, port } = parseAuthority(splitReference(proxy).authority ?? '');
  const known =
    user === undefined || session.faults.has('proxy-credentials-not-offered')
      ? undefined
      : {
          user: percentDecode(user),
          password: percentDecode(password ?? ''),
          owner: `proxy ${user}:${password ?? ''}`,
        };
  const server = `proxy ${bracketed}:${port ?? 80}`;
  return new Authentication(session, 'proxy', server, () => known, known?.owner);
}
