import { randomBytes } from 'node:crypto';
import type { Field } from '../../../../harness/model/protocol.js';
import { Nonces, type Random } from './auth/nonces.js';
import { Store } from './store.js';

/** What a listening server keeps between requests, for all of its connections. */
export type Site = { readonly store: Store; readonly nonces: Nonces };

/** The state of a server that has just begun to listen. */
export const createSite = (random: Random = randomBytes): Site => ({ store: new Store(), nonces: new Nonces(random) });

/**
 * What faults keep of one connection. `admitted`: the user that was let in last. `fields`: those of the request before. `told`: whether
 * the client was told to go on.
 */
export type Visit = { admitted: string | undefined; fields?: readonly Field[]; told?: boolean };

/** Where a request came in. `local` is the address of the server, for requests that name no host. */
export type Place = { readonly local: string; readonly site: Site; readonly visit: Visit };
