import { isObject } from './shape.js';
import { SHAPES } from './messages.js';
import type { FromTarget } from '../../model/index.js';

/** What a line of a target turned out to be. */
export type Heard =
  | { readonly kind: 'message'; readonly message: FromTarget }
  /** A message of the protocol, wrongly made. `id` is null where it has none that could be read. */
  | { readonly kind: 'malformed'; readonly type: string; readonly id: number | null; readonly detail: string }
  /** Not a message: no JSON object, or one without a type of the protocol. */
  | { readonly kind: 'noise'; readonly why: string };

/** Reads one line. A message that passes has exactly the shape its type promises; keys the protocol does not know are left in. */
export function readMessage(line: string): Heard {
  if (!line.startsWith('{')) return { kind: 'noise', why: 'a line that is no message' };
  const value = parsed(line);
  if (!isObject(value)) return { kind: 'noise', why: 'a line that is not valid JSON' };
  const type = value.type;
  if (typeof type !== 'string' || !isKnown(type)) return { kind: 'noise', why: 'a message of unknown type' };
  const detail = SHAPES[type](value, type);
  if (detail === null) return { kind: 'message', message: value as FromTarget };
  return { kind: 'malformed', type, id: typeof value.id === 'number' ? value.id : null, detail };
}

function isKnown(type: string): type is FromTarget['type'] {
  return Object.hasOwn(SHAPES, type);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
