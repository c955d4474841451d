import type { Requirement } from '../model/index.js';

/** Why a requirement is left out of the case set although the wire could show it in principle, by id. */
export type Exclusions = ReadonlyMap<string, string>;

/**
 * Reads exclusions, one `{ "id", "why" }` per line. An id that is unknown, stands twice or needs no exclusion because the
 * registry itself says that the wire cannot show it is a defect of the data and throws, as does a line without a reason.
 */
export function readExclusions(text: string, requirements: ReadonlyMap<string, Requirement>): Exclusions {
  const exclusions = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const { id, why } = JSON.parse(line) as { readonly id: string; readonly why?: string };
    const requirement = requirements.get(id);
    if (requirement === undefined) throw new Error(`exclusions.jsonl: no requirement is called ${id}`);
    if (exclusions.has(id)) throw new Error(`exclusions.jsonl: ${id} stands twice`);
    if (requirement.testable === 'no') {
      throw new Error(`exclusions.jsonl: ${id} is not testable anyhow, its reason stands in the registry`);
    }
    if (why === undefined || why === '') throw new Error(`exclusions.jsonl: ${id} is excluded without a reason`);
    exclusions.set(id, why);
  }
  return exclusions;
}
