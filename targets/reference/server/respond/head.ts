import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import { reasonOf } from './reasons.js';

/** Writes the head of a response (RFC 9112 section 4): the space after the code stays where the reason is empty. */
export function headOf(version: string, status: number, fields: readonly Field[], has: Has): string {
  const reason = reasonOf(status);
  const space = reason === '' && has('status-line-without-space') ? '' : ' ';
  const end = has('reply-bare-lf') ? '\n' : '\r\n';
  const lines = fields.map(([name, value]) => `${name}: ${value}${end}`).join('');
  return `${version} ${status}${space}${reason}\r\n${lines}\r\n`;
}

/** Date in the one format that may be generated (RFC 9110 section 5.6.7). */
export function dateFields(has: Has): readonly Field[] {
  if (has('no-date')) return [];
  const now = new Date().toUTCString();
  if (!has('date-not-imf-fixdate')) return [['Date', now]];
  const [weekday = '', day = '', month = '', year = '', time = ''] = now.split(' ');
  return [['Date', `${weekday.slice(0, 3)} ${month} ${day} ${time} ${year}`]];
}
