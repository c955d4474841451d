import type { TargetSpec, WireReply } from '../../model/index.js';
import { fieldValue } from '../../wire/index.js';
import { BridgeAttempts } from './attempts.js';
import type { Verify } from './attempts.js';
import { APPLICATION } from './url-application.js';
import { accepts, probe, probePut } from './url-probe.js';
import type { Place, Probe } from './url-probe.js';
import { askVersion } from './version.js';
import { claimsOf } from '../protocol/facts.js';
import type { ListenVersion, RunningTarget, StartOptions, Unable, Worker } from '../session.js';
import { TargetStartError } from '../session.js';

const GONE = 'the server no longer accepts connections';

/**
 * Puts a server that is already there behind the interface of a target. Each path of the test application is asked for once,
 * which tells its features; its `Server` field is its version unless the descriptor knows better. Rejects with
 * `TargetStartError` when nothing listens.
 */
export async function startUrlBridge(spec: TargetSpec, options: StartOptions): Promise<RunningTarget> {
  if (spec.drive.kind !== 'url') throw new TypeError(`${spec.name} is not a server given by its URL`);
  const place = placeOf(spec.drive.url);
  const root = await probe(place, '/');
  if (root.kind === 'unreachable') throw notReached(spec.name, spec.drive.url, place, root.code);
  const features = { ...(await probeApplication(place)), ...spec.features };
  const claims = claimsOf('server', spec.claims ?? []);
  const version = (await askVersion(spec)) ?? serverField(root) ?? 'unknown';
  const target = { name: spec.name, version, language: 'unknown' };
  const ready: Worker['ready'] = {
    type: 'ready',
    protocol: 1,
    target,
    role: 'server',
    claims,
    features,
    inFlight: options.window,
    cancel: false,
  };
  const verify: Verify = async (alone) => {
    if (attempts.stoppedBecause !== null || (await accepts(place))) return null;
    attempts.stop(GONE);
    // With others beside it, nothing shows which of them the server died of.
    return alone
      ? { kind: 'crash', detail: GONE }
      : { kind: 'error', detail: `${GONE}, and several cases were running: run them with --jobs 1 to see which` };
  };
  const worker = workerOf(place, ready);
  const attempts: BridgeAttempts = new BridgeAttempts(options.window, () => ({ worker, stderr: () => '' }), verify);
  return {
    facts: { ...target, role: 'server', claims, features },
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

/** The host and port of an `http:` URL; a path in it has no meaning here. */
function placeOf(url: string): Place {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: port === '' ? 80 : Number(port) };
}

function workerOf({ host, port }: Place, ready: Worker['ready']): Worker {
  const unable = (detail: string): Promise<Unable> => Promise.resolve({ kind: 'unable', why: 'unsupported', detail });
  return {
    ready,
    exchange: () => unable('a server answers requests; it opens no URLs'),
    listen: (version: ListenVersion) =>
      version === undefined
        ? Promise.resolve({ kind: 'listening', host, port })
        : unable(`a server that is already there cannot be told to speak ${version}`),
    sawFrom: () => null,
    call: () => unable('a server has no functions to call'),
    settle: () => Promise.resolve(),
  };
}

async function probeApplication(place: Place): Promise<Readonly<Record<string, boolean>>> {
  const found: Record<string, boolean> = { 'app.root': true, saw: false };
  // One after the other: a server that answers one connection at a time must not be timed out by its own queue.
  let silent = 0;
  for (const { feature, path, answers, put } of APPLICATION) {
    const ask = (): Promise<Probe> => (put === undefined ? probe(place, path) : probePut(place, path, put));
    const answer: Probe = silent < 2 ? await ask() : { kind: 'silent' };
    if (answer.kind === 'silent') silent += 1;
    found[feature] = answer.kind === 'reply' && answers(answer.reply);
  }
  return found;
}

function serverField(root: Probe): string | null {
  const reply: WireReply | null = root.kind === 'reply' ? root.reply : null;
  return reply === null ? null : fieldValue(reply.fields, 'Server');
}

function notReached(target: string, url: string, { host, port }: Place, code: string): TargetStartError {
  return new TargetStartError({
    target,
    what: `nothing answers at ${url} (${code})`,
    evidence: '',
    cause: code === 'ENOTFOUND' ? `the name ${host} is not known` : `no server listens on port ${port} of ${host}`,
    next: `start the server, then see whether it is there: curl -i ${url}`,
    missing: false,
  });
}
