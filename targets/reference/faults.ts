import { clientFaults } from './client/index.js';
import { serverFaults } from './server/index.js';
import type { FaultInfo } from './side.js';

/** What a fault breaks, in one sentence, for each role that has it. */
export type Breakage = { readonly client?: string; readonly server?: string };

export type FaultName = keyof typeof clientFaults | keyof typeof serverFaults;

/** Every fault of the reference target by name. A defect that both roles can have goes by one name. */
export const FAULTS: Readonly<Record<string, Breakage>> = merged(clientFaults, serverFaults);

function merged(...tables: readonly Readonly<Record<string, FaultInfo>>[]): Readonly<Record<string, Breakage>> {
  const faults: Record<string, Breakage> = {};
  for (const [name, { role, breaks }] of tables.flatMap((table) => Object.entries(table))) {
    faults[name] = { ...faults[name], [role]: breaks };
  }
  return faults;
}
