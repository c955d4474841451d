import type { FaultInfo } from '../side.js';
import { dataFaults } from './faults/data.js';
import { fileFaults } from './faults/file.js';
import { fileAndDataFaults } from './faults/file-data.js';
import { ftpControlFaults } from './faults/ftp-control.js';
import { ftpFaults } from './faults/ftp.js';
import { ftpDataFaults } from './faults/ftp-data.js';
import { ftpPathFaults } from './faults/ftp-paths.js';
import { readingFaults } from './faults/http-reading.js';
import { sendingFaults } from './faults/http-sending.js';
import { urlFaults } from './faults/urls.js';
import { urllibFaults } from './faults/urllib.js';

/** Every deliberate defect of the client. The names are part of the case set and do not change. */
export const clientFaults = {
  ...readingFaults,
  ...sendingFaults,
  ...ftpFaults,
  ...ftpDataFaults,
  ...ftpPathFaults,
  ...ftpControlFaults,
  ...fileAndDataFaults,
  ...dataFaults,
  ...fileFaults,
  ...urlFaults,
  ...urllibFaults,
} as const satisfies Record<string, FaultInfo>;

export type ClientFault = keyof typeof clientFaults;

/** The faults in force, asked for by a name that is known to exist. */
export type ClientFaults = { readonly has: (name: ClientFault) => boolean };
