import type { KnownRequirement, LogEvent, Question } from '../harness/model/index.js';
import { VERDICTS } from '../harness/model/index.js';
import type { CaseTable, Common } from './case-table.js';
import { createCaseTable, createCommon } from './case-table.js';
import { entryOf } from './evidence.js';
import type { LogEntry } from './evidence.js';
import { LogError } from './log-error.js';
import type { Counts, Report, ReportTarget, StaleExpectation } from './report.js';

type EventOf<T extends LogEntry['type']> = Extract<LogEntry, { type: T }>;

/** What has been read of one target so far. */
type Draft = {
  readonly started: EventOf<'target-started'>;
  readonly table: CaseTable;
  readonly stale: StaleExpectation[];
  readonly notes: string[];
  finished: EventOf<'target-finished'> | null;
};

/** Puts events in order as they come, and keeps of them what a report shows. */
export type ReportBuilder = {
  /** `from` names the log that tells, where there are several. */
  readonly add: (event: LogEvent | LogEntry, from?: string) => void;
  /** The report of all events so far. */
  readonly report: () => Report;
};

/**
 * Puts the events of a log in order. The same events give the same report. A log that contradicts itself (a verdict on an
 * unknown case or target, two verdicts on one case) is a LogError.
 */
export function buildReport(events: readonly (LogEvent | LogEntry)[]): Report {
  const builder = createReportBuilder();
  for (const event of events) builder.add(event);
  return builder.report();
}

export function createReportBuilder(): ReportBuilder {
  const common = createCommon();
  const numbers = new Map<string, number>();
  const questions: Question[] = [];
  let requirements: readonly KnownRequirement[] = [];
  const drafts = new Map<string, Draft>();
  const skipped: EventOf<'target-skipped'>[] = [];
  let run: EventOf<'run-started'> | null = null;
  let end: EventOf<'run-finished'> | null = null;
  return { add: (event, from = '') => addEntry(entryOf(event), from), report };

  function addEntry(event: LogEntry, from: string): void {
    switch (event.type) {
      case 'run-started':
        if (run !== null) throw new LogError('the log begins twice; logs are merged, not concatenated');
        run = event;
        break;
      case 'case-known':
        numbers.set(event.card.id, common.cards.put(event.card.id, event.card));
        break;
      case 'question-known':
        questions.push(event.question);
        break;
      case 'requirements-known':
        requirements = event.rows;
        break;
      case 'target-skipped':
        skipped.push(event);
        break;
      case 'target-started':
        if (drafts.has(event.name)) throw new LogError(`the target ${event.name} starts twice`);
        drafts.set(event.name, draftFor(event, common));
        break;
      case 'case-finished':
        addCase(draftOf(drafts, event.target), event, numbers.get(event.id), from);
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

  function report(): Report {
    if (run === null) throw new LogError('the log does not say which run it is of: run-started is missing');
    const spent = [...drafts.values()].reduce((sum, { table }) => sum + table.spentMs(), 0);
    return {
      schema: 1,
      harness: run.harness,
      seed: run.seed,
      startedAt: run.startedAt,
      durationMs: end?.durationMs ?? Math.round(spent * 100) / 100,
      complete: end !== null,
      interrupted: end?.interrupted ?? false,
      set: run.set ?? null,
      questions,
      requirements,
      targets: [...[...drafts.values()].map(targetOf), ...skipped.map(skippedTarget)],
    };
  }
}

function draftFor(started: EventOf<'target-started'>, common: Common): Draft {
  return { started, table: createCaseTable(common), stale: [], notes: [], finished: null };
}

function draftOf(drafts: ReadonlyMap<string, Draft>, name: string): Draft {
  const draft = drafts.get(name);
  if (draft === undefined) throw new LogError(`the log tells of the target ${name}, which never started`);
  return draft;
}

function addCase({ table }: Draft, event: EventOf<'case-finished'>, card: number | undefined, from: string): void {
  const { id, target, place } = event;
  if (card === undefined) throw new LogError(`the log has a verdict on ${id} but never says what it is`);
  const file = place?.file ?? from;
  const told = table.toldIn(card);
  if (told === file) throw new LogError(`the log has two verdicts on ${id} for the target ${target}`);
  if (told !== null) throw new LogError(`${target} was judged by ${id} in ${told} already`, file);
  table.add(event, card, file);
}

function targetOf({ started, table, stale, notes, finished }: Draft): ReportTarget {
  const { name, version, role, language, claims } = started;
  return {
    name,
    version,
    role,
    language,
    claims,
    state: finished?.state ?? 'stopped',
    reason: finished === null ? 'the log ends before this target was finished' : finished.reason,
    counts: countsOf(table, stale.length),
    get cases() {
      return table.cases();
    },
    caseOf: table.caseOf,
    stale,
    notes,
  };
}

function skippedTarget({ name, role, reason }: EventOf<'target-skipped'>): ReportTarget {
  const nothing = { version: '', language: '', claims: [], cases: [], caseOf: () => null, stale: [], notes: [] };
  return { ...nothing, name, role, state: 'skipped', reason, counts: countsOf(null, 0) };
}

function countsOf(table: CaseTable | null, stale: number): Counts {
  const verdicts = Object.fromEntries(VERDICTS.map((name) => [name, table?.count(name) ?? 0]));
  return { ...(verdicts as Counts), unexpected: table?.count('unexpected') ?? 0, stale };
}
