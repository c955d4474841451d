import type { ClientObservation, Matcher, ProgressCall } from '../../model/index.js';
import { forOpens } from './delivered.js';

/**
 * The retrieval was told step by step: once when the connection stood, with 0 blocks, and after each block, all blocks of one
 * size but the last, and `total` the octets in all, or -1 where nothing announced them (urllib.request urlretrieve).
 */
export function progressed(total: number): Matcher<ClientObservation> {
  return {
    describe: `tells its progress from the start, block by block, towards ${total} octets`,
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        if (outcome.kind === 'error') return `it reported the error ${outcome.error.message}`;
        return outcome.progress === undefined
          ? { noEvidence: 'nothing tells of the progress' }
          : wrongStep(outcome.progress, total, outcome.body.length);
      }),
    needs: ['progress'],
  };
}

/** The retrieval was told nothing on its way. */
export function untold(): Matcher<ClientObservation> {
  return {
    describe: 'tells no progress',
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        const calls = outcome.kind === 'response' ? (outcome.progress ?? []) : [];
        return calls.length === 0 ? null : `it told ${shown(calls)}`;
      }),
    needs: ['progress'],
  };
}

function wrongStep(calls: readonly ProgressCall[], total: number, length: number): string | null {
  const size = calls[0]?.[1] ?? 0;
  if (calls.length === 0) return 'it told nothing';
  const regular = calls.every(([blocks, blockSize], index) => blocks === index && blockSize === size && size > 0);
  if (!regular) return `it did not count up from 0 in blocks of one size: ${shown(calls)}`;
  if (calls.some(([, , all]) => all !== total)) return `it told another size in all: ${shown(calls)}`;
  const enough = (calls.length - 1) * size >= length;
  return enough ? null : `it told of fewer octets than the ${length} that came: ${shown(calls)}`;
}

function shown(calls: readonly ProgressCall[]): string {
  const first = calls.slice(0, 5).map((call) => `(${call.join(', ')})`);
  return `${first.join(' ')}${calls.length > 5 ? ' …' : ''}`;
}
