import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageRoot } from '../../package-root.js';
import type { FromTarget } from '../../model/index.js';

type Validate = ValidateFunction<FromTarget>;
let compiled: Validate | undefined;

/** The published schema, compiled when the first message is read: most commands read none. */
function validator(): Validate {
  const text = readFileSync(join(packageRoot, 'schemas', 'protocol.schema.json'), 'utf8');
  // The first thing wrong is enough: what a target sends is hostile, and could be wrong in a million places.
  const ajv = new Ajv2020({ allErrors: false, discriminator: true, verbose: true, validateSchema: false });
  return ajv.compile<FromTarget>(JSON.parse(text) as object);
}

/** What holding a value against the schema gave. `error`: the first thing that is wrong, with the data it is wrong about. */
export type Checked =
  { readonly kind: 'message'; readonly message: FromTarget } | { readonly kind: 'wrong'; readonly error: ErrorObject };

export function checkMessage(value: unknown): Checked {
  const accepts = (compiled ??= validator());
  if (accepts(value)) return { kind: 'message', message: value };
  const [error] = accepts.errors ?? [];
  if (error === undefined) throw new Error('a message was refused without a reason');
  return { kind: 'wrong', error };
}
