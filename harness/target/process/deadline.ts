/**
 * Calls `fire` after so many milliseconds, unless the returned function is called first.
 *
 * When the timer fires, the event loop reads its sockets and pipes once more before `fire` runs. So an answer that had arrived in
 * time, while this process was busy or not scheduled, still counts.
 */
export function deadline(ms: number, fire: () => void): () => void {
  let last: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    last = setImmediate(fire);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(last);
  };
}
