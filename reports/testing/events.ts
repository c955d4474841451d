import type { CaseCard, LogEvent } from '../../harness/model/index.js';

type EventOf<T extends LogEvent['type']> = Extract<LogEvent, { type: T }>;

/** Text that means something in HTML, XML, Markdown and terminals. */
export const HOSTILE =
  '</pre></details><script>alert(1)</script><img src=x onerror=alert(2)> ]]> --> ```` ~~~ &amp; &nosuch; " \' | [x](javascript:alert(3))' +
  ' \x1b[31m\x1b]0;t\x07 \x00\x7f\x9b \u202e \u2028 \ud800 \ufffe\uffff\r\n## forged\n';

/** The same as octets. */
export const HOSTILE_OCTETS = Buffer.from(HOSTILE).toString('latin1') + '\xff\xfe\xc3\x28';

export function runStarted(startedAt = '2026-01-01T00:00:00.000Z'): LogEvent {
  return { type: 'run-started', schema: 1, harness: 'wireproof 0.0.0', seed: 1, startedAt, argv: [] };
}

export function caseKnown(id: string, changes: Partial<CaseCard> = {}): LogEvent {
  const requires = [
    { id: 'rfc9112-s2.1-1', authority: 'RFC 9112', section: '2.1', level: 'must', summary: 'A message.' },
  ];
  const outcomes = [{ name: 'reads it', accepted: true, describe: 'body "x"' }];
  const card = { id, title: `About ${id}`, kind: 'case', requires, outcomes, note: null } as const;
  return { type: 'case-known', card: { ...card, ...changes } };
}

export function targetStarted(name: string, changes: Partial<EventOf<'target-started'>> = {}): LogEvent {
  const about = { role: 'client', version: '1.0', language: 'C', claims: ['http/1.1'] } as const;
  return { type: 'target-started', name, ...about, ...changes };
}

export function targetFinished(name: string): LogEvent {
  return { type: 'target-finished', name, state: 'ran', reason: null };
}

export function caseFinished(
  target: string,
  id: string,
  changes: Partial<EventOf<'case-finished'>> = {},
): EventOf<'case-finished'> {
  return {
    type: 'case-finished',
    target,
    id,
    level: 'must',
    verdict: 'pass',
    outcome: 'reads it',
    expected: true,
    because: null,
    durationMs: 1.5,
    reasons: [],
    transcript: [],
    rerun: `wireproof run ${target} --case ${id}`,
    counterexample: null,
    stderr: '',
    ...changes,
  };
}

export function runFinished(durationMs = 10): LogEvent {
  return { type: 'run-finished', durationMs, interrupted: false };
}

/** A log in which whatever a target can say is hostile, in every verdict. */
export function hostileLog(): LogEvent[] {
  const verdicts = ['fail', 'crash', 'blocked', 'inapplicable', 'observed'] as const;
  const because = { verdict: ['fail'], because: HOSTILE, issue: HOSTILE } as const;
  const evidence = {
    outcome: HOSTILE,
    reasons: [HOSTILE],
    stderr: HOSTILE,
    transcript: [
      { t: 1, conn: HOSTILE, dir: 'in', event: 'octets', octets: HOSTILE_OCTETS },
      { t: 2, conn: 'c1', dir: 'in', event: 'note', text: HOSTILE },
    ],
    counterexample: { seed: 1, path: HOSTILE, shrinks: 0, runs: 1, given: HOSTILE, shown: HOSTILE },
  } as const;
  const known = { title: HOSTILE, note: HOSTILE };
  return [
    runStarted(),
    ...[...verdicts, 'expected'].map((id) => caseKnown(`t/${id}`, known)),
    { type: 'target-skipped', name: `${HOSTILE}2`, role: 'server', reason: HOSTILE },
    targetStarted(HOSTILE, { version: HOSTILE, language: HOSTILE, claims: [HOSTILE] }),
    ...verdicts.map((verdict) => {
      const expected = verdict === 'inapplicable' || verdict === 'observed';
      return caseFinished(HOSTILE, `t/${verdict}`, { ...evidence, verdict, expected });
    }),
    caseFinished(HOSTILE, 't/expected', { ...evidence, verdict: 'fail', because }),
    { type: 'expectation-stale', target: HOSTILE, file: 'e.json', line: 1, cases: HOSTILE, text: HOSTILE },
    { type: 'target-note', target: HOSTILE, text: HOSTILE },
    { type: 'target-finished', name: HOSTILE, state: 'stopped', reason: HOSTILE },
    runFinished(),
  ];
}
