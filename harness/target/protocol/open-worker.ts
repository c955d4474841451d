import { existsSync } from 'node:fs';
import { Conversation } from './conversation.js';
import { deadline } from '../process/deadline.js';
import { environmentOf } from '../process/environment.js';
import { TargetStartError } from '../errors.js';
import { endedEarly, failed, judgeEarly, readyTooLate } from './handshake.js';
import type { Failed, Handshake } from './handshake.js';
import type { Notes } from './notes.js';
import { AdapterWorker } from './worker.js';
import { printable } from '../../model/index.js';
import type { TargetSpec } from '../../model/index.js';

export type Opening = {
  readonly spec: TargetSpec;
  /** The command line of the adapter, faults included. */
  readonly argv: readonly string[];
  readonly harness: string;
  readonly pongMs: number;
  readonly notes: Notes;
  /** Is handed the conversation as soon as there is a process to end. */
  readonly onSpawn: (conversation: Conversation) => void;
};

/** Runs the adapter and shakes hands with it. Rejects with `TargetStartError`; nothing of the process is left then. */
export async function openWorker(opening: Opening): Promise<AdapterWorker> {
  const { spec } = opening;
  const conversation = converse(opening);
  opening.onSpawn(conversation);
  const outcome = await shakeHands(conversation, opening);
  conversation.onEarly = null;
  if (outcome.kind === 'ready') {
    const tells = spec.features?.saw ?? outcome.ready.features.saw ?? true;
    return new AdapterWorker(conversation, outcome.ready, tells, spec.startMs);
  }
  conversation.group.kill();
  await conversation.lost;
  throw startError(opening, outcome, conversation.stderr.since(0));
}

function converse(opening: Opening): Conversation {
  const { spec, argv, notes, pongMs } = opening;
  if (!existsSync(spec.cwd))
    throw startError(opening, failed(`its folder ${spec.cwd} does not exist`, 'cwd in target.json is wrong.'));
  try {
    return new Conversation({ argv, cwd: spec.cwd, env: environmentOf(spec) }, notes, pongMs);
  } catch (error) {
    const what = `${argv[0] ?? 'its program'} could not be run: ${error instanceof Error ? error.message : String(error)}`;
    throw startError(opening, failed(what, 'run in target.json is not a command line.'));
  }
}

/** Says hello, and waits for `ready`, for something else in its place, for the end of the process, or for `startMs` to pass. */
function shakeHands(conversation: Conversation, { spec, argv, harness }: Opening): Promise<Handshake> {
  return new Promise((resolve) => {
    const stopTimer = deadline(spec.startMs, () => resolve(readyTooLate(spec.startMs)));
    const settle = (outcome: Handshake): void => {
      stopTimer();
      resolve(outcome);
    };
    conversation.onEarly = (heard) => {
      const outcome = judgeEarly(heard, spec.role);
      if (outcome !== null) settle(outcome);
    };
    void conversation.group.ended.then((ended) => settle(endedEarly(ended, argv[0] ?? '')));
    conversation.send({ type: 'hello', protocol: 1, role: spec.role, harness });
  });
}

function startError({ spec, notes }: Opening, { what, cause, missing }: Failed, stderr = ''): TargetStartError {
  const evidence = [printable(stderr).trimEnd(), ...notes.list()].filter((part) => part !== '').join('\n');
  const next = missing
    ? `install what is missing, then run: wireproof check ${spec.name}`
    : `wireproof check ${spec.name}`;
  return new TargetStartError({ target: spec.name, what, evidence, cause, next, missing });
}
