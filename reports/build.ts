import type { CaseCard, LogEvent, Question } from '../harness/model/index.js';
import { VERDICTS } from '../harness/model/index.js';
import { entryOf } from './evidence.js';
import type { LogEntry } from './evidence.js';
import { LogError } from './log-error.js';
import type { Counts, Report, ReportCase, ReportTarget, StaleExpectation } from './report.js';
import { byCodePoints } from './report.js';

type EventOf<T extends LogEntry['type']> = Extract<LogEntry, { type: T }>;

/** What has been read of one target so far. */
type Draft = {
  readonly started: EventOf<'target-started'>;
  readonly cases: Map<string, ReportCase>;
  readonly stale: StaleExpectation[];
  readonly notes: string[];
  finished: EventOf<'target-finished'> | null;
};

/**
 * Puts the events of a log in order. The same events give the same report. A log that contradicts itself (a verdict on an
 * unknown case or target, two verdicts on one case) is a LogError.
 */
export function buildReport(events: readonly (LogEvent | LogEntry)[]): Report {
  const cards = new Map<string, CaseCard>();
  const questions: Question[] = [];
  const drafts = new Map<string, Draft>();
  const skipped: EventOf<'target-skipped'>[] = [];
  let run: EventOf<'run-started'> | null = null;
  let end: EventOf<'run-finished'> | null = null;
  for (const event of events.map((one) => entryOf(one))) {
    switch (event.type) {
      case 'run-started':
        if (run !== null) throw new LogError('the log begins twice; logs are merged, not concatenated');
        run = event;
        break;
      case 'case-known':
        cards.set(event.card.id, event.card);
        break;
      case 'question-known':
        questions.push(event.question);
        break;
      case 'target-skipped':
        skipped.push(event);
        break;
      case 'target-started':
        if (drafts.has(event.name)) throw new LogError(`the target ${event.name} starts twice`);
        drafts.set(event.name, { started: event, cases: new Map(), stale: [], notes: [], finished: null });
        break;
      case 'case-finished':
        addCase(draftOf(drafts, event.target), event, cards);
        break;
      case 'expectation-stale': {
        const { file, line, cases, text } = event;
        draftOf(drafts, event.target).stale.push({ file, line, cases, text });
        break;
      }
      case 'target-note':
        draftOf(drafts, event.target).notes.push(event.text);
        break;
      case 'target-finished':
        draftOf(drafts, event.name).finished = event;
        break;
      case 'run-finished':
        end = event;
        break;
    }
  }
  if (run === null) throw new LogError('the log does not say which run it is of: run-started is missing');
  const ran = [...drafts.values()].map(targetOf);
  const spent = ran.flatMap(({ cases }) => cases).reduce((sum, { durationMs }) => sum + durationMs, 0);
  return {
    schema: 1,
    harness: run.harness,
    seed: run.seed,
    startedAt: run.startedAt,
    durationMs: end?.durationMs ?? Math.round(spent * 100) / 100,
    complete: end !== null,
    interrupted: end?.interrupted ?? false,
    questions,
    targets: [...ran, ...skipped.map(skippedTarget)],
  };
}

function draftOf(drafts: ReadonlyMap<string, Draft>, name: string): Draft {
  const draft = drafts.get(name);
  if (draft === undefined) throw new LogError(`the log tells of the target ${name}, which never started`);
  return draft;
}

function addCase(draft: Draft, event: EventOf<'case-finished'>, cards: ReadonlyMap<string, CaseCard>): void {
  const { id, target } = event;
  if (draft.cases.has(id)) throw new LogError(`the log has two verdicts on ${id} for the target ${target}`);
  const card = cards.get(id);
  if (card === undefined) throw new LogError(`the log has a verdict on ${id} but never says what it is`);
  draft.cases.set(id, reportCase(event, card));
}

/** One finished case with its card. */
export function reportCase(event: EventOf<'case-finished'>, card: CaseCard): ReportCase {
  const { id, level, verdict, outcome, expected, because, durationMs, rerun, evidence } = event;
  return { id, level, verdict, outcome, expected, because, durationMs, rerun, evidence, card };
}

function targetOf({ started, cases, stale, notes, finished }: Draft): ReportTarget {
  const { name, version, role, language, claims } = started;
  const ordered = [...cases.values()].sort((a, b) => byCodePoints(a.id, b.id));
  return {
    name,
    version,
    role,
    language,
    claims,
    state: finished?.state ?? 'stopped',
    reason: finished === null ? 'the log ends before this target was finished' : finished.reason,
    counts: countsOf(ordered, stale.length),
    cases: ordered,
    stale,
    notes,
  };
}

function skippedTarget({ name, role, reason }: EventOf<'target-skipped'>): ReportTarget {
  const nothing = { version: '', language: '', claims: [], cases: [], stale: [], notes: [] };
  return { ...nothing, name, role, state: 'skipped', reason, counts: countsOf([], 0) };
}

function countsOf(cases: readonly ReportCase[], stale: number): Counts {
  const of = (matches: (one: ReportCase) => boolean): number => cases.filter(matches).length;
  const verdicts = Object.fromEntries(VERDICTS.map((name) => [name, of(({ verdict }) => verdict === name)]));
  return { ...(verdicts as Counts), unexpected: of(({ expected }) => !expected), stale };
}
