import type { ClientObservation, WireRequest } from '../model/index.js';
import { originOf, visible } from '../model/index.js';
import { body } from '../judge/matchers/delivered.js';
import type { Relation } from './property.js';
import type { ChainRequest } from './redirect-chain.js';

/**
 * The requests that arrived are those of the chain, in order, from the first one on: a client may stop at any redirection, but what it
 * then delivers is not the end. The baseline, a single redirection, must be followed to the body at its end.
 */
export function followsChain<G>(
  chainOf: (given: G) => readonly ChainRequest[],
  end: string,
): Relation<ClientObservation, G> {
  return {
    describe: 'asks for what each Location says, by a method that its status allows, and for nothing else',
    baselineIs: [body(end)],
    wrong: ({ requests, outcomes: [outcome] }, _, given) => {
      const chain = chainOf(given);
      for (const [index, request] of requests.entries()) {
        const wanted = chain[index];
        if (wanted === undefined) return `it asked for ${shown(request)} behind the end of the chain`;
        if (!isWanted(request, wanted)) return `it asked for ${shown(request)} where ${wantedText(wanted)} follows`;
      }
      const arrived = outcome?.kind === 'response' && outcome.ended === 'complete' && outcome.body.octets === end;
      if (arrived && requests.length < chain.length) return `it delivered the end after ${requests.length} requests`;
      return requests.length === 0 ? 'it asked for nothing' : null;
    },
  };
}

function isWanted({ conn, method, target }: WireRequest, wanted: ChainRequest): boolean {
  return originOf(conn) === wanted.origin && target === wanted.target && wanted.methods.includes(method);
}

function shown({ conn, method, target }: WireRequest): string {
  const origin = originOf(conn);
  return `${visible(method)} ${visible(target)}${origin === '' ? '' : ` at the origin "${origin}"`}`;
}

function wantedText({ origin, methods, target }: ChainRequest): string {
  return `${methods.join(' or ')} ${target}${origin === '' ? '' : ` at the origin "${origin}"`}`;
}
