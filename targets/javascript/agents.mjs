import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { failed } from './faults.mjs';
import { Unable } from './lines.mjs';

/** What Node's own `tls` is told of the authorities to trust; without any it takes those it comes with. */
export const trusted = ({ trust }) => (trust === undefined ? {} : { ca: readFileSync(trust) });

/**
 * `begin` of a client that takes agents of Node's own `http` and `https`: each exchange has its own, and no connection outlives it.
 * @param {(open: object, agent: http.Agent, signal: AbortSignal, secure: https.Agent) => Promise<object>} outcome
 *   gives the outcome of one open; what it throws is the error that the implementation reports
 */
export function withAgent(outcome) {
  return ({ connection, signal }) => {
    const options = { keepAlive: connection === 'keep' };
    const agent = new http.Agent(options);
    const secured = new Map();
    const secureFor = (open) => {
      if (!secured.has(open.trust)) secured.set(open.trust, new https.Agent({ ...options, ...trusted(open) }));
      return secured.get(open.trust);
    };
    return {
      async open(open) {
        try {
          return await outcome(open, agent, signal, secureFor(open));
        } catch (error) {
          if (error instanceof Unable) throw error;
          return failed(error);
        }
      },
      end: () => [agent, ...secured.values()].forEach((one) => one.destroy()),
    };
  };
}
