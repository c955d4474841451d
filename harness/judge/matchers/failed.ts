import type { ClientObservation, Fault, Finding, Matcher, Outcome } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { forOpens } from './delivered.js';
import type { WantedBody } from './wanted.js';
import { bodyFits, describeBody, showBody } from './wanted.js';

/** What an error must carry. `reply` is an FTP reply code; an implementation that reports no code leaves it open. */
export type WantedFailure = { readonly open?: number; readonly reply?: number };

/** The implementation met the peer and told the caller that it failed: no response at all, or a body that broke off. */
export function failed(wanted: WantedFailure = {}): Matcher<ClientObservation> {
  return {
    describe: `reports an error${describeFailure(wanted)}`,
    mismatch: (seen) =>
      neverMet(seen) ?? forOpens(wanted.open, seen, (outcome) => carries(wanted, errorOf(outcome), outcome)),
  };
}

/** The implementation met the peer and gave the caller no response at all, only an error. */
export function noResponse(wanted: WantedFailure = {}): Matcher<ClientObservation> {
  return {
    describe: `gives no response but an error${describeFailure(wanted)}`,
    mismatch: (seen) =>
      neverMet(seen) ??
      forOpens(wanted.open, seen, (outcome) =>
        carries(wanted, outcome.kind === 'error' ? outcome.error : null, outcome),
      ),
  };
}

/** The implementation reported an error without ever connecting to the peer: it refused what it was asked to open. */
export function failedUnconnected(): Matcher<ClientObservation> {
  return {
    describe: 'reports an error without connecting to the peer',
    mismatch: (seen) => {
      if (seen.connections.length > 0) return `it opened ${seen.connections.length} connections to the peer`;
      return forOpens(undefined, seen, (outcome) => carries({}, errorOf(outcome), outcome));
    },
  };
}

/** The implementation reported an error without sending anything: it refused what it was asked to send, before it connected or after. */
export function failedUnsent(): Matcher<ClientObservation> {
  return {
    describe: 'reports an error without sending anything',
    mismatch: (seen) => {
      const octets = seen.connections.reduce((sum, { received }) => sum + received, 0);
      if (octets > 0) return `it sent ${octets} octets`;
      return forOpens(undefined, seen, (outcome) => carries({}, errorOf(outcome), outcome));
    },
  };
}

/** The implementation gave a response and reported that its body broke off. */
export function brokeOff(after?: WantedBody): Matcher<ClientObservation> {
  return {
    describe: `reports that the body broke off${after === undefined ? '' : ` after ${describeBody(after)}`}`,
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        if (outcome.kind === 'error') return `it gave no response: ${visible(outcome.error.message)}`;
        if (outcome.ended === 'complete') return `it reported the body as complete: ${showBody(outcome.body)}`;
        const fitting = after === undefined || bodyFits(after, outcome.body);
        return fitting ? null : `the body broke off after ${showBody(outcome.body)}`;
      }),
  };
}

const UNNAMED: Fault = { name: 'unnamed', message: '' };

/** An error proves something about a reply only if the implementation came far enough to be given one. */
function neverMet(seen: ClientObservation): string | null {
  return seen.connections.length === 0 ? 'it never connected to the peer' : null;
}

function errorOf(outcome: Outcome): Fault | null {
  if (outcome.kind === 'error') return outcome.error;
  return outcome.ended === 'error' ? (outcome.error ?? UNNAMED) : null;
}

function carries({ reply }: WantedFailure, error: Fault | null, outcome: Outcome): Finding {
  if (error === null) return outcome.kind === 'response' ? `it gave a response, body ${showBody(outcome.body)}` : null;
  if (reply === undefined || error.reply === reply) return null;
  if (error.reply === undefined) return { noEvidence: `the error "${visible(error.message)}" tells no reply code` };
  return `the error carries reply ${error.reply}`;
}

function describeFailure({ reply }: WantedFailure): string {
  return reply === undefined ? '' : ` of reply ${reply}`;
}
