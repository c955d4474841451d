import type { ClientObservation, Fault, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { Wanted, WantedBody } from './expectation.js';
import { bodyFits, describeBody, describeWanted, fits, showBody } from './expectation.js';
import { forOpens } from './delivered.js';

/** What an error must carry. `reply` is an FTP reply code or HTTP status. */
export type WantedFailure = { readonly open?: number; readonly reply?: number; readonly message?: Wanted };

/** The implementation told the caller that it failed: no response at all, or a body that broke off. */
export function failed(wanted: WantedFailure = {}): Matcher<ClientObservation> {
  return {
    describe: `reports an error${describeFailure(wanted)}`,
    mismatch: (seen) =>
      forOpens(wanted.open, seen, (outcome) => {
        const error =
          outcome.kind === 'error' ? outcome.error : outcome.ended === 'error' ? (outcome.error ?? UNNAMED) : null;
        if (error === null)
          return outcome.kind === 'response'
            ? `it delivered a complete response, body ${showBody(outcome.body)}`
            : null;
        return failureMismatch(wanted, error);
      }),
  };
}

/** The implementation gave no response at all, only an error. */
export function refused(wanted: WantedFailure = {}): Matcher<ClientObservation> {
  return {
    describe: `gives no response but an error${describeFailure(wanted)}`,
    mismatch: (seen) =>
      forOpens(wanted.open, seen, (outcome) =>
        outcome.kind === 'error'
          ? failureMismatch(wanted, outcome.error)
          : `it gave a response, body ${showBody(outcome.body)}`,
      ),
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
        return after === undefined || bodyFits(after, outcome.body)
          ? null
          : `the body broke off after ${showBody(outcome.body)}`;
      }),
  };
}

const UNNAMED: Fault = { name: 'unnamed', message: '' };

function failureMismatch(wanted: WantedFailure, error: Fault): string | null {
  if (wanted.reply !== undefined && error.reply !== undefined && error.reply !== wanted.reply)
    return `the error carries reply ${error.reply}`;
  if (wanted.message !== undefined && !fits(wanted.message, error.message))
    return `the error says "${visible(error.message)}"`;
  return null;
}

function describeFailure(wanted: WantedFailure): string {
  const reply = wanted.reply === undefined ? '' : ` of reply ${wanted.reply}`;
  return `${reply}${wanted.message === undefined ? '' : ` saying ${describeWanted(wanted.message)}`}`;
}
