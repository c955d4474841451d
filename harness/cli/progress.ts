import cliProgress from 'cli-progress';
import type { LogEvent } from '../model/index.js';
import { printable } from '../model/index.js';

/** Shows how a run goes on: a bar on a terminal, one line per target elsewhere, nothing where it is not wanted. All of it on standard error. */
export type Progress = { readonly hear: (event: LogEvent) => void; readonly end: () => void };

export const silent: Progress = { hear: () => undefined, end: () => undefined };

/** `expected` is how many cases are to be judged against a target of a role. */
export function showProgress(expected: (role: string) => number, terminal: boolean): Progress {
  return terminal ? bar(expected) : linePerTarget((text) => process.stderr.write(text));
}

/** Shows which of so many logs is being read: a bar on a terminal, nothing elsewhere. The cursor stays, for nothing here brings it back at Ctrl-C. */
export function showReading(logs: number): { readonly onFile: (file: string) => void; readonly end: () => void } {
  const single = newBar(' {bar} {value}/{total} logs  {file}', { hideCursor: false });
  single.start(logs, 0, { file: '' });
  let read = 0;
  return {
    onFile: (file) => {
      single.update(read, { file: printable(file) });
      read += 1;
    },
    end: () => single.stop(),
  };
}

function newBar(format: string, { hideCursor }: { readonly hideCursor: boolean }): cliProgress.SingleBar {
  return new cliProgress.SingleBar({
    format,
    hideCursor,
    clearOnComplete: true,
    stream: process.stderr,
    noTTYOutput: false,
  });
}

/** One bar for all targets: several are judged at once. */
function bar(expected: (role: string) => number): Progress {
  const single = newBar(' {bar} {value}/{total}  {unexpected} unexpected  {target}  {last}', { hideCursor: true });
  let total: number | null = null;
  let unexpected = 0;
  return {
    hear: (event) => {
      if (event.type === 'target-started') {
        const first = total === null;
        total = (total ?? 0) + expected(event.role);
        if (first) single.start(total, 0, { target: printable(event.name), unexpected, last: '' });
        else single.setTotal(total);
      } else if (event.type === 'case-finished') {
        if (!event.expected) unexpected += 1;
        single.increment({ target: printable(event.target), unexpected, last: event.id });
      }
    },
    end: () => single.stop(),
  };
}

/** A line at the end of each target; several are judged at once, so each has its own counts. */
export function linePerTarget(write: (text: string) => void): Progress {
  const judged = new Map<string, { readonly cases: number; readonly unexpected: number }>();
  const of = (target: string) => judged.get(target) ?? { cases: 0, unexpected: 0 };
  return {
    hear: (event) => {
      if (event.type === 'case-finished') {
        const { cases, unexpected } = of(event.target);
        judged.set(event.target, { cases: cases + 1, unexpected: unexpected + (event.expected ? 0 : 1) });
      }
      if (event.type === 'target-finished') {
        const { cases, unexpected } = of(event.name);
        write(`${printable(event.name)}: ${cases} cases, ${unexpected} unexpected\n`);
      }
    },
    end: () => undefined,
  };
}
