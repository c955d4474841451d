import type { Has } from '../faults/index.js';
import type { FieldSection } from '../receive/fields.js';
import { mayProceed, names, type Validators } from './conditions.js';

/**
 * Whether the preconditions of PUT or DELETE hold (RFC 9110 section 13.2.2), against the validators of what is there, or nothing. They are
 * never answered by 304, and If-Modified-Since is for GET and HEAD alone (section 13.1.3).
 */
export function mayChange(fields: FieldSection, current: Validators | undefined, has: Has): boolean {
  if (has('write-unconditional')) return true;
  const none = fields.combined('If-None-Match');
  if (has('if-modified-since-for-writing') && fields.combined('If-Modified-Since') !== undefined) return false;
  if (current === undefined && has('if-none-match-false-of-nothing') && none !== undefined) return false;
  if (current === undefined) return fields.combined('If-Match') === undefined || has('if-match-true-of-nothing');
  if (!mayProceed({ method: 'PUT', level: '1.1', fields, now: Date.now() }, current, has)) return false;
  return none === undefined || has('if-none-match-for-reading-only') || !names(none, current.tag, 'weak');
}
