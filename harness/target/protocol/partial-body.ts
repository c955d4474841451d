import type { FromTarget, Seen } from '../../model/index.js';

const KEPT_OF_A_BODY = 4_096;

/** The rule the schema of messages cannot express: a body that was seen has its first 4,096 octets, and all if it has fewer. */
export function partialBody(message: FromTarget): string | null {
  if (message.type === 'saw') return partial(message.request.body, 'saw.request.body');
  if (message.type !== 'done') return null;
  for (const [index, outcome] of message.outcomes.entries()) {
    const found = outcome.kind === 'response' ? partial(outcome.body, `done.outcomes[${index}].body`) : null;
    if (found !== null) return found;
  }
  return null;
}

function partial({ length, octets }: Seen, at: string): string | null {
  const kept = Math.min(length, KEPT_OF_A_BODY);
  if (octets.length === kept) return null;
  return `${at}.octets has ${octets.length} octets; with a length of ${length} it must have ${kept}`;
}
