import type { CaseCard, LogEvent, Transcript } from '../model/index.js';

// A log as large runs make it: every target its own ports, times and fields, so that nothing compresses better than it would.

const TOPICS = 90;
const REQUIREMENTS = 1_250;

let state = 1;

/** The next number of a fixed sequence, from 0 to below `limit`. */
function next(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % limit;
}

const targetName = (at: number): string => `implementation-${at}@${1 + (at % 9)}.${at % 13}.0`;
const caseId = (at: number): string => `http11/topic-${at % TOPICS}/what-happens-in-situation-${at}`;

/** What a log begins with. */
export function syntheticHead(cases: number, targets: number): readonly LogEvent[] {
  const rows = Array.from({ length: REQUIREMENTS }, (_, at) => ({
    ...requirementOf(at),
    testable: 'both',
    state: 'covered' as const,
    reason: null,
    cases: [],
  }));
  return [
    {
      type: 'run-started',
      schema: 1,
      harness: 'wireproof 0.0.0',
      seed: 1,
      startedAt: '2026-01-01T00:00:00.000Z',
      argv: [],
    },
    ...Array.from({ length: cases }, (_, at): LogEvent => ({ type: 'case-known', card: cardOf(at) })),
    { type: 'requirements-known', rows },
    ...Array.from({ length: targets }, (_, at): LogEvent => {
      const name = targetName(at);
      return { type: 'target-started', name, role: 'client', version: '1.2.3', language: 'C', claims: ['http/1.1'] };
    }),
  ];
}

/** What a log ends with. */
export function syntheticTail(targets: number): readonly LogEvent[] {
  return [
    ...Array.from({ length: targets }, (_, at): LogEvent => {
      return { type: 'target-finished', name: targetName(at), state: 'ran', reason: null };
    }),
    { type: 'run-finished', durationMs: 100_000, interrupted: false },
  ];
}

/** What every target did in one case. */
export function syntheticCase(at: number, targets: number): readonly LogEvent[] {
  return Array.from({ length: targets }, (_, target): LogEvent => {
    const dice = next(100);
    const verdict = dice < 70 ? 'pass' : dice < 85 ? 'observed' : dice < 90 ? 'inapplicable' : 'fail';
    const reasons = verdict === 'fail' ? [`not "delivers the body": the body is "hell" (${next(100)} octets)`] : [];
    return {
      type: 'case-finished',
      target: targetName(target),
      id: caseId(at),
      level: 'must',
      verdict,
      outcome: verdict === 'inapplicable' ? null : verdict === 'fail' ? 'cuts the body' : 'delivers the body',
      expected: dice < 98,
      because: null,
      durationMs: next(100_000) / 100,
      reasons,
      transcript: verdict === 'inapplicable' ? [] : transcriptOf(target),
      rerun: `wireproof run ${targetName(target)} --case '${caseId(at)}'`,
      counterexample: null,
      stderr: dice % 10 === 0 ? `warning ${next(1e6)}: something was not as it should be\n`.repeat(3) : '',
    };
  });
}

function transcriptOf(target: number): Transcript {
  const port = 30_000 + next(30_000);
  const time = (): number => next(100_000) / 100;
  const head = `GET /path/${next(1e6)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUser-Agent: ${targetName(target)}\r\nAccept: */*\r\n\r\n`;
  const body = Array.from({ length: 20 }, () => String.fromCharCode(next(256))).join('');
  const reply = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  return [
    {
      t: time(),
      conn: 'c1',
      dir: 'in',
      event: 'open',
      text: `127.0.0.1:${port} with 127.0.0.1:${30_000 + next(30_000)}`,
    },
    { t: time(), conn: 'c1', dir: 'in', event: 'octets', octets: head },
    { t: time(), conn: 'c1', dir: 'out', event: 'octets', octets: reply.slice(0, 40) },
    { t: time(), conn: 'c1', dir: 'out', event: 'octets', octets: reply.slice(40) },
    { t: time(), conn: 'c1', dir: 'in', event: 'fin' },
    { t: time(), conn: 'c1', dir: 'out', event: 'fin' },
  ];
}

function cardOf(at: number): CaseCard {
  return {
    id: caseId(at),
    title: `What a recipient does in situation ${at} is what the document says of it`,
    kind: 'case',
    requires: [requirementOf(at % REQUIREMENTS), requirementOf((at * 7) % REQUIREMENTS)],
    outcomes: [
      { name: 'delivers the body', accepted: true, describe: 'delivers a complete response: body "hello"' },
      { name: 'reports an error', accepted: false, describe: 'reports an error' },
      { name: 'cuts the body', accepted: false, describe: 'delivers a part of the body' },
    ],
    note: at % 3 === 0 ? 'A sentence that says why this is right although it may surprise.' : null,
    script: ['opens     {"url":"http://{peer}/"}', 'the peer:', '  await-request', '  send "HTTP/1.1 200 OK\\r\\n"'],
  };
}

function requirementOf(at: number): CaseCard['requires'][number] {
  const section = `${1 + (at % 9)}.${at % 7}`;
  const summary = `A recipient in situation ${at} does as this sentence says, and nothing else.`;
  return { id: `rfc9112-s${section}-${at}`, authority: 'RFC 9112', section, level: 'must', summary };
}
