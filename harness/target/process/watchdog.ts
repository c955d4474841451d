import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./watchdog-main.js', import.meta.url));

/** Every process group this process is responsible for. */
const groups = new Set<number>();
let dog: ChildProcess | null = null;

/**
 * Puts a process group under the watchdog, which kills it when this process ends in whatever way, SIGKILL included.
 * The watchdog is started with the first group, and again with all of them should it have been killed itself.
 */
export function guardGroup(pgid: number): void {
  groups.add(pgid);
  if (dog === null) {
    dog = start();
    groups.forEach((each) => tell('+', each));
  } else {
    tell('+', pgid);
  }
}

/** Kills what is left of a group and takes it from the watchdog's list. Nothing happens when it is not on the list. */
export function releaseGroup(pgid: number): void {
  if (!groups.delete(pgid)) return;
  signalGroup(pgid, 'SIGKILL');
  tell('-', pgid);
}

/** Kills every group of this process. */
export function releaseAllGroups(): void {
  [...groups].forEach(releaseGroup);
}

/** Sends a signal to a process group; false when none of its processes is left. */
export function signalGroup(pgid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pgid, signal);
  } catch {
    return false;
  }
}

function tell(sign: '+' | '-', pgid: number): void {
  dog?.stdin?.write(`${sign}${pgid}\n`);
}

/** The watchdog lives in a session of its own, where no signal of the terminal reaches it, and never keeps this process alive. */
function start(): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const gone = (): void => {
    if (dog === child) dog = null;
  };
  child.on('error', gone).on('exit', gone).unref();
  child.stdin.on('error', gone);
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child;
}
