import type { Octets } from '../model/index.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';
import { versionProblems } from './request-line.js';

/** A status line, read. `status` is null where no three digits stand for it. */
export type StatusLine = {
  readonly version: Octets;
  readonly status: number | null;
  readonly reason: Octets;
  readonly problems: readonly Problem[];
};

/**
 * Reads a status line (RFC 9112 section 4). The SP after the status code belongs to it even where no phrase follows;
 * status codes run from 100 to 599 (RFC 9110 section 15).
 */
export function parseStatusLine(line: Octets): StatusLine {
  const problems = new Problems();
  const [, version = '', gap = '', code = '', space = '', reason = ''] =
    /^([^ \t]*)([ \t]*)([^ \t]*)([ \t]?)([^]*)$/.exec(line) ?? [];
  problems.add(...versionProblems(version));
  const status = /^[0-9]{3}$/.test(code) ? Number(code) : null;
  if (status === null || gap !== ' ') problems.add('invalid status line');
  if (status !== null && (status < 100 || status > 599)) problems.add('status code out of range');
  if (status !== null && space === '') problems.add('no space after the status code');
  if (space === '\t') problems.add('invalid status line');
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(reason)) problems.add('control octet in the reason phrase');
  return { version, status, reason, problems: problems.list() };
}
