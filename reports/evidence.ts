import { closeSync, openSync, readSync } from 'node:fs';
import type { LogEvent } from '../harness/model/index.js';
import { LogError } from './log-error.js';

type Finished = Extract<LogEvent, { type: 'case-finished' }>;

/** What proves a verdict. It is most of a log, and is fetched when somebody looks at it. */
export type Evidence = Pick<Finished, 'reasons' | 'transcript' | 'counterexample' | 'stderr'>;

/** A finished case whose evidence stays where it is until it is asked for. */
export type FinishedEntry = Omit<Finished, keyof Evidence> & { readonly evidence: () => Evidence };

/** An event of a log, the evidence of a finished case left on disk. */
export type LogEntry = Exclude<LogEvent, { type: 'case-finished' }> | FinishedEntry;

/** An event as an entry. `fetch` gives the evidence again; without it, it is kept. */
export function entryOf(event: LogEvent | LogEntry, fetch?: () => Evidence): LogEntry {
  if (event.type !== 'case-finished' || 'evidence' in event) return event;
  const { reasons, transcript, counterexample, stderr, ...light } = event;
  const kept: Evidence = { reasons, transcript, counterexample, stderr };
  return { ...light, evidence: fetch ?? (() => kept) };
}

/** Reads the evidence of the event that stands in a file from an offset on, so many octets long. LogError where the file has changed. */
export function evidenceAt(file: string, offset: number, length: number): () => Evidence {
  return () => {
    const line = Buffer.alloc(length);
    const opened = openSync(file, 'r');
    try {
      readSync(opened, line, 0, length, offset);
    } finally {
      closeSync(opened);
    }
    try {
      const { reasons, transcript, counterexample, stderr } = JSON.parse(line.toString('utf8')) as Finished;
      return { reasons, transcript, counterexample, stderr };
    } catch {
      throw new LogError('the log has changed since it was read', file);
    }
  };
}
