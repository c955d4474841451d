import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled code is three levels below the package's folder, in `dist/reports/html`. */
const compiled = path.dirname(fileURLToPath(import.meta.url));

/** Where the template and the style stand, beside the source. */
export const sources = path.resolve(compiled, '..', '..', '..', 'reports', 'html');

/** What the page runs and looks like, and the policy that allows exactly that: no address to load from, nothing else to run. */
export type Assets = { readonly style: string; readonly script: string; readonly policy: string };

export function loadAssets(): Assets {
  const file = path.join(compiled, 'browser.js');
  if (!existsSync(file)) throw new Error(`the script of the HTML report is missing (${file}); npm run build makes it`);
  const script = readFileSync(file, 'utf8').trim();
  const style = readFileSync(path.join(sources, 'page.css'), 'utf8');
  return { style, script, policy: policyOf(style, script) };
}

function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    // Not even the page's own script can make markup out of text.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
