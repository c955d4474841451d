import { answerFaults } from './answer.js';
import { applicationFaults } from './application.js';
import { authenticationFaults } from './authentication.js';
import { bodyFaults } from './body.js';
import { propertyFaults } from './properties.js';
import { requestFaults } from './request.js';
import { semanticsFaults } from './semantics.js';
import { wireFaults } from './wire.js';

/** Every deliberate defect of the server, by name. The names are frozen: cases cite them. */
export const serverFaults = {
  ...requestFaults,
  ...bodyFaults,
  ...answerFaults,
  ...applicationFaults,
  ...semanticsFaults,
  ...authenticationFaults,
  ...propertyFaults,
  ...wireFaults,
} as const;

export type ServerFault = keyof typeof serverFaults;

/** Asked at every point where the server may be told to deviate; a misspelt name does not compile. */
export type Has = (fault: ServerFault) => boolean;
