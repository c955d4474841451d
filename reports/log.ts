import { createReadStream } from 'node:fs';
import type { LogEvent } from '../harness/model/index.js';
import { entryOf } from './evidence.js';
import type { LogEntry } from './evidence.js';
import isLogEvent from './event-validator.js';
import { LogError } from './log-error.js';

/**
 * Reads an event log, line by line. A log whose last line is not a whole event was cut off: what stands before it is good.
 * Any other line that is not an event, and a log of another schema, is a LogError that names file and line. The evidence of finished
 * cases is checked and left in the file, so that a log of any size fits into memory.
 */
export async function readLog(file: string): Promise<LogEntry[]> {
  const events: LogEntry[] = [];
  for await (const event of logEntries(file)) events.push(event);
  return events;
}

/** The same one by one, for who needs no more than one at a time. */
export async function* logEntries(file: string): AsyncGenerator<LogEntry> {
  let line = 0;
  let broken: { readonly line: number } | null = null;
  for await (const { text, offset, length } of linesOf(file)) {
    line += 1;
    if (broken !== null) throw new LogError('this is not JSON, and it is not the last line', file, broken.line);
    const value = parsed(text);
    if (value === undefined) broken = { line };
    else yield entryOf(eventOf(value, file, line), { file, offset, length });
  }
  if (line === 0 || (line === 1 && broken !== null)) throw new LogError('the log holds no event', file);
}

/** A line of a file: where it begins and how long it is, in octets, without its line feed. */
type FileLine = { readonly text: string; readonly offset: number; readonly length: number };

async function* linesOf(file: string): AsyncGenerator<FileLine> {
  let rest: Buffer[] = [];
  let offset = 0;
  const line = (bytes: Buffer): FileLine => ({ text: bytes.toString('utf8'), offset, length: bytes.length });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(from, end)]);
      yield line(bytes);
      offset += bytes.length + 1;
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield line(last);
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
  if (!isLogEvent(value)) throw new LogError(`this is not an event of the log: ${firstProblem()}`, file, line);
  if (line === 1 && value.type !== 'run-started')
    throw new LogError(`a log begins with run-started, not with ${value.type}`, file, line);
  return value;
}

/** The schema a first event announces; every other line is of schema 1. */
function schemaOf(value: unknown): unknown {
  const announces = typeof value === 'object' && value !== null && 'type' in value && value.type === 'run-started';
  return announces && 'schema' in value ? value.schema : 1;
}

/** What is wrong with the line that was refused just now, in words: the first problem found. */
function firstProblem(): string {
  const [first] = isLogEvent.errors ?? [];
  if (first === undefined) return 'nothing is wrong with it';
  return `${first.instancePath === '' ? 'it' : first.instancePath} ${first.message ?? 'is not as it should be'}`;
}
