import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { misreadStatusLine } from './misread.js';

export type StatusLine = {
  readonly version: string;
  readonly minor: number;
  readonly status: number;
  readonly reason: string;
};

const STATUS_LINE =
  /^HTTP\/([0-9]+)\.([0-9]+)[\t ]+([0-9]{3})(?:[\t ]+([\x21-\x7e\x80-\xff][\t\x20-\x7e\x80-\xff]*)?)?$/;
const MORE_DIGITS = /^([^\t ]+[\t ]+[0-9]{3})[0-9]+/;
const ONE_SPACE = /^[^\t ]+ [0-9]+(?: (?![\t ])|$)/;
const REGISTERED = /^(?:10[0-3]|20[0-8]|226|30[0-8]|40\d|41[0-8]|42[1-9]|431|451|50[0-8]|51[01]|[06-9]..)$/;

/**
 * Parses a status line (RFC 9112 section 4). The space before an absent reason phrase may be missing, as many servers leave
 * it out, and spaces and tabs may be more than one (RFC 1945 appendix B). Version numbers are whole numbers of any length, and zeros
 * in front of them mean nothing (RFC 1945 section 3.1). A major version other than 1 is refused; a minor version above 1 is understood as 1.1 (RFC 9110 section 2.5).
 */
export function parseStatusLine(line: string, faults: ClientFaults): StatusLine {
  const match = STATUS_LINE.exec(misreadStatusLine(forgiven(line, faults), faults));
  if (match === null) throw bad(`not a status line: ${JSON.stringify(line.slice(0, 120))}`);
  const [major, minor] = [numberOf(match[1] ?? '', faults), numberOf(match[2] ?? '', faults)];
  const believed = faults.has('reason-believed') ? /^[0-9]{3}/.exec(match[4] ?? '')?.[0] : undefined;
  const [status, reason] = [Number(believed ?? match[3]), match[4]];
  if (faults.has('status-line-whitespace-refused') && !ONE_SPACE.test(line))
    throw bad('more whitespace than one space');
  if (faults.has('higher-minor-version-refused') && minor > 1) throw bad(`HTTP/${major}.${minor} is not known`);
  if (faults.has('unknown-status-refused') && !REGISTERED.test(match[3] ?? '')) throw bad(`${status} is not known`);
  const ignored = faults.has('status-version-ignored');
  if (major !== 1 && !ignored) throw bad(`HTTP/${major}.${minor} is not a version this client speaks`);
  if (!reason && faults.has('status-line-without-reason-refused')) throw bad('the reason phrase is missing');
  if ((status < 100 || status > 599) && faults.has('invalid-status-refused')) throw bad(`${status} is not a status`);
  return { version: `HTTP/${major}.${minor}`, minor: ignored ? 1 : minor, status, reason: reason ?? '' };
}

function forgiven(line: string, faults: ClientFaults): string {
  const whole = faults.has('version-without-minor-accepted') ? line.replace(/^(HTTP\/[0-9]+)(?=[\t ])/, '$1.0') : line;
  const named = faults.has('version-name-any-case') ? whole.replace(/^http/i, 'HTTP') : whole;
  return faults.has('status-code-truncated') ? named.replace(MORE_DIGITS, '$1') : named;
}

function numberOf(digits: string, faults: ClientFaults): number {
  if (digits.length > 1 && digits.startsWith('0') && faults.has('version-leading-zeros-refused')) throw bad(digits);
  if (/^[1-9][0-9]/.test(digits) && faults.has('version-of-many-digits-refused')) throw bad(digits);
  return faults.has('version-number-overflows') ? Number(BigInt.asUintN(32, BigInt(digits))) : Number(digits);
}

function bad(message: string): OpenError {
  return new OpenError('BadStatusLine', message, 'head');
}
