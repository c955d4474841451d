import { createReadStream } from 'node:fs';
import type { LogEvent } from '../harness/model/index.js';
import { eventProblem, isLogEvent } from './event-schema.js';
import { LogError } from './log-error.js';

/**
 * Reads an event log, line by line. A log whose last line is not a whole event was cut off: what stands before it is good.
 * Any other line that is not an event, and a log of another schema, is a LogError that names file and line.
 */
export async function readLog(file: string): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  let line = 0;
  let broken: { readonly line: number } | null = null;
  for await (const text of linesOf(file)) {
    line += 1;
    if (broken !== null) throw new LogError('this is not JSON, and it is not the last line', file, broken.line);
    const value = parsed(text);
    if (value === undefined) broken = { line };
    else events.push(eventOf(value, file, line));
  }
  if (events[0] === undefined) throw new LogError('the log holds no event', file);
  return events;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const pieces = (rest + String(chunk)).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  if (rest !== '') yield rest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function eventOf(value: unknown, file: string, line: number): LogEvent {
  const schema = schemaOf(value);
  if (schema !== 1) throw new LogError(`the log has schema ${String(schema)}; only schema 1 can be read`, file, line);
  if (!isLogEvent(value)) throw new LogError(`this is not an event of the log: ${eventProblem(value)}`, file, line);
  if (line === 1 && value.type !== 'run-started')
    throw new LogError(`a log begins with run-started, not with ${value.type}`, file, line);
  return value;
}

/** The schema a first event announces; every other line is of schema 1. */
function schemaOf(value: unknown): unknown {
  const announces = typeof value === 'object' && value !== null && 'type' in value && value.type === 'run-started';
  return announces && 'schema' in value ? value.schema : 1;
}
