import type { Has } from '../faults/index.js';
import type { FieldSection } from '../receive/fields.js';
import type { Level } from '../receive/request.js';
import { parseDate } from './dates.js';
import { equalTags, parseCondition, type EntityTag } from './entity-tags.js';

/** The validators of the representation a condition is held against; `modified` in milliseconds since 1970. */
export type Validators = { readonly tag: EntityTag; readonly modified: number | undefined };

export type Conditional = {
  readonly method: string;
  readonly level: Level;
  readonly fields: FieldSection;
  readonly now: number;
};

export type Verdict = 'perform' | 'not-modified' | 'failed';

/**
 * Evaluates the preconditions of a GET or HEAD in the order of RFC 9110 section 13.2.2. A tag condition that cannot be
 * parsed names no tag that could match, and a date condition without a valid date is ignored (sections 13.1.1 to 13.1.4).
 */
export function evaluate(asked: Conditional, validators: Validators, has: Has): Verdict {
  const failed = (): boolean => !mayProceed(asked, validators, has);
  const unmodified = (): boolean => !has('not-modified-ignored') && isUnmodified(asked, validators, has);
  if (has('not-modified-before-failed') && unmodified()) return 'not-modified';
  if (failed()) return 'failed';
  return unmodified() ? 'not-modified' : 'perform';
}

/** Whether If-Match, or else If-Unmodified-Since, is true or not there (RFC 9110 sections 13.1.1 and 13.1.4). */
export function mayProceed({ fields, now }: Conditional, { tag, modified }: Validators, has: Has): boolean {
  const match = has('if-match-ignored') ? undefined : fields.combined('If-Match');
  const limit = has('if-unmodified-since-ignored') ? undefined : dateIn(fields, 'If-Unmodified-Since', now, has);
  const invalid = limit === undefined && fields.combined('If-Unmodified-Since') !== undefined;
  if (invalid && has('invalid-unmodified-since-fails')) return false;
  const late = modified !== undefined && limit !== undefined && modified > limit;
  if (match === undefined || (has('if-unmodified-since-beats-if-match') && limit !== undefined)) return !late;
  if (match === '*' && has('if-match-star-ignored')) return false;
  if (match !== '*' && has('if-match-fails-always')) return false;
  return names(match, tag, has('if-match-weak') ? 'weak' : 'strong');
}

function isUnmodified({ method, level, fields, now }: Conditional, { tag, modified }: Validators, has: Has): boolean {
  const none = fields.combined('If-None-Match');
  const since = has('if-modified-since-ignored') ? undefined : dateIn(fields, 'If-Modified-Since', now, has);
  const decided = none !== undefined && !(has('if-modified-since-beats-if-none-match') && since !== undefined);
  if (decided) {
    if (none === '*') return !has('if-none-match-star-ignored');
    const text = has('if-none-match-first-only') ? none.replace(/,.*$/s, '') : none;
    return names(text, tag, has('if-none-match-strong') ? 'strong' : 'weak');
  }
  if (since === undefined || modified === undefined) return false;
  // RFC 1945 has rules of its own: no condition on HEAD (section 8.2), and a future date is invalid (section 10.9).
  if (level === '1.0' && method === 'HEAD' && !has('http10-head-conditional')) return false;
  if (level === '1.0' && since > now && !has('http10-future-date-honoured')) return false;
  if (has('if-modified-since-any')) return true;
  return has('if-modified-since-exact') ? since === modified : modified <= since;
}

/** Whether a list of entity tags, or `*`, names this one. */
export function names(text: string, tag: EntityTag, comparison: 'strong' | 'weak'): boolean {
  const condition = parseCondition(text);
  if (condition === undefined) return false;
  return condition.kind === 'any' || condition.tags.some((candidate) => equalTags(candidate, tag, comparison));
}

function dateIn(fields: FieldSection, name: string, now: number, has: Has): number | undefined {
  const value = fields.combined(name);
  if (value === undefined) return undefined;
  return parseDate(value, now, has) ?? (has('invalid-date-is-now') ? now : undefined);
}
