import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import writeFileAtomic from 'write-file-atomic';
import type { Entry } from '../run/index.js';
import { linesOfEntries } from '../run/index.js';
import { forVersion, names, verdictsOf } from '../judge/index.js';
import type { Report, ReportTarget } from '../../reports/index.js';

type Written = { cases: string; verdict: string | readonly string[]; because: string };

/**
 * Rewrites each target's expectations so that this run is as expected: entries that no longer hold go, unexpected verdicts get
 * an entry with what was seen for its reason. Every other entry keeps its place, its words and its formatting; so does one
 * that is stale for one target and still explains another's verdict: only a person can tell what its `when` should be.
 */
export async function updateExpectations(report: Report, entries: readonly Entry[]): Promise<void> {
  const files = new Map<string, Entry[]>();
  for (const entry of entries) {
    const file =
      entry.expectations.file === '' ? path.join(entry.spec.folder, 'expectations.json') : entry.expectations.file;
    files.set(file, [...(files.get(file) ?? []), entry]);
  }
  for (const [file, mine] of files) await updateFile(file, mine, report);
}

async function updateFile(file: string, entries: readonly Entry[], report: Report): Promise<void> {
  const targets = report.targets.filter(({ name }) => entries.some(({ spec }) => spec.name === name));
  const needed = new Set(targets.flatMap((target) => linesThatExplain(target, entries)));
  const gone = targets.flatMap((target) => target.stale.map(({ line }) => line));
  const stale = new Set(gone.filter((line) => !needed.has(line)));
  const fresh = new Map<string, Written>();
  for (const { cases } of targets) {
    for (const { id, verdict, expected, reasons } of cases) {
      if (!expected)
        fresh.set(`${id} ${verdict}`, {
          cases: id,
          verdict,
          because: `Not explained yet. Seen: ${reasons[0] ?? verdict}`,
        });
    }
  }
  if (stale.size === 0 && fresh.size === 0) return;
  const before = existsSync(file) ? await readFile(file, 'utf8') : '{ "expectations": [] }\n';
  await writeFileAtomic(file, rewritten(before, stale, [...fresh.values()]));
}

/** The lines of the entries that explain a verdict on this target. */
function linesThatExplain({ name, version, cases }: ReportTarget, entries: readonly Entry[]): readonly number[] {
  const own = entries.find(({ spec }) => spec.name === name);
  if (own === undefined) return [];
  return forVersion(own.expectations, version)
    .all.filter((one) => cases.some(({ id, verdict }) => names(one.cases, id) && verdictsOf(one).includes(verdict)))
    .map(({ line }) => line);
}

/** The text without the entries at these lines and with new ones at the end. */
function rewritten(text: string, stale: ReadonlySet<number>, fresh: readonly Written[]): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const lines = linesOfEntries(text);
  const going = lines.flatMap((line, index) => (stale.has(line) ? [index] : [])).reverse();
  const without = going.reduce(
    (sofar, index) => applyEdits(sofar, modify(sofar, ['expectations', index], undefined, { formattingOptions })),
    text,
  );
  const kept = lines.length - going.length;
  return fresh.reduce(
    (sofar, one, index) =>
      applyEdits(
        sofar,
        modify(sofar, ['expectations', kept + index], one, { formattingOptions, isArrayInsertion: true }),
      ),
    without,
  );
}
