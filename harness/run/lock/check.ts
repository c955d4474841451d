import type { Manifest } from './manifest.js';
import { aliasesOf } from './manifest.js';
import type { Meanings } from './meaning.js';

/** One way in which a case set is not as it is locked. `mend`: the options of the command that locks what was meant. */
export type Departure = { readonly id: string; readonly what: string; readonly mend: string };

/** Every way in which a case set is not as it is locked: what changed, what is new, what is missing, and names used twice. */
export function departuresOf(manifest: Manifest, meanings: Meanings): readonly Departure[] {
  const locked = new Map(manifest.cases.map((one) => [one.id, one]));
  const found = [...meanings].flatMap(([id, hash]): readonly Departure[] => {
    const one = locked.get(id);
    if (one === undefined) return [{ id, what: 'is not locked yet', mend: '--update' }];
    if (one.hash === hash) return [];
    const what = `means something else than its revision ${one.revision} (${hash}, not ${one.hash})`;
    return [{ id, what, mend: `--revise ${id}` }];
  });
  const missing = manifest.cases
    .filter(({ id }) => !meanings.has(id))
    .map(({ id }) => ({ id, what: 'is no more', mend: `--rename ${id}=<new id>, or --gone '${id}=<why>'` }));
  return [...found, ...missing, ...takenNames(manifest, meanings)];
}

/** A name that once meant a case must not come to mean another one: expectations still use it. */
function takenNames(manifest: Manifest, meanings: Meanings): readonly Departure[] {
  const former = [...aliasesOf(manifest).keys()].map((id) => ({ id, what: 'is the former name of another case' }));
  const gone = Object.keys(manifest.gone).map((id) => ({ id, what: `is gone (${manifest.gone[id] ?? ''})` }));
  return [...former, ...gone]
    .filter(({ id }) => meanings.has(id))
    .map((one) => ({ ...one, mend: 'give it another id' }));
}
