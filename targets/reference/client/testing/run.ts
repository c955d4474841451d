import type { Open, Outcome } from '../../../../harness/model/protocol.js';
import { createClientTarget } from '../index.js';

/** Runs one exchange on the client and resolves to its outcomes. */
export function exchange(
  opens: readonly Open[],
  faults: { readonly has: (name: string) => boolean },
  connection: 'fresh' | 'keep' = 'fresh',
): Promise<readonly Outcome[]> {
  return new Promise((resolve, reject) => {
    const client = createClientTarget(faults);
    const handled = client.handle({ type: 'exchange', id: 1, connection, opens }, (message) => {
      if (message.type === 'done') resolve(message.outcomes);
      else reject(new Error(JSON.stringify(message)));
    });
    Promise.resolve(handled).catch(reject);
  });
}

export type Response = Extract<Outcome, { readonly kind: 'response' }>;

/** The only outcome, which must be a response. */
export function response(outcomes: readonly Outcome[]): Response {
  const [outcome] = outcomes;
  if (outcome?.kind !== 'response') throw new Error(`no response: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The only outcome, which must be an error; as its name and the reply it carries. */
export function failure(outcomes: readonly Outcome[]): string {
  const [outcome] = outcomes;
  if (outcome?.kind !== 'error') throw new Error(`no error: ${JSON.stringify(outcome)}`);
  return [outcome.error.name, outcome.error.reply].filter((part) => part !== undefined).join(' ');
}
