import { distance } from 'fastest-levenshtein';

/** A name that means no target; `nearest` are those it may have meant. */
export class UnknownName extends Error {
  override readonly name = 'UnknownName';
  readonly exitCode = 2;

  constructor(
    readonly given: string,
    readonly nearest: readonly string[],
  ) {
    const hint = nearest.length === 0 ? '' : `; did you mean ${nearest.join(' or ')}?`;
    super(`no target is called ${JSON.stringify(given)}, and no descriptor is at that path${hint}`);
  }
}

const MOST = 3;

/** The names nearest to one that was rejected, at most three, nearest first. */
export function closestNames(given: string, names: readonly string[]): readonly string[] {
  const near = (name: string): number => (name.startsWith(given) ? 1 : distance(given, name));
  return [...new Set(names)]
    .map((name) => ({ name, far: near(name) }))
    .filter(({ name, far }) => far <= Math.max(given.length, name.length) * 0.6)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}
