import { printable } from '../../model/index.js';

/** One thing that was tried: whether it went right, and if not, how to mend it. */
export type CheckLine = { readonly ok: boolean; readonly what: string; readonly mend?: string };

/** A line from what was found wrong; null is right. */
export function line(what: string, wrong: string | null, mend: string): CheckLine {
  return wrong === null ? { ok: true, what } : { ok: false, what: `${what}: ${wrong}`, mend };
}

/** Why an answer may be missing, to be put behind the words that say so; empty where nothing tells. */
export function because(talk: { readonly why: () => string }): string {
  const why = talk.why();
  return why === '' ? '' : `; ${printable(why)}`;
}
