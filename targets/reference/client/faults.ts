import type { FaultInfo } from '../side.js';
import { fileAndDataFaults } from './faults/file-data.js';
import { ftpFaults } from './faults/ftp.js';
import { readingFaults } from './faults/http-reading.js';
import { sendingFaults } from './faults/http-sending.js';

/** Every deliberate defect of the client. The names are part of the case set and do not change. */
export const clientFaults = {
  ...readingFaults,
  ...sendingFaults,
  ...ftpFaults,
  ...fileAndDataFaults,
} as const satisfies Record<string, FaultInfo>;

export type ClientFault = keyof typeof clientFaults;

/** The faults in force, asked for by a name that is known to exist. */
export type ClientFaults = { readonly has: (name: ClientFault) => boolean };
