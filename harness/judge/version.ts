/** The numbers of the first dotted number in a text, or else of its first number: "wget2 2.0.1 (x86…)" gives 2, 0, 1. */
export function dottedNumber(text: string): readonly number[] {
  const found = /\d+(?:\.\d+)+/.exec(text) ?? /\d+/.exec(text);
  return found === null ? [] : found[0].split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The form of a condition: one or more comparisons, all of which must hold. */
export const CONDITION = /^\s*(?:(?:<=|>=|<|>|=)\s*\d+(?:\.\d+)*\s*)+$/;

/** Whether a version meets a condition such as `<7.4.0` or `>=3.8 <3.12`. A version without a number meets none. */
export function meets(version: string, condition: string): boolean {
  const own = dottedNumber(version);
  if (own.length === 0) return false;
  return [...condition.matchAll(/(<=|>=|<|>|=)\s*(\d+(?:\.\d+)*)/g)].every(([, operator = '=', number = '']) => {
    const order = compare(own, dottedNumber(number));
    switch (operator) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
      default:
        return order === 0;
    }
  });
}
