import { closeSync, openSync, readSync } from 'node:fs';
import type { LogEvent } from '../harness/model/index.js';
import { LogError } from './log-error.js';

type Finished = Extract<LogEvent, { type: 'case-finished' }>;

/** What proves a verdict. It is most of a log, and is fetched when somebody looks at it. */
export type Evidence = Pick<Finished, 'reasons' | 'transcript' | 'counterexample' | 'stderr' | 'repeated'>;

/** Where an event stands: the file, and the octets of its line. */
export type Place = { readonly file: string; readonly offset: number; readonly length: number };

/** A finished case whose evidence stays where it is until it is asked for; `place` is where, unless it is in memory. */
export type FinishedEntry = Omit<Finished, keyof Evidence> & {
  readonly evidence: () => Evidence;
  readonly place?: Place;
};

/** An event of a log, the evidence of a finished case left on disk. */
export type LogEntry = Exclude<LogEvent, { type: 'case-finished' }> | FinishedEntry;

/** An event as an entry. Where its place is known, its evidence is left there; else it is kept. */
export function entryOf(event: LogEvent | LogEntry, place?: Place): LogEntry {
  if (event.type !== 'case-finished' || 'evidence' in event) return event;
  const { reasons, transcript, counterexample, stderr, repeated, ...light } = event;
  if (place !== undefined) return { ...light, evidence: () => evidenceOf(place), place };
  const proof = { reasons, transcript, counterexample, stderr };
  const kept: Evidence = repeated === undefined ? proof : { ...proof, repeated };
  return { ...light, evidence: () => kept };
}

/** The evidence that stands at a place. LogError where the file has changed. */
export function evidenceOf(place: Place): Evidence {
  const { reasons, transcript, counterexample, stderr, repeated } = finishedAt(place);
  const proof = { reasons, transcript, counterexample, stderr };
  return repeated === undefined ? proof : { ...proof, repeated };
}

/** The command to run the case at a place again. LogError where the file has changed. */
export function rerunOf(place: Place): string {
  return finishedAt(place).rerun;
}

/** Whoever asks for one part of a line asks for the other next. */
let last: { readonly place: Place; readonly event: Finished } | null = null;

function finishedAt({ file, offset, length }: Place): Finished {
  if (last?.place.file === file && last.place.offset === offset) return last.event;
  const line = Buffer.alloc(length);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, line, 0, length, offset);
  } finally {
    closeSync(opened);
  }
  const event = parsed(line, file);
  last = { place: { file, offset, length }, event };
  return event;
}

function parsed(line: Buffer, file: string): Finished {
  try {
    return JSON.parse(line.toString('utf8')) as Finished;
  } catch {
    throw new LogError('the log has changed since it was read', file);
  }
}
