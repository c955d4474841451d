import type { ClientFaults } from '../faults.js';

/** The reference as it should be. */
export const none: ClientFaults = { has: () => false };

export function only(...names: readonly string[]): ClientFaults {
  return { has: (name) => names.includes(name) };
}
