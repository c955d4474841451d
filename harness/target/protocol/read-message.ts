import type { FromTarget } from '../../model/index.js';
import { explain } from './explain.js';
import { partialBody } from './partial-body.js';
import { checkMessage } from './schema.js';

/** What a line of a target turned out to be. */
export type Heard =
  | { readonly kind: 'message'; readonly message: FromTarget }
  /** A message of the protocol, wrongly made. `id` is null where it has none that could be read. */
  | { readonly kind: 'malformed'; readonly type: string; readonly id: number | null; readonly detail: string }
  /** Not a message: no JSON object, or one without a type of the protocol. */
  | { readonly kind: 'noise'; readonly why: string };

const UNKNOWN_TYPE: Heard = { kind: 'noise', why: 'a message of unknown type' };

/** Reads one line. A message that passes has exactly the shape its type promises; keys the protocol does not know are left in. */
export function readMessage(line: string): Heard {
  if (!line.startsWith('{')) return { kind: 'noise', why: 'a line that is no message' };
  const value = parsed(line);
  if (value === null) return { kind: 'noise', why: 'a line that is not valid JSON' };
  const { type, id } = value;
  if (typeof type !== 'string') return UNKNOWN_TYPE;
  const malformed = (detail: string): Heard => ({
    kind: 'malformed',
    type,
    id: typeof id === 'number' ? id : null,
    detail,
  });
  const checked = checkMessage(value);
  switch (checked.kind) {
    case 'wrong':
      return checked.error.instancePath === '/type' ? UNKNOWN_TYPE : malformed(explain(checked.error, value));
    case 'message': {
      const detail = partialBody(checked.message);
      return detail === null ? checked : malformed(detail);
    }
  }
}

/** The object a line beginning with a brace holds; null when it is not JSON. */
function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
