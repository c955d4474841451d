import { distance } from 'fastest-levenshtein';

/** The names nearest to a wrong one, nearest first: at most three, and only those that could have been meant. */
export function nearest(wrong: string, known: readonly string[]): readonly string[] {
  return known
    .map((name) => ({ name, far: name.includes(wrong) ? 1 : distance(wrong, name) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.floor(name.length / 2)))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** "Did you mean …?", or nothing where nothing is near. */
export function didYouMean(wrong: string, known: readonly string[]): readonly string[] {
  const near = nearest(wrong, known);
  return near.length === 0 ? [] : [`did you mean ${near.join(', or ')}?`];
}
