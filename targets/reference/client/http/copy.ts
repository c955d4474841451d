import type { Sink } from '../body/sink.js';
import { asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';

const PIECE = 64 * 1024;

/** Copies exactly `length` octets; a stream that ends before is an error. */
export async function copyExactly(source: Source, sink: Sink, length: number, faults: ClientFaults): Promise<void> {
  for (let left = length; left > 0;) {
    const arrived = await arrival(source, faults);
    if (arrived === 'reset') return;
    if (arrived === 'end') {
      if (faults.has('short-body-is-complete')) return;
      throw new OpenError('IncompleteBody', `the connection was closed with ${left} octets missing`, 'body');
    }
    const piece = source.take(Math.min(left, PIECE));
    left -= piece.length;
    await sink.write(piece);
  }
}

/** Copies until the stream ends. The end is regular; a reset is thrown. */
export async function copyToEnd(source: Source, sink: Sink, faults: ClientFaults): Promise<void> {
  while ((await arrival(source, faults)) === 'more') await sink.write(source.take(PIECE));
}

/** What comes next. A reset is thrown, unless it is taken for an end. */
async function arrival(source: Source, faults: ClientFaults): Promise<'more' | 'end' | 'reset'> {
  try {
    return (await source.any()) ? 'more' : 'end';
  } catch (error) {
    if (faults.has('reset-is-the-end')) return 'reset';
    const forgiven = faults.has('time-limit-is-the-end') || faults.has('time-limit-cuts-the-body');
    if (forgiven && asOpenError(error, 'body').name === 'Timeout') return 'reset';
    throw error;
  }
}
