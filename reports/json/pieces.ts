/** Gives the pieces of a value that stands so many levels deep. */
export type Pieces = (depth: number) => Iterable<string>;

// The layout is that of JSON.stringify with an indent of one blank, so that small and large reports look the same.

/** An object of values and parts that come in pieces, in this order. Keys without a value are left out, as JSON.stringify does. */
export function* objectPieces(
  depth: number,
  entries: readonly (readonly [key: string, value: Pieces])[],
): Generator<string> {
  let before = '{';
  for (const [key, value] of entries) {
    yield `${before}\n${' '.repeat(depth + 1)}${JSON.stringify(key)}: `;
    yield* value(depth + 1);
    before = ',';
  }
  yield entries.length === 0 ? '{}' : `\n${' '.repeat(depth)}}`;
}

/** A list whose items come in pieces. */
export function* listPieces<T>(
  depth: number,
  items: readonly T[],
  pieces: (item: T, depth: number) => Iterable<string>,
): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n${' '.repeat(depth + 1)}`;
    yield* pieces(item, depth + 1);
    before = ',';
  }
  yield items.length === 0 ? '[]' : `\n${' '.repeat(depth)}]`;
}

/** A value in one piece. Line feeds within strings are escaped, so that every one in its text begins a line of the layout. */
export function valuePieces(value: unknown, depth: number): readonly string[] {
  return [JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`)];
}

/** The entries of an object whose values are small. */
export function valuesOf(values: object): readonly (readonly [key: string, value: Pieces])[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, (depth) => valuePieces(value, depth)] as const);
}
