/** Values that many have in common, each kept once and called by its number. */
export type Pool<T> = {
  /** The number of a value. Values of one key are one value. */
  readonly put: (key: string, value: T) => number;
  /** The number of the value of this key; undefined where there is none. */
  readonly numberOf: (key: string) => number | undefined;
  readonly at: (number: number) => T;
  readonly size: () => number;
};

/** An empty pool. Asking for a number that was never given is a defect of whoever asks, and throws. */
export function createPool<T>(): Pool<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    put: (key, value) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
    numberOf: (key) => numbers.get(key),
    at: (number) => {
      if (number >= values.length) throw new RangeError(`there is no value ${number}`);
      return values[number] as T;
    },
    size: () => values.length,
  };
}
