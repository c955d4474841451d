import type { ClientFaults } from '../faults.js';
import type { SplitUrl } from '../url/split.js';
import type { Challenge } from './challenges.js';
import { folderOf, type Known, type Space } from './space.js';

/** Parameters that RFC 7617 section 2 defines for a challenge. */
const PARAMETERS = new Set(['realm', 'charset']);

/** Whether a challenge is one of Basic that these credentials are for; without a realm it is malformed (RFC 7617 section 2). */
export function answersBasic(challenge: Challenge, known: Known, faults: ClientFaults): boolean {
  const { scheme, written, params } = challenge;
  // Names of schemes and parameters are compared without regard to case (RFC 9110 sections 11.1 and 11.2).
  if (scheme !== 'basic' && !faults.has('basic-for-any-scheme')) return false;
  if (written !== 'Basic' && faults.has('basic-scheme-case-sensitive')) return false;
  if (faults.has('basic-unknown-parameter-refused') && [...params.keys()].some((name) => !PARAMETERS.has(name)))
    return false;
  const charset = params.get('charset')?.toLowerCase() ?? 'utf-8';
  if (charset !== 'utf-8' && faults.has('basic-unknown-charset-refused')) return false;
  const realm = params.get('realm');
  if (realm === undefined) return false;
  return known.realm === undefined || known.realm === realm || faults.has('basic-realm-ignored');
}

/** The space that a Basic challenge opens (RFC 7617 section 2), or undefined when the credentials cannot be sent. */
export function basicSpace(
  challenge: Challenge,
  known: Known,
  server: string,
  asked: SplitUrl,
  faults: ClientFaults,
): Space | undefined {
  const { user, password, owner } = known;
  if (user.includes(':') && !faults.has('basic-user-with-colon')) return undefined;
  const pair = `${user}:${faults.has('basic-password-ends-at-colon') ? password.replace(/:.*/s, '') : password}`;
  if (/[\x00-\x1f\x7f]/.test(pair) && !faults.has('basic-control-characters') && !faults.has('basic-unencoded'))
    return undefined;
  if (password === '' && faults.has('basic-empty-password-withheld')) return undefined;
  const whole = encoded(pair, challenge, faults).toString(faults.has('basic-base64url') ? 'base64url' : 'base64');
  const token = faults.has('basic-base64-in-parts') ? whole.replace(/.{76}(?=.)/g, '$& ') : whole;
  const folder = folderOf(asked);
  return {
    scheme: 'basic',
    owner,
    server,
    realm: challenge.params.get('realm') ?? '',
    covers: ({ path }) =>
      !faults.has('basic-space-forgotten') && (path.startsWith(folder) || faults.has('basic-space-is-the-server')),
    authorize: () => `Basic ${faults.has('basic-unencoded') ? pair : token}`,
    learn: () => undefined,
  };
}

/** UTF-8 where the server asks for it (RFC 7617 section 2.1) or where Latin-1 cannot hold the text. */
function encoded(pair: string, challenge: Challenge, faults: ClientFaults): Buffer {
  if (faults.has('basic-beyond-ascii-lost')) return Buffer.from(pair.replace(/[^\x00-\x7f]/g, '?'), 'latin1');
  const asked = challenge.params.get('charset')?.toLowerCase() === 'utf-8';
  return asked || /[^\x00-\xff]/.test(pair) ? Buffer.from(pair.normalize('NFC'), 'utf8') : Buffer.from(pair, 'latin1');
}
