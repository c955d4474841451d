import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { summary } from './bodies.mjs';
import { client } from './client.mjs';

const kept = 4096;
/** The programs that run, each with its folder. */
const running = new Map();

// Nobody reads what they print once the adapter is gone.
process.on('exit', () => {
  for (const [child, home] of running) {
    child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
});

/** Runs a program in a folder of its own: no configuration is found there, and what it leaves there meets no other run. */
async function run(argv, signal) {
  const home = await mkdtemp(join(tmpdir(), 'wireproof-'));
  const env = { ...process.env, HOME: home, LC_ALL: 'C' };
  try {
    const stdio = ['ignore', 'pipe', 'pipe'];
    // Asked to end, some programs go on in the background.
    const child = spawn(argv[0], argv.slice(1), { cwd: home, env, stdio, signal, killSignal: 'SIGKILL' });
    running.set(child, home);
    return await ended(child);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function ended(child) {
  const sum = summary();
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
      if (killedBy !== null && !child.killed) process.kill(process.pid, killedBy);
      resolve({ code, stderr, sum });
    });
  });
}

/** The error a program ended with: its exit status, the last lines it wrote, and the last reply it shows to have refused something. */
function fault({ code, stderr }) {
  const message = stderr.trim().split(/\r?\n/).slice(-5).join('\n');
  const reply = [...message.matchAll(/(?:^|[:(] ?|ERROR )([45]\d\d)[ ):-]/gm)].at(-1)?.[1];
  return { name: `exit ${code}`, message, ...(reply !== undefined && { reply: Number(reply) }) };
}

/**
 * Puts a program that opens a URL and prints what it gets behind the target protocol, where a `command` descriptor will not do:
 * each run has a folder of its own. Exit status 0 is a response, any other an error, or a response that broke off.
 * @param {object} program
 * @param {object} program.target name, version …, as `ready` tells them
 * @param {string[]} program.claims
 * @param {(url: string) => string[]} program.command the command line that opens a URL
 */
export function commandClient({ target, claims, command }) {
  async function open({ url }, signal) {
    const result = await run(command(url), signal);
    const { code, sum } = result;
    const response = { kind: 'response', url, status: null, fields: [], body: sum.seen() };
    if (code === 0) return { ...response, ended: 'complete' };
    const error = fault(result);
    return sum.length > 0 ? { ...response, ended: 'error', error } : { kind: 'error', during: 'unknown', error };
  }
  client({
    target,
    claims,
    features: { 'fields.seen': false, 'status.seen': false },
    begin: ({ signal }) => ({ open: (wanted) => open(wanted, signal) }),
  });
}
