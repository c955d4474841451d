import { isDeepStrictEqual } from 'node:util';
import type { LogEvent } from '../harness/model/index.js';
import { createReportBuilder } from './build.js';
import type { LogEntry } from './evidence.js';
import { LogError } from './log-error.js';
import { logEntries } from './log.js';
import type { Report } from './report.js';
import { missingShards } from './shards.js';

/** A log that was read, and where from. */
export type NamedLog = { readonly file: string; readonly events: readonly (LogEvent | LogEntry)[] };

/** `partial`: logs of runs that did not come to their end are merged too; what they had finished counts. */
export type MergeOptions = { readonly partial: boolean };

/** `onFile` is told of each file before its events are merged. */
export type FileMergeOptions = MergeOptions & { readonly onFile?: (file: string) => void };

type EventOf<T extends LogEvent['type']> = Extract<LogEvent | LogEntry, { type: T }>;

/**
 * Merges the logs of different targets, or of different shards of one target, into one report. The order in which the logs are given does
 * not matter; the seed is that of the earliest run, the duration the sum. LogError where two logs judge the same case of the same target,
 * do not mean the same by a case or a target, are of different case sets, or where one of several did not come to its end.
 */
export function mergeLogs(logs: readonly NamedLog[], options: MergeOptions): Report {
  const ordered = inOrder(logs.map((log) => ({ log, file: log.file, start: startOf(log.file, log.events[0]) })));
  const merger = createMerger(ordered.length, options);
  for (const { log } of ordered) {
    for (const event of log.events) merger.add(event, log.file);
    merger.endLog(log.file);
  }
  return merger.report();
}

/** The same for files, each read once, line by line: of a log nothing stays in memory but what a report shows without its evidence. */
export async function mergeFiles(files: readonly string[], options: FileMergeOptions): Promise<Report> {
  const starts = [];
  for (const file of files) starts.push({ file, start: await startOfFile(file) });
  const merger = createMerger(files.length, options);
  for (const { file } of inOrder(starts)) {
    options.onFile?.(file);
    for await (const event of logEntries(file)) merger.add(event, file);
    merger.endLog(file);
  }
  return merger.report();
}

type Started = { readonly file: string; readonly start: EventOf<'run-started'> };

function inOrder<S extends Started>(logs: readonly S[]): readonly S[] {
  if (logs.length === 0) throw new LogError('there is no log to merge');
  return [...logs].sort((a, b) => compare(a.start.startedAt, b.start.startedAt) || compare(a.file, b.file));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

async function startOfFile(file: string): Promise<EventOf<'run-started'>> {
  for await (const event of logEntries(file)) return startOf(file, event);
  throw new LogError('the log holds no event', file);
}

function startOf(file: string, first: LogEvent | LogEntry | undefined): EventOf<'run-started'> {
  if (first?.type !== 'run-started') throw new LogError('run-started is missing', file);
  return first;
}

type Merger = {
  readonly add: (event: LogEvent | LogEntry, file: string) => void;
  readonly endLog: (file: string) => void;
  readonly report: () => Report;
};

/** Takes the events of so many logs, one log after the other, and tells the builder of one run. */
function createMerger(logs: number, { partial }: MergeOptions): Merger {
  const builder = createReportBuilder();
  const known = new Map<string, { readonly event: LogEvent | LogEntry; readonly file: string }>();
  const skipped = new Map<string, EventOf<'target-skipped'>>();
  const told = new Set<string>();
  const starts = new Map<string, EventOf<'run-started'>['shard'][]>();
  const ends = new Map<string, EventOf<'target-finished'>[]>();
  const runs: EventOf<'run-finished'>[] = [];
  const startedHere = new Set<string>();
  let start: EventOf<'run-started'> | null = null;
  let end: EventOf<'run-finished'> | null = null;
  let first: Started | null = null;

  /** Tells the builder once of what several logs may say; two logs that say different things cannot be merged. */
  function once(what: string, event: LogEvent | LogEntry, file: string): void {
    const before = known.get(what);
    if (before === undefined) {
      known.set(what, { event, file });
      builder.add(event);
    } else if (!isDeepStrictEqual(before.event, event))
      throw new LogError(`${what} is not the same here as in ${before.file}; run both with one version`, file);
  }

  function add(event: LogEvent | LogEntry, file: string): void {
    switch (event.type) {
      case 'run-started':
        if (start !== null) throw new LogError('the log begins twice; logs are merged, not concatenated', file);
        start = event;
        if (first === null) builder.add(withoutShard(event));
        else rejectOtherSet(first, { file, start });
        first ??= { file, start };
        break;
      case 'case-known':
        once(`the case ${event.card.id}`, event, file);
        break;
      case 'question-known':
        once(`the question ${event.question.id}`, event, file);
        break;
      case 'requirements-known':
        once('what is said of the registry', event, file);
        break;
      case 'target-skipped':
        if (!skipped.has(event.name)) skipped.set(event.name, event);
        break;
      case 'target-started':
        if (startedHere.has(event.name)) throw new LogError(`the target ${event.name} starts twice`, file);
        startedHere.add(event.name);
        once(`the target ${event.name}`, event, file);
        starts.set(event.name, [...(starts.get(event.name) ?? []), start?.shard]);
        break;
      case 'expectation-stale': {
        const text = JSON.stringify(event);
        if (!told.has(text)) builder.add(event);
        told.add(text);
        break;
      }
      case 'target-finished':
        ends.set(event.name, [...(ends.get(event.name) ?? []), event]);
        break;
      case 'run-finished':
        end = event;
        break;
      case 'case-finished':
      case 'target-note':
        builder.add(event, file);
        break;
    }
  }

  function endLog(file: string): void {
    if (logs > 1 && !partial) {
      const why = whyUnfinished(end);
      if (why !== null) throw new LogError(`the run ${why}; run it again, or merge what there is by --partial`, file);
    }
    if (end !== null) runs.push(end);
    startedHere.clear();
    start = null;
    end = null;
  }

  function report(): Report {
    for (const [name, event] of skipped) if (!starts.has(name)) builder.add(event);
    for (const [name, shards] of starts) {
      for (const text of missingShards(shards)) builder.add({ type: 'target-note', target: name, text });
      const own = ends.get(name) ?? [];
      const last = own.find(({ state }) => state === 'stopped') ?? own[0];
      // A target has ended when every log that started it says so.
      if (last !== undefined && own.length >= shards.length) builder.add(last);
    }
    if (runs.length === logs) {
      const durationMs = runs.reduce((sum, one) => sum + one.durationMs, 0);
      builder.add({ type: 'run-finished', durationMs, interrupted: runs.some(({ interrupted }) => interrupted) });
    }
    return builder.report();
  }

  return { add, endLog, report };
}

/** The beginning of a merged run, which is no shard of anything. */
function withoutShard(event: EventOf<'run-started'>): EventOf<'run-started'> {
  const { shard, ...whole } = event;
  return shard === undefined ? event : whole;
}

/** Why a run did not come to its end; null where it did. */
function whyUnfinished(end: EventOf<'run-finished'> | null): string | null {
  if (end === null) return 'was cut off';
  if (end.interrupted) return 'was interrupted';
  return end.bailed === true ? 'was stopped by --bail' : null;
}

function rejectOtherSet(first: Started, { file, start }: Started): void {
  if (first.start.caseSet !== start.caseSet)
    throw new LogError(`this is of another case set than ${first.file}; run both with one version`, file);
  const setOf = ({ set }: EventOf<'run-started'>): string => (set === undefined ? 'without a set' : `by set ${set}`);
  if (first.start.set !== start.set)
    throw new LogError(`this was scored ${setOf(start)}, and ${first.file} ${setOf(first.start)}`, file);
}
