// Makes docs/report.png: the matrix of a real run, in headless Chromium. `npm run build` goes before it.
//   node scripts/screenshot.mjs [target…]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromiumPath, startChromium } from '../dist/reports/html/testing/browser.js';

const TARGETS = ['cpython-urllib@3.12.1', 'curl', 'fetch', 'node-http', 'wget'];
const CASES = ['http11/response-ch*/**', 'http11/response-co*/**'];
/** Of a picture in a README, in octets. */
const LIMIT = 200_000;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const picture = path.join(root, 'docs', 'report.png');
const folder = mkdtempSync(path.join(tmpdir(), 'wireproof-screenshot-'));

function run(targets) {
  const main = path.join(root, 'dist', 'bin', 'wireproof.js');
  const cases = CASES.flatMap((pattern) => ['--case', pattern]);
  const args = ['run', ...targets, ...cases, '--seed', '1', '--out', folder, '--report', 'html', '--no-progress'];
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  // An unexpected verdict is as good to look at as any.
  if (status !== 0 && status !== 1) throw new Error(`the run ended with ${status}: ${stderr}`);
}

async function shoot(executable) {
  const browser = await startChromium(executable);
  try {
    const page = await browser.newPage({ viewport: { width: 1170, height: 640 }, colorScheme: 'light' });
    await page.goto(`${pathToFileURL(path.join(folder, 'index.html')).href}#/matrix`);
    await page.waitForSelector('.matrix .cell');
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}

const executable = chromiumPath();
if (executable === null) throw new Error('Chromium is not installed; the environment variable CHROMIUM may name one');
try {
  const given = process.argv.slice(2);
  run(given.length > 0 ? given : TARGETS);
  await shoot(executable);
} finally {
  rmSync(folder, { recursive: true });
}
const { size } = statSync(picture);
if (size > LIMIT) throw new Error(`${picture} has ${size} octets; a picture in a README has ${LIMIT} at most`);
console.log(`${picture}: ${Math.round(size / 1_000)} kB`);
