/** The word that begins as the given one does, or is part of it; null where none is. */
export function nearestWord(given: string, words: readonly string[]): string | null {
  const begins = words.find((word) => word.startsWith(given) || given.startsWith(word));
  return begins ?? words.find((word) => word.includes(given)) ?? null;
}
