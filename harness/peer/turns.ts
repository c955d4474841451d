/** One turn of the event loop. Between two of them the loop has polled every socket. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Turns the event loop until what the kernel already held has been read: until `activity`, a number that grows with everything
 * read, no longer changes over two turns, or `limitMs` have passed.
 */
export async function readUp(activity: () => number, limitMs: number): Promise<void> {
  const end = performance.now() + limitMs;
  let before: number;
  do {
    before = activity();
    await turn();
    await turn();
  } while (activity() !== before && performance.now() < end);
}
