import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { LogEvent } from '../model/index.js';

/** Where events go. Listeners hear each event after it was written. */
export type Log = { readonly file: string; readonly add: (event: LogEvent) => void; readonly close: () => void };

/** Where an event was written: the octets of its line, without the line feed. */
export type Written = { readonly file: string; readonly offset: number; readonly length: number };

/**
 * Opens a new event log in a folder, which is made where it is missing. Each event is written as one line at once,
 * so that whatever ends the process, the log is good to its last complete line.
 */
export function openLog(folder: string, listen: (event: LogEvent, written: Written) => void): Log {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'events.jsonl');
  const descriptor = openSync(file, 'w');
  let open = true;
  let offset = 0;
  return {
    file,
    add: (event) => {
      if (!open) return;
      const octets = writeSync(descriptor, `${JSON.stringify(event)}\n`);
      const written = { file, offset, length: octets - 1 };
      offset += octets;
      listen(event, written);
    },
    close: () => {
      if (open) closeSync(descriptor);
      open = false;
    },
  };
}
