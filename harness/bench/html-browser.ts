import { chromiumPath, startChromium } from '../../reports/html/testing/browser.js';

type Measured = readonly (readonly [what: string, value: string, remark: string])[];

/** Opens the page and measures paints, opening the matrix, a query, opening a cell, and the frames of a scroll. */
export async function inBrowser(address: string): Promise<Measured> {
  const executablePath = chromiumPath();
  if (executablePath === null) return [['in a browser', '-', 'Chromium is not installed']];
  const browser = await startChromium(executablePath);
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    // What is passed to the page is text: it runs there, where other types hold than here.
    const measured = (script: string): Promise<number> => page.evaluate<number>(script);
    const paint = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1`;
    await page.goto(address);
    const overview = await measured(paint);
    const loaded = await measured(`performance.getEntriesByType('navigation')[0].loadEventEnd`);
    await page.goto('about:blank');
    await page.goto(`${address}#/matrix`, { waitUntil: 'commit' });
    await page.waitForSelector('.matrix .cell');
    const matrix = await measured('performance.now()');
    await page.waitForLoadState();
    const query = await measured(AFTER(`location.hash = '#/matrix?q=v%3Afail%20is%3Aunexpected'`));
    await measured(AFTER(`location.hash = '#/matrix'`));
    const frames = await page.evaluate<readonly number[]>(SCROLL);
    const sideways = await page.evaluate<readonly number[]>(SIDEWAYS);
    const cell = await measured(CELL);
    return [
      ['first paint', ms(overview), 'the overview'],
      ['whole page read', ms(loaded), ''],
      ['matrix to be seen', ms(matrix), 'from cold, opened by its address'],
      ['query', ms(query), 'v:fail is:unexpected, to the next frame'],
      ['opening a cell', ms(cell), 'to its transcript'],
      ['frames down', ms(at(frames, 0.5)), `median; 95 % ${ms(at(frames, 0.95))}, slowest ${ms(at(frames, 1))}`],
      [
        'frames sideways',
        ms(at(sideways, 0.5)),
        `median; 95 % ${ms(at(sideways, 0.95))}, slowest ${ms(at(sideways, 1))}`,
      ],
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds from an action to the end of the frame that shows it. */
const AFTER = (action: string): string =>
  `new Promise((done) => { const began = performance.now(); ${action};
   requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))); })`;

const FRAMES = (step: string): string =>
  `new Promise((done) => {
    const box = document.querySelector('.matrix'); const deltas = []; let before = performance.now();
    const frame = (now) => { deltas.push(now - before); before = now; ${step};
      deltas.length < 240 ? requestAnimationFrame(frame) : done(deltas.slice(2)); };
    requestAnimationFrame(frame); })`;

const SCROLL = FRAMES('box.scrollTop += 170');
const SIDEWAYS = FRAMES('box.scrollLeft += 40');

const CELL = `new Promise((done) => { const began = performance.now();
  document.querySelector('.matrix .cell.expected a').click();
  const look = () => document.querySelector('.transcript') === null ? requestAnimationFrame(look) : done(performance.now() - began);
  look(); })`;

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}
