import type { Open, Outcome, Ready, TargetSpec } from '../../model/index.js';
import { BridgeAttempts } from './attempts.js';
import type { BridgeWorker } from './attempts.js';
import { headApart } from './command-curl.js';
import { readerOf } from './command-read.js';
import { HEAD_CHANNEL, runProgram } from './command-run.js';
import type { Ended } from './command-run.js';
import { askVersion } from './version.js';
import { whenAborted } from '../process/aborted.js';
import { deadline } from '../process/deadline.js';
import { environmentOf } from '../process/environment.js';
import { claimsOf } from '../protocol/facts.js';
import type { ExchangeAnswer, Hang, RunningTarget, StartOptions, Unable } from '../session.js';
import { WorkerLost } from '../session.js';
import { Tail } from '../process/tail.js';

/** What drives the commands of one target. */
type Bridge = {
  readonly spec: TargetSpec;
  readonly argv: readonly string[];
  readonly reader: 'body' | 'http-message';
  /** The head comes by its own channel. */
  readonly apart: boolean;
  readonly ready: Ready;
};

/** Puts a command-line client behind the interface of a target: one process for each URL that is opened. */
export async function startCommandBridge(spec: TargetSpec, options: StartOptions): Promise<RunningTarget> {
  const { drive } = spec;
  if (drive.kind !== 'command') throw new TypeError(`${spec.name} is not driven by a command`);
  const argv = drive.reader === 'http-message' ? headApart(drive.argv) : drive.argv;
  const apart = drive.reader === 'http-message' && argv.some((word) => word.includes(HEAD_CHANNEL));
  const version = (await askVersion(spec)) ?? 'unknown';
  const bridge: Bridge = {
    spec,
    argv,
    reader: drive.reader,
    apart,
    ready: readyOf(spec, drive.reader, apart, version, options.window),
  };
  const attempts = new BridgeAttempts(options.window, (over) => workerOf(bridge, over));
  return {
    facts: { ...bridge.ready.target, role: 'client', claims: bridge.ready.claims, features: bridge.ready.features },
    window: options.window,
    attempt: (play) => attempts.attempt(play),
    notes: () => [],
    get stoppedBecause() {
      return attempts.stoppedBecause;
    },
    stop: () => {
      attempts.stop('the target was stopped');
      return Promise.resolve();
    },
  };
}

function readyOf(
  spec: TargetSpec,
  reader: 'body' | 'http-message',
  apart: boolean,
  version: string,
  inFlight: number,
): Ready {
  const seen = reader === 'http-message';
  return {
    type: 'ready',
    protocol: 1,
    target: { name: spec.name, version, language: 'unknown' },
    role: 'client',
    claims: claimsOf('client', spec.claims ?? []),
    features: {
      'fields.seen': seen,
      'status.seen': seen,
      interim: seen,
      trailers: apart,
      environment: true,
      ...spec.features,
    },
    inFlight,
    cancel: true,
  };
}

function workerOf(bridge: Bridge, over: AbortSignal): BridgeWorker {
  const printed = new Tail();
  const unable = (detail: string): Promise<Unable> => Promise.resolve({ kind: 'unable', why: 'unsupported', detail });
  const worker = {
    ready: bridge.ready,
    exchange: (_connection: 'fresh' | 'keep', opens: readonly Open[], deadlineMs: number) =>
      inTime(deadlineMs, over, (signal) => exchange(bridge, opens, signal, printed)),
    listen: () => unable('a command opens URLs; it does not listen'),
    sawFrom: () => null,
    call: () => unable('a command opens URLs; it has no functions to call'),
    settle: () => Promise.resolve(),
  };
  return { worker, stderr: () => printed.since(0) };
}

/** Hands on a signal that is aborted when the deadline has passed or the attempt is over. */
async function inTime<T>(ms: number, over: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const abort = (): void => late.abort();
  const stopTimer = deadline(ms, abort);
  const stopListening = whenAborted(over, abort);
  try {
    return await work(late.signal);
  } finally {
    stopTimer();
    stopListening();
  }
}

async function exchange(
  bridge: Bridge,
  opens: readonly Open[],
  signal: AbortSignal,
  printed: Tail,
): Promise<ExchangeAnswer> {
  const outcomes: Outcome[] = [];
  for (const open of opens) {
    const refused = refusal(open);
    if (refused !== null) return { kind: 'unable', why: 'unsupported', detail: refused };
    const reader = readerOf(bridge.reader, open.url, bridge.apart);
    const ended = await runProgram({
      argv: bridge.argv.map((word) => word.replaceAll('{url}', () => open.url)),
      cwd: bridge.spec.cwd,
      env: { ...environmentOf(bridge.spec), ...open.environment },
      output: reader.add,
      signal,
    });
    printed.append(ended.kind === 'not-run' ? '' : ended.stderr);
    const outcome = outcomeOf(ended, reader.end);
    if ('detail' in outcome) return outcome;
    outcomes.push(outcome);
  }
  return { kind: 'done', outcomes };
}

/** Why a command cannot be told to open this; null when it can. */
function refusal(open: Open): string | null {
  const { url, redirect, ...rest } = open;
  const keys = Object.keys(rest).filter((key) => key !== 'environment');
  if (redirect !== undefined && redirect !== 'default') keys.push('redirect');
  if (keys.length > 0)
    return `a command is told nothing but the URL and its environment, and this open asks for ${keys.join(', ')}`;
  return url.startsWith('-') ? 'a URL that begins with a hyphen would be taken for an option' : null;
}

function outcomeOf(ended: Ended, read: ReturnType<typeof readerOf>['end']): Outcome | Unable | Hang {
  switch (ended.kind) {
    case 'exit':
      return read(ended.code, ended.stderr, ended.head);
    case 'signal':
      throw new WorkerLost('died', `the command was ended by ${ended.name}`);
    case 'aborted':
      return { kind: 'hang', detail: 'the command had not ended when its time was over' };
    case 'not-run':
      return { kind: 'unable', why: 'adapter', detail: ended.why };
  }
}
