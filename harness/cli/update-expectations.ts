import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Entry } from '../run/index.js';
import { entryPlaces } from '../run/index.js';
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
  const targets = report.targets.filter(
    ({ name, state }) => state !== 'stopped' && entries.some(({ spec }) => spec.name === name),
  );
  const needed = new Set(targets.flatMap((target) => linesThatExplain(target, entries)));
  const gone = targets.flatMap((target) => target.stale.map(({ line }) => line));
  const stale = new Set(gone.filter((line) => !needed.has(line)));
  const fresh = new Map<string, Written>();
  for (const { cases } of targets) {
    for (const { id, verdict, expected, evidence } of cases) {
      if (!expected)
        fresh.set(`${id} ${verdict}`, {
          cases: id,
          verdict,
          because: `Not explained yet. Seen: ${evidence().reasons[0] ?? verdict}`,
        });
    }
  }
  if (stale.size === 0 && fresh.size === 0) return;
  const before = existsSync(file) ? await readFile(file, 'utf8') : '{\n  "expectations": []\n}\n';
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

/** The text without the entries at these lines and with new ones at the end; whatever else it holds stays, octet for octet. */
export function rewritten(text: string, stale: ReadonlySet<number>, fresh: readonly Written[]): string {
  const { inside, entries } = entryPlaces(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // Each entry goes with the white space before it, and the last of that is what new entries are set off by.
  const parts = entries.map(({ start, end, line }, index) => {
    const from = index === 0 ? inside.start : text.indexOf(',', entries[index - 1]?.end) + 1;
    return { line, lead: text.slice(from, start), entry: text.slice(start, end) };
  });
  const lead = parts.at(-1)?.lead ?? `${eol}    `;
  const indent = /[^\r\n]*$/.exec(lead)?.[0] ?? '';
  const kept = parts.filter(({ line }) => !stale.has(line));
  const added = fresh.map((one) => ({ lead, entry: JSON.stringify(one, null, 2).replaceAll('\n', `${eol}${indent}`) }));
  const all = [...kept, ...added].map((one) => `${one.lead}${one.entry}`).join(',');
  const last = entries.at(-1);
  const tail = last === undefined ? `${eol}  ` : text.slice(last.end, inside.end);
  return `${text.slice(0, inside.start)}${all}${all === '' ? '' : tail}${text.slice(inside.end)}`;
}
