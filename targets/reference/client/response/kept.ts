import type { Outcome } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

/** A status that no specification defines. */
const UNKNOWN = 299;

/** Whether an outcome is given again where its URL is opened again. The client has no cache, so that only faults keep anything. */
export function isKept(outcome: Outcome, faults: ClientFaults): boolean {
  if (faults.has('saved-is-cached')) return true;
  if (outcome.kind === 'error') return false;
  if (outcome.status === UNKNOWN && faults.has('unknown-status-cached')) return true;
  const expires = outcome.fields.find(([name]) => name.toLowerCase() === 'expires')?.[1];
  return expires !== undefined && !expires.endsWith('GMT') && faults.has('invalid-expires-cached');
}
