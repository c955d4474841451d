import type { Faults } from '../../side.js';

/** The reference as it should be. */
export const none: Faults = { has: () => false };

export function only(...names: readonly string[]): Faults {
  return { has: (name) => names.includes(name) };
}
