import cliProgress from 'cli-progress';
import type { LogEvent } from '../model/index.js';
import { printable } from '../model/index.js';

/** Shows how a run goes on: a bar on a terminal, one line per target elsewhere, nothing where it is not wanted. All of it on standard error. */
export type Progress = { readonly hear: (event: LogEvent) => void; readonly end: () => void };

export const silent: Progress = { hear: () => undefined, end: () => undefined };

/** `expected` is how many cases are to be judged against a target of a role. */
export function showProgress(expected: (role: string) => number, terminal: boolean): Progress {
  return terminal ? bar(expected) : linePerTarget();
}

function bar(expected: (role: string) => number): Progress {
  const single = new cliProgress.SingleBar({
    format: ' {bar} {value}/{total} {target}  {unexpected} unexpected  {last}',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    noTTYOutput: false,
  });
  let unexpected = 0;
  return {
    hear: (event) => {
      if (event.type === 'target-started') {
        unexpected = 0;
        single.start(expected(event.role), 0, { target: printable(event.name), unexpected, last: '' });
      } else if (event.type === 'case-finished') {
        if (!event.expected) unexpected += 1;
        single.increment({ target: printable(event.target), unexpected, last: event.id });
      } else if (event.type === 'target-finished') {
        single.stop();
      }
    },
    end: () => single.stop(),
  };
}

function linePerTarget(): Progress {
  let judged = 0;
  let unexpected = 0;
  return {
    hear: (event) => {
      if (event.type === 'target-started') judged = unexpected = 0;
      if (event.type === 'case-finished') {
        judged += 1;
        if (!event.expected) unexpected += 1;
      }
      if (event.type === 'target-finished')
        process.stderr.write(`${printable(event.name)}: ${judged} cases, ${unexpected} unexpected\n`);
    },
    end: () => undefined,
  };
}
