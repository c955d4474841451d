import type { Enrolled } from './enrolled.js';

/** The roll of the cases that a bundle was made of, which its maker writes here; null elsewhere, where the cases themselves are asked. */
export const bakedRoll: readonly Enrolled[] | null = null;
