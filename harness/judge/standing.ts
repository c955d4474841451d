import type { Level, Requirement } from '../model/index.js';
import { levelOf, stronger } from '../model/index.js';

/** What a claim subscribes to: an authority, or some of its sections and those below them. */
export type Subscription = { readonly authority: string; readonly sections?: readonly string[] };

/** Each claim with what it subscribes to (`cases/requirements/claims.json`). */
export type Claims = Readonly<Record<string, readonly Subscription[]>>;

/** How a case stands towards a target: judged at a level, or a survey that only observes. */
export type Standing = { readonly level: Level; readonly survey: boolean };

/**
 * The standing of a case with these requirements towards a target with these claims. The level is the strongest among the
 * claimed requirements. A case of which nothing is claimed, or whose claimed level is `may`, is a survey.
 */
export function standingOf(requires: readonly Requirement[], claimed: readonly string[], claims: Claims): Standing {
  const subscriptions = claimed.flatMap((claim) => claims[claim] ?? []);
  const mine = requires.filter((requirement) => subscriptions.some((one) => covers(one, requirement)));
  const level = strongest(mine.length > 0 ? mine : requires);
  return { level, survey: mine.length === 0 || level === 'may' };
}

function strongest(requires: readonly Requirement[]): Level {
  return requires.map(({ level }) => levelOf(level)).reduce(stronger, 'may');
}

function covers({ authority, sections }: Subscription, requirement: Requirement): boolean {
  if (authority !== requirement.authority) return false;
  return (
    sections?.some((section) => requirement.section === section || requirement.section.startsWith(`${section}.`)) ??
    true
  );
}
