import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildReport } from '../build.js';
import { readLog } from '../log.js';
import { caseFinished, caseKnown, runFinished, runStarted, targetStarted } from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { renderHtml } from './index.js';
import { chromiumPath, startChromium } from './testing/browser.js';

describe('what index.html looks like', function () {
  this.timeout(120_000);
  const executable = chromiumPath();
  const folder = mkdtempSync(path.join(tmpdir(), 'wireproof-looks-'));
  let browser: Browser;

  before(async function () {
    if (executable === null) this.skip();
    browser = await startChromium(executable);
  });
  after(async () => {
    if (executable !== null) await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function shown(report: ReturnType<typeof buildReport>, options: BrowserContextOptions = {}): Promise<Page> {
    const file = path.join(folder, 'index.html');
    writeFileSync(file, renderHtml(report));
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('nav');
    return page;
  }

  it('fits a phone: nothing but the matrix scrolls sideways', async () => {
    const page = await shown(buildReport(await readLog(goldenLog)), { viewport: { width: 360, height: 740 } });
    const shownAt = {
      '#/': '#first',
      '#/matrix': '.matrix',
      '#/case/http11/chunked/plain/curl': '.transcript .octets',
      '#/requirements': 'main.page h1:text("Requirements")',
    };
    for (const [hash, sign] of Object.entries(shownAt)) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      await page.locator(sign).first().waitFor();
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      assert.ok(Number(over) <= 0, `${hash} is ${String(over)} pixels too wide`);
    }
  });

  it('has a dark and a light theme, and text that can be read on either', async () => {
    const report = buildReport(await readLog(goldenLog));
    const contrasts = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      const page = await shown(report, { colorScheme });
      const [text, ground] = await page.evaluate<[string, string]>(
        `['color', 'backgroundColor'].map((key) => getComputedStyle(document.body)[key])`,
      );
      contrasts.push({ colorScheme, dark: luminance(ground) < luminance(text), ratio: contrast(text, ground) });
    }
    assert.deepEqual(
      contrasts.map(({ dark }) => dark),
      [true, false],
    );
    // WCAG 2.2, success criterion 1.4.6.
    assert.ok(
      contrasts.every(({ ratio }) => ratio >= 7),
      JSON.stringify(contrasts),
    );
  });

  it('tells how often a case was judged, and how each of these times ended', async () => {
    const page = await shown(
      buildReport([
        runStarted(),
        caseKnown('a/b'),
        targetStarted('t'),
        caseFinished('t', 'a/b', { verdict: 'error', repeated: ['pass', 'fail', 'pass'] }),
        runFinished(),
      ]),
    );
    await page.goto(`${page.url()}#/case/a/b/t`);
    await page.waitForSelector('.verdict');
    assert.equal(await page.textContent('.repeated'), 'Judged 3 times: pass 2 times, fail once.');
  });
});

/** Relative luminance of an opaque `rgb(…)`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of contrast of two colours, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}
