import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';

export type StatusLine = {
  readonly version: string;
  readonly minor: number;
  readonly status: number;
  readonly reason: string;
};

const STATUS_LINE = /^HTTP\/([0-9])\.([0-9]) ([0-9]{3})(?: ([\t\x20-\x7e\x80-\xff]*))?$/;
const ANY_DIGITS = /^HTTP\/([0-9])\.([0-9]) ([0-9]+)(?: ([\t\x20-\x7e\x80-\xff]*))?$/;

/**
 * Parses a status line (RFC 9112 section 4). The space before an absent reason phrase may be missing, as many servers leave
 * it out. A major version other than 1 is refused; a minor version above 1 is understood as 1.1 (RFC 9110 section 2.5).
 */
export function parseStatusLine(line: string, faults: ClientFaults): StatusLine {
  const match = (faults.has('status-code-any-digits') ? ANY_DIGITS : STATUS_LINE).exec(line);
  if (match === null) throw bad(`not a status line: ${JSON.stringify(line.slice(0, 120))}`);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const [status, reason] = [Number(match[3]), match[4]];
  const ignored = faults.has('status-version-ignored');
  if (major !== 1 && !ignored) throw bad(`HTTP/${major}.${minor} is not a version this client speaks`);
  if (!reason && faults.has('status-line-without-reason-refused')) throw bad('the reason phrase is missing');
  if ((status < 100 || status > 599) && faults.has('invalid-status-refused')) throw bad(`${status} is not a status`);
  return { version: `HTTP/${major}.${minor}`, minor: ignored ? 1 : minor, status, reason: reason ?? '' };
}

function bad(message: string): OpenError {
  return new OpenError('BadStatusLine', message, 'head');
}
