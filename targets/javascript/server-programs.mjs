import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { Unable } from './lines.mjs';

/** Exit status of a target whose program is not there (EX_UNAVAILABLE of sysexits). */
const unavailable = 69;
const mostTries = 5;
const pauseMs = 10;

const running = new Set();
const wedged = new Set();

const farewells = [
  () => {
    for (const child of running) child.kill('SIGKILL');
  },
];
const leave = () => farewells.forEach((farewell) => farewell());

process.on('exit', leave);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0));

/** Has something done when the adapter ends, whatever brings that about: no program and none of its files may outlive it. */
export const atTheEnd = (farewell) => void farewells.push(farewell);

/** Whether one of the programs has told that it answers nobody any more. */
export const someoneIsWedged = () => wedged.size > 0;

/** The first dotted number that a program prints about itself. Ends the process where it cannot be run. */
export function versionOf(argv, packageName) {
  const { error, status, stdout, stderr } = spawnSync(argv[0], argv.slice(1), { encoding: 'utf8' });
  const version = /\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`)?.[0];
  if (error === undefined && status === 0 && version !== undefined) return version;
  process.stderr.write(`${argv.join(' ')} tells no version: apt-get install ${packageName}\n`);
  return process.exit(unavailable);
}

// Below the ports that a kernel hands out by itself and those where the harness listens, so that nobody else has one between the look and its use.
const [lowest, ports, step] = [10_100, 9_900, 16];
let looks = 0;

/** Whether nobody listens on a port of the loopback address. */
function isFree(port) {
  const holder = createServer();
  return new Promise((resolve) => {
    holder.on('error', () => resolve(false));
    holder.listen(port, '127.0.0.1', () => holder.close(() => resolve(true)));
  });
}

/** A port that is free and, for now, nobody else's: adapters that run at once look in places of their own. */
async function freePort() {
  for (let tries = 0; tries < ports; tries += 1) {
    const port = lowest + ((process.pid * step + looks) % ports);
    looks += 1;
    if (await isFree(port)) return port;
  }
  throw new Unable('adapter', `every port from ${lowest} to ${lowest + ports - 1} is in use`);
}

function answers(port) {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  }).finally(() => socket.destroy());
}

const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;

/** Waits for the port to answer; false where the program has ended before. */
async function comesUp(child, port) {
  while (!hasEnded(child)) {
    if (await answers(port)) return !hasEnded(child);
    await setTimeout(pauseMs);
  }
  return false;
}

/** Starts a program that may report, on its file descriptor 3, lines of JSON. */
function begin(argv, { home, env, report }) {
  const stdio = ['ignore', 2, 2, 'pipe'];
  const child = spawn(argv[0], argv.slice(1), { cwd: home, env: { ...process.env, ...env }, stdio });
  running.add(child);
  child.on('error', () => running.delete(child));
  child.on('exit', () => running.delete(child));
  createInterface({ input: child.stdio[3] }).on('line', (line) => report(JSON.parse(line)));
  return child;
}

/** What ends a server that listens. One that ends by itself has crashed, and so does the adapter, because that is what is blamed. */
function closing(child, signal) {
  const crashed = (code, killedBy) => {
    if (killedBy === null) process.exit(code || 1);
    leave();
    process.kill(process.pid, killedBy);
  };
  child.on('exit', crashed);
  return async () => {
    child.off('exit', crashed);
    wedged.delete(child);
    if (hasEnded(child)) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
}

/**
 * A program that is told its port, tried with another one where somebody else was faster.
 * @param {(port: number) => string[]} argvOf
 * @param {{ home: string, env?: object }} options `home` is the working directory
 */
export async function onFreePort(argvOf, { home, env }) {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const port = await freePort();
    const child = begin(argvOf(port), { home, env, report: () => undefined });
    if (await comesUp(child, port)) return { port, close: closing(child, 'SIGKILL') };
  }
  throw new Unable('adapter', `${argvOf(0)[0]} does not begin to listen; what it printed is on standard error`);
}

/**
 * A program that binds to a port of its own choice and reports it as `{ port }`. It may report later that it is `{ wedged }`.
 * @param {string[]} argv
 * @param {object} options
 * @param {string} options.home working directory
 * @param {object} [options.env] added to the environment
 * @param {string} [options.signal] at which it ends with all its processes
 * @param {(line: object) => void} options.report told of all its other lines
 */
export async function onItsPort(argv, { home, env, signal = 'SIGKILL', report }) {
  const { promise, resolve, reject } = deferred();
  const child = begin(argv, {
    ...{ home, env },
    report(line) {
      if ('port' in line) resolve(line.port);
      else if ('wedged' in line) wedged.add(child);
      else report(line);
    },
  });
  const early = () => reject(new Unable('adapter', `${argv[0]} ended without listening`));
  child.on('error', early);
  child.on('exit', early);
  const port = await promise;
  return { port, close: closing(child, signal) };
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}
