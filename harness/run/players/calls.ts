import type { TargetFacts, TargetSpec } from '../../model/index.js';
import type { StartFailure, StartOptions } from '../../target/index.js';
import type { PropertyOptions } from '../play-property.js';
import type { Playing, WithStderr } from './player.js';

/** What is to be played against, how it is started and how properties are played. */
export type Brief = { readonly spec: TargetSpec; readonly start: StartOptions; readonly options: PropertyOptions };

/** What a thread is given when it begins: the ids of all items that may be asked for, and the count of ports, which all threads share. */
export type Given = { readonly ids: readonly string[]; readonly turns: SharedArrayBuffer };

/** How starting the target ended. */
export type Started =
  | { readonly kind: 'started'; readonly facts: TargetFacts; readonly window: number }
  | { readonly kind: 'failed'; readonly failure: StartFailure };

/** What a thread can be asked for; `start` first, and once. `stoppedBecause`: why the target takes no more plays, null while it does. */
export type Calls = {
  start(brief: Brief): Promise<Started>;
  play(id: string, how: Playing): Promise<{ readonly played: WithStderr; readonly stoppedBecause: string | null }>;
  /** Answers once every play has. */
  stop(): Promise<{ readonly notes: readonly string[]; readonly stoppedBecause: string | null }>;
  /** Listens to nothing any more, and so ends when what it has begun is done. */
  leave(): void;
};
