import type { Field, Open } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { Session } from '../session.js';
import { answerToChallenge } from './basic.js';
import { parseChallenges } from './challenges.js';
import { valuesOf } from './fields.js';

/**
 * The Authorization value for a reply that asks for one: from the credentials of the open, or from its user, who is asked when a
 * Basic challenge came (urllib.request FancyURLopener.prompt_user_passwd). Undefined when there is nothing to answer with.
 *
 * Throws an `OpenError` when credentials for Basic meet challenges of other schemes alone (urllib.request AbstractBasicAuthHandler).
 */
export function authorizationFor(session: Session, open: Open, fields: readonly Field[]): string | undefined {
  const { faults } = session;
  const schemes = valuesOf(fields, 'WWW-Authenticate', faults)
    .flatMap(parseChallenges)
    .map(({ scheme }) => scheme);
  if (open.credentials !== undefined) {
    const unknown = schemes.length > 0 && !schemes.includes('basic') && !faults.has('unknown-challenge-reported');
    if (unknown) throw new OpenError('UnknownChallenge', `no ${schemes.join(' or ')} authentication here`, 'head', 401);
    return answerToChallenge(fields, open.credentials, faults);
  }
  if (open.prompt === undefined || !schemes.includes('basic') || faults.has('prompt-never-asked')) return undefined;
  session.prompts += 1;
  return faults.has('prompt-answer-unused') ? undefined : answerToChallenge(fields, open.prompt, faults);
}
