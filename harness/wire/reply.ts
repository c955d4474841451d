import type { Field, Octets } from '../model/index.js';
import { bodyReaderFor } from './body-reader.js';
import type { BodyReader } from './body.js';
import { framingOfReply } from './framing.js';
import type { FramingDecision } from './framing.js';
import { parseHead } from './head.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';
import type { Section } from './section.js';
import { parseStatusLine } from './status-line.js';

/** A reply whose head has been read. */
export type BegunReply = {
  readonly head: Octets;
  readonly version: Octets;
  readonly status: number | null;
  readonly reason: Octets;
  readonly fields: readonly Field[];
  readonly framing: FramingDecision;
  readonly problems: readonly Problem[];
  readonly body: BodyReader;
};

/** Reads the head gathered in a section; of one that has not ended, only the lines that have. */
export function beginReply(section: Section, method: Octets): BegunReply {
  const head = section.octets;
  const { start, fields, problems: headProblems } = parseHead(head);
  const line = start === '' ? { version: '', status: null, reason: '', problems: [] } : parseStatusLine(start);
  const ended = section.state === 'ended';
  const framing: FramingDecision = ended ? framingOfReply(method, line.version, line.status, fields) : NO_FRAMING;
  const problems = new Problems();
  if (section.state === 'over') problems.add('head over 1 MiB');
  const brokenOff = section.state === 'open' && section.begun;
  problems.add(...headProblems.filter((problem) => problem !== 'head broken off' || brokenOff));
  problems.add(...line.problems, ...framing.problems);
  return { ...line, head, fields, framing, problems: problems.list(), body: bodyReaderFor(framing) };
}

/** A reply of HTTP/0.9 (1991): no head at all, the body ends by closing. */
export function beginHttp09(): BegunReply {
  const framing: FramingDecision = { framing: 'close', length: 0, trusted: true, problems: [] };
  return {
    head: '',
    version: '',
    status: null,
    reason: '',
    fields: [],
    framing,
    problems: [],
    body: bodyReaderFor(framing),
  };
}

const NO_FRAMING: FramingDecision = { framing: 'none', length: 0, trusted: true, problems: [] };
