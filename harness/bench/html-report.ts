import { mkdtempSync, rmSync, statSync, writeFileSync, appendFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildReport, readLog, writeReports } from '../../reports/index.js';
import { inBrowser } from './html-browser.js';
import { syntheticCase, syntheticHead, syntheticTail } from './synthetic-log.js';

const CASES = 1_500;
const TARGETS = 60;

/** Measures the HTML report of a large run: how long it takes to write, how large it is, when a browser shows it, and how it scrolls. */
export async function measureHtmlReport(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-bench-'));
  try {
    const log = path.join(folder, 'events.jsonl');
    const add = (events: readonly object[]): void =>
      appendFileSync(log, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    writeFileSync(log, '');
    add(syntheticHead(CASES, TARGETS));
    for (let at = 0; at < CASES; at++) add(syntheticCase(at, TARGETS));
    add(syntheticTail(TARGETS));
    const report = buildReport(await readLog(log));
    const began = performance.now();
    const [file = ''] = await writeReports(report, folder, ['html']);
    const seconds = (performance.now() - began) / 1000;
    line(
      'HTML report',
      `${(statSync(file).size / 1e6).toFixed(1)} MB`,
      `of a log of ${(statSync(log).size / 1e6).toFixed(0)} MB`,
    );
    line('written in', `${seconds.toFixed(1)} s`, `${CASES} cases, ${TARGETS} targets`);
    line('memory of the writer', `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`, '');
    for (const [what, value, remark] of await inBrowser(pathToFileURL(file).href)) line(what, value, remark);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function line(what: string, value: string, remark: string): void {
  console.log(`${what.padEnd(23)} ${value.padStart(9)} ${remark}`);
}
