import type { FtpCommand, SeenConnection, WireRequest } from '../model/index.js';

/** What a scripted server saw of a client target in one exchange, each list in the order in which it happened. */
export type ClientEvidence = {
  readonly connections: readonly SeenConnection[];
  readonly requests: readonly WireRequest[];
  readonly commands: readonly FtpCommand[];
  /** What was received and the script does not foresee, in words. */
  readonly unforeseen: readonly string[];
};
