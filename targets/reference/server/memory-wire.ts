import type { SeenRequest } from '../../../harness/model/protocol.js';
import { createSite } from './app/site.js';
import { converse, type Ending } from './connection.js';
import type { Has, ServerFault } from './faults/index.js';
import { Input } from './receive/input.js';

/** What came of a conversation: everything the server wrote, what its application saw, and how it ended. */
export type Heard = {
  readonly octets: string;
  readonly saws: readonly SeenRequest[];
  readonly ending: Ending;
};

/**
 * Plays a conversation without sockets, for the tests: the segments arrive one by one, then the peer ends its side.
 * Nothing is left to chance: what should be random is counted. Date is replaced by a fixed text unless it has an unusual form, so that two runs can be compared.
 */
export async function playInMemory(
  segments: readonly string[],
  faults: readonly ServerFault[] = [],
  speaks: '1.0' | '1.1' = '1.1',
): Promise<Heard> {
  const has: Has = (fault) => faults.includes(fault);
  const waiting = segments.filter((segment) => segment !== '').map((segment) => Buffer.from(segment, 'latin1'));
  const written: string[] = [];
  let drawn = 0;
  const saws: SeenRequest[] = [];
  const ending = await converse({
    input: new Input(() => Promise.resolve(waiting.shift()), has('bare-cr-ends-line')),
    outlet: {
      closed: () => false,
      write: (octets) => {
        written.push(octets.toString('latin1'));
        return undefined;
      },
    },
    has,
    speaks,
    local: '127.0.0.1:80',
    site: createSite((size) => Buffer.alloc(size, ++drawn)),
    saw: (request) => saws.push(request),
  });
  const octets = written.join('').replaceAll(/^Date: \w{3}, [^\r]* GMT\r\n/gm, 'Date: now\r\n');
  return { octets, saws, ending };
}
