import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { summary } from './bodies.mjs';

const kept = 4096;
/** The programs that run, and the folders that are in use. */
const running = new Set();
const folders = new Set();

// Nobody reads what they print once the adapter is gone.
const leave = () => {
  for (const child of running) child.kill('SIGKILL');
  for (const home of folders) rmSync(home, { recursive: true, force: true });
};
process.on('exit', leave);

/** Does something in a folder of its own: no configuration is found there, and what is left there meets no other run. */
export async function inFolder(use) {
  const home = await mkdtemp(join(tmpdir(), 'wireproof-'));
  folders.add(home);
  try {
    return await use(home);
  } finally {
    folders.delete(home);
    await rm(home, { recursive: true, force: true });
  }
}

/** Runs a program in a folder to its end: its exit status, the end of what it wrote to standard error, and its output, summed up or as wanted. */
export function runProgram(argv, { home, signal, sum = summary() }) {
  const env = { ...process.env, HOME: home, LC_ALL: 'C' };
  const stdio = ['ignore', 'pipe', 'pipe'];
  // Asked to end, some programs go on in the background.
  const child = spawn(argv[0], argv.slice(1), { cwd: home, env, stdio, signal, killSignal: 'SIGKILL' });
  running.add(child);
  let stderr = '';
  child.stdout.on('data', (chunk) => sum.add(chunk));
  child.stderr.on('data', (chunk) => (stderr = (stderr + chunk.toString('latin1')).slice(-kept)));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      if (!child.killed) reject(error);
    });
    child.on('close', (code, killedBy) => {
      running.delete(child);
      process.stderr.write(stderr);
      // A program that a signal ended has crashed, and so does the adapter, because that is what is blamed.
      if (killedBy !== null && !child.killed) {
        leave();
        process.kill(process.pid, killedBy);
      }
      resolve({ code, stderr, sum });
    });
  });
}
