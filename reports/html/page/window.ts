/** The part of a long list that is drawn: the first item, and the one after the last. */
export type Window = { readonly from: number; readonly to: number };

/** What of `count` items of one height is to be seen, with some more on both sides so that scrolling finds them drawn. */
export function windowOf(scrollTop: number, height: number, item: number, count: number, spare: number): Window {
  const first = Math.floor(scrollTop / item) - spare;
  // Both ends are rounded so that the window moves in steps, not with every pixel.
  const from = Math.max(0, first - (first % 4));
  return { from, to: Math.min(count, from + Math.ceil(height / item) + 2 * spare + 4) };
}

/** Where to scroll to so that an item is wholly in view, nearest to where it is now. */
export function scrolledTo(at: number, item: number, scrollTop: number, height: number): number {
  const top = at * item;
  if (top < scrollTop) return top;
  return top + item > scrollTop + height ? top + item - height : scrollTop;
}
