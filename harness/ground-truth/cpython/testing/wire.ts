import type { Transcript } from '../../../model/index.js';
import type { Wire } from './recording.js';

/** How a control connection ends: the client ended it, or the server did. */
const ENDS: readonly string[] = ['<eof>', '<server close>'];

/** What happened on the control connections of an exchange, in the recordings' notation. */
export function wireOf(transcript: Transcript): Wire {
  const wire: string[] = [];
  const unfinished = new Map<string, string>();
  const ended = new Set<string>();
  for (const { conn, dir, event, octets = '' } of transcript) {
    if (conn.includes('.')) continue; // a data connection
    if (event === 'open') wire.push('<connect>');
    if (event === 'octets' && dir === 'in') {
      const pieces = `${unfinished.get(conn) ?? ''}${octets}`.split('\r\n');
      unfinished.set(conn, pieces.pop() ?? '');
      wire.push(...pieces);
    }
    if ((event === 'fin' || event === 'rst') && !ended.has(conn)) {
      ended.add(conn);
      wire.push(dir === 'in' ? '<eof>' : '<server close>');
    }
  }
  return wire;
}

/**
 * What must be equal in two wires: connections and commands in their order, and how many connections each side ended. When an end
 * is noticed among the commands of another connection is the scheduler's business.
 */
export function comparable(wire: Wire): readonly string[] {
  return [...wire.filter((one) => !ENDS.includes(one)), ...wire.filter((one) => ENDS.includes(one)).sort()];
}
