/** One thing that was tried: whether it went right, and if not, how to mend it. */
export type CheckLine = { readonly ok: boolean; readonly what: string; readonly mend?: string };

/** A line from what was found wrong; null is right. */
export function line(what: string, wrong: string | null, mend: string): CheckLine {
  return wrong === null ? { ok: true, what } : { ok: false, what: `${what}: ${wrong}`, mend };
}
