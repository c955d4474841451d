import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Claims } from '../judge/index.js';
import type { Requirement } from '../model/index.js';
import { packageRoot } from '../package-root.js';
import type { Exclusions } from './exclusions.js';
import { readExclusions } from './exclusions.js';

/** Every requirement by id, in the order of the registry, what each claim subscribes to, and what no case is meant to show. */
export type Registry = {
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly claims: Claims;
  readonly exclusions: Exclusions;
};

/** The files of the registry: the standards' requirements, whose ids are frozen, and the documented statements of urllib. */
const FILES = ['registry.jsonl', 'urllib.jsonl'];

/** Loads the registry from `cases/requirements/`. An id that stands twice, or a wrong exclusion, is a defect of the data and throws. */
export async function loadRegistry(): Promise<Registry> {
  const folder = path.join(packageRoot, 'cases', 'requirements');
  const requirements = new Map<string, Requirement>();
  for (const file of FILES) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const requirement = JSON.parse(line) as Requirement;
      if (requirements.has(requirement.id)) throw new Error(`${file}: the requirement ${requirement.id} stands twice`);
      requirements.set(requirement.id, requirement);
    }
  }
  const claims = JSON.parse(await readFile(path.join(folder, 'claims.json'), 'utf8')) as Claims;
  const exclusions = readExclusions(await readFile(path.join(folder, 'exclusions.jsonl'), 'utf8'), requirements);
  return { requirements, claims, exclusions };
}
