import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Eta } from 'eta';
import type { Report } from '../report.js';
import { pageOf } from './page.js';

/** Template and style stand beside the source: compiled code is three levels below the package's folder, in `dist/reports/html`. */
const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'reports', 'html');

const eta = new Eta({ views: folder, cache: true });

/**
 * The report as one page that needs nothing else. Its policy allows its own style, by hash, and nothing more: no script, no
 * address to load from. Eta escapes everything that the template inserts but the style.
 */
export function renderHtml(report: Report): string {
  const style = readFileSync(path.join(folder, 'page.css'), 'utf8');
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return eta.render('page', { ...pageOf(report), policy, style });
}
