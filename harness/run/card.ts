import type { CaseCard, NamedOutcome } from '../model/index.js';
import type { Item } from './catalogue.js';
import type { Registry } from './registry.js';
import { cardScript } from './script-lines.js';

/** A case as the log carries it, so that a report can explain a verdict without the case set. */
export function cardOf(item: Item, registry: Registry): CaseCard {
  const { of: one, id } = item;
  return {
    id,
    title: one.title,
    kind: item.kind,
    requires: one.requires.map((name) => {
      const requirement = registry.requirements.get(name);
      if (requirement === undefined) throw new Error(`${id} cites the unknown requirement ${name}`);
      const { authority, section, level, summary } = requirement;
      return { id: name, authority, section, level, summary };
    }),
    outcomes: outcomesOf(item),
    note: one.note ?? null,
    script: cardScript(item),
  };
}

function outcomesOf(item: Item): CaseCard['outcomes'] {
  if (item.kind === 'property') {
    return [
      { name: 'holds', accepted: true, describe: item.of.holds.describe },
      { name: 'is violated', accepted: false, describe: `not: ${item.of.holds.describe}` },
    ];
  }
  return Object.entries<NamedOutcome<never>>(item.of.outcomes as Readonly<Record<string, NamedOutcome<never>>>).map(
    ([name, { accepted, all }]) => ({
      name,
      accepted,
      describe: all.map(({ describe }) => describe).join(', and '),
    }),
  );
}
