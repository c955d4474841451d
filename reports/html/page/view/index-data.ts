import type { PageIndex } from '../format.js';

/** The index that stands in the page. */
export const index = JSON.parse(document.getElementById('index')?.textContent ?? '{}') as PageIndex;

const places = new Map(index.cases.map(({ id }, at) => [id, at]));
const targets = new Map(index.targets.map(({ name }, at) => [name, at]));
const requirements = new Map(index.requirements.map(({ id }, at) => [id, at]));

export function isCase(id: string): boolean {
  return places.has(id);
}

export function placeOfCase(id: string): number | null {
  return places.get(id) ?? null;
}

export function placeOfTarget(name: string): number | null {
  return targets.get(name) ?? null;
}

export function placeOfRequirement(id: string): number | null {
  return requirements.get(id) ?? null;
}
