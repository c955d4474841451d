import type { FaultInfo } from '../side.js';
import { authenticationFaults } from './faults/authentication.js';
import { cookieFaults } from './faults/cookies.js';
import { dataFaults } from './faults/data.js';
import { fileFaults } from './faults/file.js';
import { fileAndDataFaults } from './faults/file-data.js';
import { ftpControlFaults } from './faults/ftp-control.js';
import { ftpFaults } from './faults/ftp.js';
import { ftpDataFaults } from './faults/ftp-data.js';
import { ftpPathFaults } from './faults/ftp-paths.js';
import { connectionFaults } from './faults/http-connections.js';
import { contentFaults } from './faults/http-content.js';
import { http10Faults } from './faults/http10.js';
import { requestFaults } from './faults/http-requests.js';
import { readingFaults } from './faults/http-reading.js';
import { sendingFaults } from './faults/http-sending.js';
import { httpsFaults } from './faults/https.js';
import { redirectFaults } from './faults/redirects.js';
import { robotsFaults } from './faults/robots.js';
import { urlFaults } from './faults/urls.js';
import { urllibFaults } from './faults/urllib.js';

/** Every deliberate defect of the client. The names are part of the case set and do not change. */
export const clientFaults = {
  ...readingFaults,
  ...sendingFaults,
  ...connectionFaults,
  ...contentFaults,
  ...requestFaults,
  ...http10Faults,
  ...ftpFaults,
  ...ftpDataFaults,
  ...ftpPathFaults,
  ...ftpControlFaults,
  ...fileAndDataFaults,
  ...cookieFaults,
  ...dataFaults,
  ...fileFaults,
  ...redirectFaults,
  ...robotsFaults,
  ...httpsFaults,
  ...urlFaults,
  ...urllibFaults,
  ...authenticationFaults,
} as const satisfies Record<string, FaultInfo>;

export type ClientFault = keyof typeof clientFaults;

/** The faults in force, asked for by a name that is known to exist. */
export type ClientFaults = { readonly has: (name: ClientFault) => boolean };
