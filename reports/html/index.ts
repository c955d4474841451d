import { Eta } from 'eta';
import type { Report } from '../report.js';
import { loadAssets, sources } from './assets.js';
import { embedded } from './data/embed.js';
import { packEvidence } from './data/evidence.js';
import { judgedCases, pageIndex } from './data/index.js';
import { allowanceOf, BUDGET } from './data/limits.js';
import { firstScreen } from './first-screen.js';

const eta = new Eta({ views: sources, cache: true });

/** The report as one page that needs nothing else, and that opens from disk. */
export function renderHtml(report: Report): string {
  return [...htmlPieces(report)].join('');
}

/**
 * The same piece by piece, a case at a time, so that evidence of any size fits into memory. What is needed first stands first: what
 * can be read without a script, then the index and the script, then the evidence, one element for each case.
 */
export function* htmlPieces(report: Report): Generator<string> {
  const { style, script, policy } = loadAssets();
  const cases = judgedCases(report);
  const index = pageIndex(report, cases);
  // Eta escapes everything that the template inserts but the style.
  yield eta.render('page', { ...firstScreen(report, index), policy, style });
  yield `<script type="application/json" id="index">${embedded(index)}</script>\n`;
  yield `<script>${script}</script>\n`;
  let left = BUDGET;
  for (const [at, { card, judged }] of cases.entries()) {
    const packed = packEvidence(card, judged, allowanceOf(left, cases.length - at));
    left = Math.max(0, left - packed.length);
    yield `<script type="application/octet-stream" id="e${at}">${packed}</script>\n`;
  }
  yield '</body>\n</html>\n';
}
