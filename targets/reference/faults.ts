import { clientFaults } from './client/index.js';
import { serverFaults } from './server/index.js';
import type { FaultInfo } from './side.js';

/** Every fault of the reference target by name. */
export const FAULTS = { ...clientFaults, ...serverFaults } as const satisfies Record<string, FaultInfo>;

export type FaultName = keyof typeof FAULTS;
