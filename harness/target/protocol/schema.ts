import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FromTarget } from '../../model/index.js';
import accepts from './message-validator.js';

/** What holding a value against the schema gave. `error`: the first thing that is wrong, with the data it is wrong about. */
export type Checked =
  { readonly kind: 'message'; readonly message: FromTarget } | { readonly kind: 'wrong'; readonly error: ErrorObject };

export function checkMessage(value: unknown): Checked {
  if (accepts(value)) return { kind: 'message', message: value };
  const [error] = accepts.errors ?? [];
  if (error === undefined) throw new Error('a message was refused without a reason');
  return { kind: 'wrong', error };
}
