import type { ClientCase, Requirement, ServerCase } from '../model/index.js';
import type { Item } from './catalogue.js';
import { catalogueOf } from './catalogue.js';
import type { Registry } from './registry.js';

const head = { title: 'A case of a test', requires: ['must-1'], faults: ['some-fault'] } as const;

/** A case for clients that is never played. */
export function clientCaseOf(id: string, changes: Partial<ClientCase> = {}): ClientCase {
  const peer = { kind: 'http-server', connections: [] } as const;
  return { ...head, id, role: 'client', peer, opens: [], connection: 'fresh', outcomes: {}, ...changes };
}

/** A case for servers that is never played. */
export function serverCaseOf(id: string, changes: Partial<ServerCase> = {}): ServerCase {
  return { ...head, id, role: 'server', send: [], outcomes: {}, ...changes };
}

/** A case set of these ids, all for clients. */
export function itemsOf(...ids: readonly string[]): readonly Item[] {
  return catalogueOf(
    ids.map((id) => clientCaseOf(id)),
    [],
  );
}

/** A registry of three requirements, `must-1`, `should-1` and `may-1`. */
export function registryOf(): Registry {
  const all = (['must', 'should', 'may'] as const).map((level): [string, Requirement] => [
    `${level}-1`,
    { id: `${level}-1`, authority: 'A', section: '1', level, actor: '', summary: '', testable: 'both' },
  ]);
  return { requirements: new Map(all), claims: {}, exclusions: new Map() };
}
