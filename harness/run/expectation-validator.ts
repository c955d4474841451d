import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Expectation } from '../judge/index.js';
import { packageRoot } from '../package-root.js';

/** A file of expectations as it is written. */
type Written = { readonly expectations: readonly Omit<Expectation, 'line'>[] };

const schema = JSON.parse(
  readFileSync(path.join(packageRoot, 'schemas', 'expectations.schema.json'), 'utf8'),
) as object;

export const ajv = new Ajv2020({ allErrors: true, validateSchema: false, code: { source: true, esm: true } });

/** Whether a value is a file of expectations, by the published schema. */
export default ajv.compile<Written>(schema);
