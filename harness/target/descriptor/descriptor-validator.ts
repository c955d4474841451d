import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Role } from '../../model/index.js';
import type { InterpreterKind } from './schema.js';
import { DESCRIPTOR_SCHEMA } from './schema.js';

/** A descriptor as it is written, once the schema has accepted it. */
export type Written = {
  readonly name: string;
  readonly role: Role;
  readonly run?: readonly string[];
  readonly command?: readonly string[];
  readonly url?: string;
  readonly reader?: 'body' | 'http-message';
  readonly interpreters?: readonly InterpreterKind[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly workers?: number;
  readonly startMs?: number;
  readonly requires?: readonly string[];
  readonly claims?: readonly string[];
  readonly features?: Readonly<Record<string, boolean>>;
  readonly version?: readonly string[] | string;
};

// The schema is our own and tested; it is not checked against the meta-schema at every start.
export const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  validateSchema: false,
  code: { source: true, esm: true },
});

/** Whether a value is a descriptor. */
export default ajv.compile<Written>(DESCRIPTOR_SCHEMA);
