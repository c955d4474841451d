import type { Has } from '../faults/index.js';
import type { FieldSection } from '../receive/fields.js';
import type { Level } from '../receive/request.js';

/** What becomes of the connection after a response, and which connection option tells the client. */
export type Persistence = { readonly keep: boolean; readonly option: 'close' | 'keep-alive' | undefined };

/**
 * Decides persistence (RFC 9112 section 9.3): close ends it, HTTP/1.1 persists, HTTP/1.0 persists only where the
 * client asked for it and the response's end can be told without closing, HTTP/0.9 never.
 */
export function persistenceOf(fields: FieldSection, level: Level, delimited: boolean, has: Has): Persistence {
  if (level === '0.9') return { keep: has('simple-request-keeps-open'), option: undefined };
  const written = has('connection-option-whole-value') ? fields.all('Connection') : fields.list('Connection');
  const options = has('connection-option-case-sensitive') ? written : written.map((option) => option.toLowerCase());
  if (options.includes('close') && !has('close-ignored')) return closing(has);
  if (level === '1.1') return has('http11-closed-unannounced') ? { keep: false, option: undefined } : persistent;
  if (has('http10-keep-alive-unasked') && delimited) return persistent;
  const asked = options.includes('keep-alive') && !has('http10-keep-alive-ignored');
  if (!asked || !delimited) return closing(has);
  return { keep: true, option: has('http10-keep-alive-unannounced') ? undefined : 'keep-alive' };
}

const persistent: Persistence = { keep: true, option: undefined };

function closing(has: Has): Persistence {
  return { keep: has('served-after-close'), option: has('close-not-announced') ? undefined : 'close' };
}
