/** The registry's own word for how strong a requirement is. */
export type RegistryLevel = 'must' | 'must not' | 'should' | 'should not' | 'may' | 'behaviour';

/** The level of a case: the strongest of its claimed requirements, `must not` counting as `must` and `should not` as `should`. */
export type Level = 'must' | 'should' | 'behaviour' | 'may';

/** One normative or documented statement. `testable` says which side of the wire can show it. */
export type Requirement = {
  readonly id: string;
  readonly authority: string;
  readonly section: string;
  readonly level: RegistryLevel;
  readonly actor: string;
  readonly summary: string;
  readonly testable: 'client' | 'server' | 'both' | 'no';
  readonly sameAs?: string;
  readonly note?: string;
  readonly why?: string;
};

/** The levels, strongest first. */
export const LEVELS: readonly Level[] = ['must', 'should', 'behaviour', 'may'];

/** Folds the registry's six words into the four levels of a case. */
export function levelOf(word: RegistryLevel): Level {
  switch (word) {
    case 'must':
    case 'must not':
      return 'must';
    case 'should':
    case 'should not':
      return 'should';
    case 'behaviour':
      return 'behaviour';
    case 'may':
      return 'may';
  }
}

/** The stronger of two levels. */
export function stronger(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}
