import type { Field, Outcome } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

type Response = Extract<Outcome, { readonly kind: 'response' }>;

/** The response as it came. A fault alone cuts the whole to the range that was asked for (RFC 9110 section 14.3). */
export function cutByRange(response: Response, asked: readonly Field[], faults: ClientFaults): Response {
  const range = asked.find(([name]) => name.toLowerCase() === 'range')?.[1];
  const [, first, last] = /^bytes=([0-9]+)-([0-9]+)$/.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined || !faults.has('range-cut-by-client')) return response;
  const octets = response.body.octets.slice(Number(first), Number(last) + 1);
  return { ...response, body: { length: octets.length, octets } };
}
