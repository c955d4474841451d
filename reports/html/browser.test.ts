import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildReport } from '../build.js';
import { readLog } from '../log.js';
import { hostileLog } from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { renderHtml } from './index.js';
import { chromiumPath, startChromium } from './testing/browser.js';

describe('index.html in a browser', function () {
  this.timeout(120_000);
  const executable = chromiumPath();
  const folder = mkdtempSync(path.join(tmpdir(), 'wireproof-html-'));
  const addresses = { golden: '', hostile: '' };
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let said: string[];

  before(async function () {
    if (executable === null) {
      console.log('      (Chromium is not installed: apt-get install chromium)');
      this.skip();
    }
    const reports = { golden: await readLog(goldenLog), hostile: hostileLog() };
    for (const name of ['golden', 'hostile'] as const) {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, renderHtml(buildReport(reports[name])));
      addresses[name] = pathToFileURL(file).href;
    }
    browser = await startChromium(executable);
  });
  after(async () => {
    if (executable !== null) await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    said = [];
    page.on('console', (message) => said.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      said.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) said.push(`request: ${request.url()}`);
    });
  });
  afterEach(async () => {
    await context.close();
    assert.deepEqual(said, []);
  });

  const text = async (selector: string): Promise<string> => (await page.textContent(selector)) ?? '';
  // Not by a function to be evaluated until it holds: the policy of the page forbids the second evaluation.
  const heading = (of: string): Promise<void> => page.locator('main.page h1').getByText(of, { exact: true }).waitFor();
  const names = (): Promise<string[]> => page.locator('.matrix .name:not(.topic)').allTextContents();

  it('filters the matrix by a query and says what of it is wrong', async () => {
    await page.goto(addresses.golden);
    assert.match(await text('h1'), /unexpected verdicts/);
    await page.waitForSelector('nav');
    await page.keyboard.press('/');
    await page.keyboard.type('is:unexpected v:fail');
    await page.locator('.matrix .name:not(.topic)').nth(2).waitFor({ state: 'detached' });
    assert.deepEqual(await names(), ['size-overflow', 'any-split']);
    await page.keyboard.type(' colour:red');
    await page.waitForSelector('.complaints');
    assert.match(await text('.complaints'), /there is no colour:/);
    assert.deepEqual(await names(), ['size-overflow', 'any-split']);
  });

  it('opens a cell by keys, shows its transcript as text and in hexadecimal, and goes back', async () => {
    await page.goto(`${addresses.golden}#/matrix?q=v%3Afail+is%3Aunexpected`);
    await page.waitForSelector('.matrix .cell');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.transcript .octets');
    assert.match(await text('.transcript'), /\\r\\n/);
    assert.match(await text('.verdict'), /fail/);
    await page.keyboard.press('x');
    await page.waitForSelector('.transcript .hex');
    assert.match(await text('.hex'), /^000000 [0-9a-f]{2} /);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.matrix');
    assert.ok(page.url().endsWith('#/matrix?q=v%3Afail+is%3Aunexpected'));
  });

  it('follows addresses to a case, a cell, a comparison and a requirement', async () => {
    await page.goto(`${addresses.golden}#/case/http11/chunked/plain/curl?against=cpython-urllib%403.12.1`);
    await page.waitForSelector('.transcript');
    assert.equal(await text('h1:visible'), 'A chunked reply is decoded');
    assert.match(await text('.verdict'), /curl/);
    assert.ok((await page.locator('.diff, section:has(select) p').count()) > 0);
    await page.goto(`${addresses.golden}#/case/http11/chunked/plain`);
    await page.waitForSelector('.outcomes');
    await page.goto(`${addresses.golden}#/requirement/rfc9112-s7.1-1`);
    await heading('A recipient decodes the chunked coding.');
    assert.equal(
      await page.getAttribute('main.page a[href^="https:"]', 'href'),
      'https://www.rfc-editor.org/rfc/rfc9112#section-7.1',
    );
    await page.goto(`${addresses.golden}#/case/gone`);
    await heading('Nothing is here');
  });

  it('interprets nothing of what targets sent', async () => {
    await page.goto(addresses.hostile);
    for (const verdict of ['fail', 'crash', 'blocked', 'inapplicable', 'observed', 'expected']) {
      await page.goto(`${addresses.hostile}#/matrix`);
      await page.locator('.matrix .name a', { hasText: new RegExp(`^${verdict}$`) }).click();
      await page.waitForSelector('.outcomes .ends a');
      await page.locator('.outcomes .ends a').first().click();
      await page.waitForSelector('.transcript .octets');
      await page.keyboard.press('x');
      await page.waitForSelector('.transcript .hex');
      assert.equal(await page.locator('img, main script, main style').count(), 0);
    }
  });

  it('runs nothing but its own script', async () => {
    await page.goto(addresses.golden);
    await page.waitForSelector('nav');
    const ran = await page.evaluate(`(() => {
      const blocked = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
      try { document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })); } catch {}
      try { document.body.innerHTML += '<img src=x onerror="window.ran = true">'; } catch {}
      return window.ran === true;
    })()`);
    assert.equal(ran, false);
    // The browser tells of what it refused; that is what was wanted here.
    assert.ok(
      said.length > 0 &&
        said.every((one) => /Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i.test(one)),
      said.join('\n'),
    );
    said = [];
  });
});
