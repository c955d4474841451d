/** The height of a row in pixels: a finger needs more than a pointer. */
export const ROW = matchMedia('(pointer: coarse)').matches ? 36 : 28;

/** The height of the head: names of targets stand upright over signs. */
export function headHeight(marks: boolean): number {
  return marks ? 144 : ROW;
}

/** The width of the first column, which holds the names of cases. */
export function nameWidth(): number {
  return Math.round(Math.min(352, Math.max(152, innerWidth * 0.24)));
}

/** The width of a cell: as much as there is room for, and no less than can be read. */
export function cellWidth(width: number, columns: number, marks: boolean): number {
  if (marks) return 32;
  const least = innerWidth <= 640 ? 136 : 176;
  return Math.max(least, Math.floor((width - nameWidth()) / Math.max(1, columns)));
}

/**
 * How many characters fit into a cell beside its sign. Text is shortened by this count and the next cell covers what is still too long:
 * thousands of cells that cut their text by themselves make scrolling slow.
 */
export function roomOf(cell: number): number {
  return Math.floor((cell - 34) / 6.4);
}
