import type { FromTarget, ToTarget } from '../../harness/model/protocol.js';

/** The deliberate defects that are switched on. Every place where the reference can deviate asks here. */
export type Faults = { readonly has: (name: string) => boolean };

/** What is known of one fault: the role it belongs to, and in one sentence which rule it breaks. */
export type FaultInfo = { readonly role: 'client' | 'server'; readonly breaks: string };

export type Send = (message: FromTarget) => void;

/** The part of `ready` that depends on the role played. */
export type ReadyInfo = Pick<
  Extract<FromTarget, { readonly type: 'ready' }>,
  'claims' | 'features' | 'inFlight' | 'cancel'
>;

/**
 * One role of the reference target.
 *
 * `handle` is given every message except `hello`, `ping` and `bye`, which the adapter answers itself; it must not
 * throw for a message that belongs to its role.
 */
export type TargetSide = {
  readonly ready: ReadyInfo;
  readonly handle: (message: ToTarget, send: Send) => Promise<void> | void;
};
