import type { FromTarget } from './protocol.js';

export type Role = 'client' | 'server' | 'library';

/** What a target says of itself when it is ready. */
export type Ready = Extract<FromTarget, { type: 'ready' }>;

/** How a target is driven: exactly one of an adapter to run, a command per exchange, or a server that is already there. */
export type Drive =
  | { readonly kind: 'run'; readonly argv: readonly string[] }
  | { readonly kind: 'command'; readonly argv: readonly string[]; readonly reader: 'body' | 'http-message' }
  | { readonly kind: 'url'; readonly url: string };

/** A target, ready to be started: its descriptor with every placeholder resolved. */
export type TargetSpec = {
  readonly name: string;
  readonly role: Role;
  readonly drive: Drive;
  /** The folder the target was found in; expectations stand beside it. */
  readonly folder: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workers: number;
  readonly startMs: number;
  readonly claims: readonly string[] | null;
  readonly features: Readonly<Record<string, boolean>> | null;
  readonly version: readonly string[] | null;
};

/** What is known of a target once it runs. */
export type TargetFacts = {
  readonly name: string;
  readonly role: Role;
  readonly version: string;
  readonly language: string;
  readonly claims: readonly string[];
  readonly features: Readonly<Record<string, boolean>>;
};
