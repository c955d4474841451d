import { isDeepStrictEqual } from 'node:util';
import type { LogEvent } from '../harness/model/index.js';
import type { LogEntry } from './evidence.js';
import { LogError } from './log-error.js';

/** A log that was read, and where from. */
export type NamedLog = { readonly file: string; readonly events: readonly (LogEvent | LogEntry)[] };

type EventOf<T extends LogEvent['type']> = Extract<LogEvent | LogEntry, { type: T }>;

/**
 * Merges the logs of different targets, or of different shards of one target, into the events of one run. The order in which
 * the logs are given does not matter; the seed is that of the earliest run, the duration the sum. LogError where two logs
 * judge the same case of the same target, or do not mean the same by a case or a target.
 */
export function mergeLogs(logs: readonly NamedLog[]): (LogEvent | LogEntry)[] {
  const ordered = [...logs].sort((a, b) => compare(startOf(a), startOf(b)) || compare(a.file, b.file));
  const [first] = ordered;
  if (first === undefined) throw new LogError('there is no log to merge');
  if (ordered.length === 1) return [...first.events];
  const cards = agreed(ordered, 'case-known', ({ card }) => card.id, 'the case');
  const questions = agreed(ordered, 'question-known', ({ question }) => question.id, 'the question');
  const targets = agreed(ordered, 'target-started', ({ name }) => name, 'the target');
  const started = new Set(targets.map(({ name }) => name));
  rejectSecondVerdicts(ordered);
  return [
    ...all(ordered, 'run-started').slice(0, 1),
    ...cards,
    ...questions,
    ...skippedOnly(ordered, started),
    ...targets,
    ...all(ordered, 'case-finished'),
    ...distinct(all(ordered, 'expectation-stale')),
    ...all(ordered, 'target-note'),
    ...[...started].flatMap((name) => endOfTarget(ordered, name)),
    ...endOfRun(ordered),
  ];
}

function startOf({ file, events }: NamedLog): string {
  const start = events.find((event) => event.type === 'run-started');
  if (start === undefined) throw new LogError('run-started is missing', file);
  return start.startedAt;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function all<T extends LogEvent['type']>(logs: readonly NamedLog[], type: T): EventOf<T>[] {
  return logs.flatMap(({ events }) => events.filter((event): event is EventOf<T> => event.type === type));
}

/** The events of a type by key, once each; two logs that have different ones under one key cannot be merged. */
function agreed<T extends 'case-known' | 'question-known' | 'target-started'>(
  logs: readonly NamedLog[],
  type: T,
  keyOf: (event: EventOf<T>) => string,
  what: string,
): EventOf<T>[] {
  const known = new Map<string, { readonly event: EventOf<T>; readonly file: string }>();
  for (const { file, events } of logs) {
    for (const event of all([{ file, events }], type)) {
      const key = keyOf(event);
      const before = known.get(key);
      if (before === undefined) known.set(key, { event, file });
      else if (!isDeepStrictEqual(before.event, event))
        throw new LogError(`${what} ${key} is not the same here as in ${before.file}; run both with one version`, file);
    }
  }
  return [...known.values()].map(({ event }) => event);
}

function rejectSecondVerdicts(logs: readonly NamedLog[]): void {
  const judged = new Map<string, string>();
  for (const { file, events } of logs) {
    for (const { target, id } of all([{ file, events }], 'case-finished')) {
      const key = JSON.stringify([target, id]);
      const before = judged.get(key);
      if (before !== undefined) throw new LogError(`${target} was judged by ${id} in ${before} already`, file);
      judged.set(key, file);
    }
  }
}

/** Targets that no log started, once each. One that was skipped in some logs only did run. */
function skippedOnly(logs: readonly NamedLog[], started: ReadonlySet<string>): EventOf<'target-skipped'>[] {
  const byName = new Map<string, EventOf<'target-skipped'>>();
  for (const event of all(logs, 'target-skipped')) {
    if (!started.has(event.name) && !byName.has(event.name)) byName.set(event.name, event);
  }
  return [...byName.values()];
}

function distinct<E extends LogEvent | LogEntry>(events: readonly E[]): E[] {
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()];
}

/** A target has ended when every log that started it says so; it has stopped when one says so. */
function endOfTarget(logs: readonly NamedLog[], name: string): EventOf<'target-finished'>[] {
  const starts = all(logs, 'target-started').filter((event) => event.name === name);
  const ends = all(logs, 'target-finished').filter((event) => event.name === name);
  const last = ends.find(({ state }) => state === 'stopped') ?? ends[0];
  return last === undefined || ends.length < starts.length ? [] : [last];
}

function endOfRun(logs: readonly NamedLog[]): EventOf<'run-finished'>[] {
  const ends = all(logs, 'run-finished');
  if (ends.length < logs.length) return [];
  const durationMs = ends.reduce((sum, one) => sum + one.durationMs, 0);
  return [{ type: 'run-finished', durationMs, interrupted: ends.some(({ interrupted }) => interrupted) }];
}
