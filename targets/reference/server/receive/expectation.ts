import type { Has } from '../faults/index.js';
import type { FieldSection } from './fields.js';
import type { Framing } from './framing.js';
import { refuse } from './refusal.js';

/**
 * Whether the client waits for 100 before it sends the body (RFC 9110 section 10.1.1). HTTP/1.0 has no expectations:
 * there the field means nothing. A request without body need not be told to go on.
 *
 * @throws {Refusal} 417 for an expectation the server does not know
 */
export function wantsContinue(fields: FieldSection, framing: Framing, level: '1.0' | '1.1', has: Has): boolean {
  if (level === '1.0' && !has('continue-to-http10')) return false;
  const members = fields.list('Expect');
  const expectations = has('expect-case-sensitive') ? members : members.map((member) => member.toLowerCase());
  if (expectations.some((expectation) => expectation !== '100-continue') && !has('unknown-expectation-accepted')) {
    refuse(417, 'The only expectation known here is 100-continue.');
  }
  const bodyFollows =
    has('continue-without-body') || framing.kind === 'chunked' || (framing.kind === 'length' && framing.length > 0);
  return expectations.includes('100-continue') && bodyFollows && !has('no-100-continue');
}
