import type { Level, Requirement } from '../model/index.js';
import { levelOf, stronger } from '../model/index.js';

/**
 * What a claim subscribes to: an authority, or some of its sections and those below them, or single requirements of it, or all
 * but single ones. What RFC 1945 says of HTTP/0.9 messages belongs so to the claim `http/0.9`: nobody is failed for not speaking it.
 */
export type Subscription = {
  readonly authority: string;
  readonly sections?: readonly string[];
  readonly only?: readonly string[];
  readonly except?: readonly string[];
};

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

function covers(
  { authority, sections, only, except }: Subscription,
  { id, authority: from, section }: Requirement,
): boolean {
  if (authority !== from || only?.includes(id) === false || except?.includes(id) === true) return false;
  return sections?.some((one) => section === one || section.startsWith(`${one}.`)) ?? true;
}
