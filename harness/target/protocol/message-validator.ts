import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FromTarget } from '../../model/index.js';
import { packageRoot } from '../../package-root.js';

const schema = JSON.parse(readFileSync(join(packageRoot, 'schemas', 'protocol.schema.json'), 'utf8')) as object;

// The first thing wrong is enough: what a target sends is hostile, and could be wrong in a million places.
export const ajv = new Ajv2020({
  allErrors: false,
  discriminator: true,
  verbose: true,
  validateSchema: false,
  code: { source: true, esm: true },
});

/** Whether a value is a message of a target, by the published schema. */
export default ajv.compile<FromTarget>(schema);
