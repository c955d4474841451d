import { createHmac, randomBytes } from 'node:crypto';
import type { ClientFaults } from '../faults.js';
import { splitReference, type SplitUrl } from '../url/split.js';
import type { Challenge } from './challenges.js';
import { algorithmOf, hashOf, responseOf, secretOf, type Algorithm } from './digest-hash.js';
import { digestCredentials } from './digest-credentials.js';
import { hashOfBody } from './request-body.js';
import type { Authorized, Known, Space } from './space.js';

/** Client nonces come from this key, so that nobody can foresee them and the same question has the same answer. */
const KEY = randomBytes(32);

type Qop = 'auth' | 'auth-int';

/** Whether a challenge is one of Digest that can be answered: a realm, a nonce, a known algorithm, a known quality of protection. */
export function answersDigest(challenge: Challenge, known: Known, faults: ClientFaults): boolean {
  const { scheme, params } = challenge;
  if (!params.has('algorithm') && faults.has('digest-algorithm-needed')) return false;
  const realm = params.get('realm');
  if (scheme !== 'digest' || realm === undefined || !params.has('nonce')) return false;
  if (faults.has('digest-not-offered') || algorithmIn(challenge, faults) === undefined) return false;
  if (known.realm !== undefined && known.realm !== realm) return false;
  return !params.has('qop') || qopOf(challenge, faults) !== undefined;
}

/** The space that a Digest challenge opens (RFC 7616), or undefined when the credentials cannot be sent. */
export function digestSpace(
  challenge: Challenge,
  known: Known,
  server: string,
  asked: SplitUrl,
  faults: ClientFaults,
): Space | undefined {
  const { params } = challenge;
  const algorithm = algorithmIn(challenge, faults);
  const realm = params.get('realm') ?? '';
  if (algorithm === undefined || /[\x00-\x1f\x7f]/.test(known.user + known.password)) return undefined;
  const qop = qopOf(challenge, faults);
  const pair = encoded(known, realm, challenge, faults);
  const first = params.get('nonce') ?? '';
  let nonce = first;
  let count = 0;
  let session: string | undefined;

  const authorize = ({ method, target, body }: Authorized): string => {
    count = faults.has('digest-count-stands-still') ? 1 : count + 1;
    const counted = faults.has('digest-count-from-zero') ? count - 1 : count;
    const nc = counted.toString(16).padStart(faults.has('digest-count-short') ? 1 : 8, '0');
    const cnonce = createHmac('sha256', KEY).update(`${nonce} ${nc} ${target}`).digest('base64url');
    // The first client nonce of a session is part of its secret from then on (RFC 7616 section 3.4.2).
    session = faults.has('digest-session-secret-anew') ? cnonce : (session ?? cnonce);
    const kind = faults.has('digest-session-is-plain') ? { ...algorithm, session: false } : algorithm;
    const secret = secretOf(kind, pair, { nonce: first, cnonce: session });
    const uri = uriOf(target, faults);
    const bodyHash = hashOfBody(body, algorithm.hash(), faults);
    const covered = faults.has('digest-method-is-get') ? 'GET' : method;
    const answered = { nonce, nc, cnonce, qop, method: covered, uri, bodyHash };
    const response = responseOf(algorithm, secret, answered);
    const userHash = params.get('userhash')?.toLowerCase() === 'true';
    const user = userHash ? hashOf(algorithm, withoutPassword(pair, known, challenge, faults)) : known.user;
    return digestCredentials({ user, userHash, realm, response, answered, params }, faults);
  };
  return {
    scheme: 'digest',
    owner: known.owner,
    server,
    realm,
    covers: (url) => !faults.has('digest-space-forgotten') && isInDomain(url, asked, params.get('domain'), faults),
    authorize,
    learn: (info) => {
      const next = info.get('nextnonce');
      if (next === undefined || next === nonce || faults.has('digest-next-nonce-ignored')) return;
      nonce = next;
      if (!faults.has('digest-count-goes-on')) count = 0;
    },
  };
}

function algorithmIn({ params }: Challenge, faults: ClientFaults): Algorithm | undefined {
  const name = params.get('algorithm');
  if (faults.has('digest-always-md5')) return algorithmOf('MD5');
  const known = algorithmOf(name);
  return known ?? (faults.has('digest-unknown-algorithm-is-md5') ? algorithmOf('MD5') : undefined);
}

/** `auth` where it is offered, else `auth-int`; options that nobody knows are passed over (RFC 7616 section 3.3). */
function qopOf({ params }: Challenge, faults: ClientFaults): Qop | undefined {
  const offered =
    params
      .get('qop')
      ?.split(',')
      .map((one) => (faults.has('digest-qop-list-not-trimmed') ? one : one.trim().toLowerCase())) ?? [];
  if (faults.has('digest-without-qop')) return undefined;
  if (faults.has('digest-qop-always-auth')) return 'auth';
  if (faults.has('digest-unknown-qop-refused') && offered.some((one) => !/^auth(?:-int)?$/.test(one))) return undefined;
  return (['auth', 'auth-int'] as const).find((one) => offered.includes(one));
}

/** User name, realm and password in octets, in UTF-8 where the server asks for it or Latin-1 cannot hold them. */
function encoded({ user, password }: Known, realm: string, challenge: Challenge, faults: ClientFaults): Buffer {
  const coding = codingOf(user + password, challenge, faults);
  const octets = (text: string): Buffer => Buffer.from(text.normalize('NFC'), coding);
  return Buffer.concat([octets(`${user}:`), Buffer.from(realm, 'latin1'), octets(`:${password}`)]);
}

function withoutPassword(pair: Buffer, { user, password }: Known, challenge: Challenge, faults: ClientFaults): Buffer {
  const coding = codingOf(user + password, challenge, faults);
  if (faults.has('digest-user-hash-without-realm')) return Buffer.from(user, coding);
  return pair.subarray(0, pair.length - Buffer.from(`:${password}`.normalize('NFC'), coding).length);
}

function codingOf(text: string, { params }: Challenge, faults: ClientFaults): 'utf8' | 'latin1' {
  const asked = params.get('charset')?.toLowerCase() === 'utf-8' && !faults.has('digest-charset-ignored');
  return asked || /[^\x00-\xff]/.test(text) ? 'utf8' : 'latin1';
}

function uriOf(target: string, faults: ClientFaults): string {
  if (faults.has('digest-uri-without-query')) return target.replace(/\?.*/s, '');
  return faults.has('digest-uri-is-a-path') ? target.replace(/^https?:\/\/[^/]*/, '') : target;
}

/** The whole server without a domain, or with an empty one (RFC 7616 section 3.3); else what begins like one of its URIs. */
function isInDomain(url: SplitUrl, asked: SplitUrl, domain: string | undefined, faults: ClientFaults): boolean {
  const listed = (domain ?? '').split(/\s+/).filter((one) => one !== '');
  if (listed.length === 0) return !faults.has('digest-domain-needed') || url.path === asked.path;
  if (faults.has('digest-domain-ignored')) return true;
  return listed.some((one) => {
    const { scheme, authority, path } = splitReference(one);
    const here = authority === undefined || (scheme === url.scheme && authority === url.authority);
    return here && url.path.startsWith(path);
  });
}
