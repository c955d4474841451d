import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { say, speak, Unable } from './lines.mjs';

/** Exit status of a target whose program is not there (EX_UNAVAILABLE of sysexits). */
const unavailable = 69;
const mostTries = 5;
const pauseMs = 10;

const running = new Set();
const folders = new Set();

// Nothing may outlive the adapter, and nobody looks for its files any more.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const home of folders) rmSync(home, { recursive: true, force: true });
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0));

/** The first dotted number that a program prints about itself. Ends the process where it cannot be run. */
export function versionOf(argv, packageName) {
  const { error, status, stdout, stderr } = spawnSync(argv[0], argv.slice(1), { encoding: 'utf8' });
  const version = /\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`)?.[0];
  if (!error && version !== undefined && (status === 0 || packageName === undefined)) return version;
  process.stderr.write(`${argv.join(' ')} tells no version: apt-get install ${packageName}\n`);
  return process.exit(unavailable);
}

/** A port of the loopback address that was free a moment ago. */
async function freePort() {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address();
  holder.close();
  await once(holder, 'close');
  return port;
}

function answers(port) {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  }).finally(() => socket.destroy());
}

/** Waits for the port to answer; false where the program has ended before. */
async function comesUp(child, port) {
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(port)) return child.exitCode === null;
    await setTimeout(pauseMs);
  }
  return false;
}

/** Starts a program that reports, on its file descriptor 3, a JSON line for each request it has seen, or its port. */
function begin(argv, { home, env, report }) {
  const child = spawn(argv[0], argv.slice(1), {
    cwd: home,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2, 'pipe'],
  });
  running.add(child);
  child.on('error', () => running.delete(child));
  child.on('exit', () => running.delete(child));
  createInterface({ input: child.stdio[3] }).on('line', (line) => report(JSON.parse(line)));
  return child;
}

async function end(child, signal = 'SIGKILL') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/**
 * A program that is told its port, tried with another one where somebody else was faster.
 * @param {(port: number) => string[]} argvOf
 * @param {{ home: string, env?: object, report?: (line: object) => void }} options
 */
export async function onFreePort(argvOf, { home, env, report = () => undefined }) {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const port = await freePort();
    const child = begin(argvOf(port), { home, env, report });
    if (await comesUp(child, port)) return { port, close: () => end(child) };
  }
  throw new Unable('adapter', `${argvOf(0)[0]} does not begin to listen; what it printed is on standard error`);
}

/** A program that binds to a port of its own choice, reports it as `{ port }`, and ends with all its processes at the signal. */
export async function onItsPort(argv, { home, env, signal, report }) {
  const child = await new Promise((resolve, reject) => {
    const begun = begin(argv, {
      ...{ home, env },
      report: (line) => ('port' in line ? resolve({ port: line.port, close: () => end(begun, signal) }) : report(line)),
    });
    begun.on('error', reject);
    begun.on('exit', () => reject(new Unable('adapter', `${argv[0]} ended without listening`)));
  });
  return child;
}

/** A folder that goes when the adapter does, or before. A server that gives up its user's rights must find its way in. */
function folder() {
  const home = mkdtempSync(join(tmpdir(), 'wireproof-server-'));
  chmodSync(home, 0o755);
  folders.add(home);
  return home;
}

/**
 * Puts a server that is a program of its own behind the target protocol.
 * @param {object} server
 * @param {object} server.target name, version, language …, as `ready` tells them
 * @param {string[]} server.claims
 * @param {string[]} server.features the names of those it has
 * @param {(listen: { home: string, saw: (from: number, request: object) => void }) =>
 *   Promise<{ port: number, close: () => Promise<void>, settle?: () => void }>} server.start starts it, with `home` for its files;
 *   `settle` tells what was seen and not yet told
 */
export function nativeServer({ target, claims, features, start }) {
  const listeners = new Map();
  const named = Object.fromEntries(features.map((feature) => [feature, true]));
  // These hold unless a target says otherwise.
  const declared = { 'app.root': false, 'app.echo': false, saw: false, ...named };

  speak(
    { target, role: 'server', claims, features: declared, inFlight: 32, cancel: false },
    {
      async ping({ id }) {
        // What a server has reported before it answered is there already, and read in this turn of the event loop.
        await setImmediate();
        for (const { settle } of listeners.values()) settle?.();
        say({ type: 'pong', id });
      },
      async listen({ id, version }) {
        if (version === 'HTTP/1.0') throw new Unable('unsupported', `${target.name} has one version of its own`);
        const home = folder();
        const listener = await start({ home, saw: (from, request) => say({ type: 'saw', id, from, request }) });
        listeners.set(id, { ...listener, home });
        say({ type: 'listening', id, host: '127.0.0.1', port: listener.port });
      },
      async close({ id }) {
        const listener = listeners.get(id);
        if (!listener) throw new Unable('adapter', `nothing listens under id ${id}`);
        listeners.delete(id);
        await listener.close();
        rmSync(listener.home, { recursive: true, force: true });
        folders.delete(listener.home);
        say({ type: 'closed', id });
      },
      cancel: () => undefined,
    },
  );
}

/**
 * Puts a server that is a library behind the target protocol: a program in its own language, which has the test application, binds
 * to a port, and reports that port and what it saw.
 * @param {object} server as for `nativeServer`, with `argv`, and maybe `env` and `signal`, in place of `start`
 */
export function libraryServer({ target, claims, features, argv, env, signal }) {
  const start = ({ home, saw }) =>
    onItsPort(argv, { home, env, signal, report: ({ from, request }) => saw(from, request) });
  nativeServer({ target, claims, features, start });
}
