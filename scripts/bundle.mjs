// Makes one file of each program that is started again and again: to find, read and link some hundred modules takes it several times as
// long as to read one. What others published stays where npm put it.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const compiled = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const programs = path.join(compiled, 'bin');

/** What is loaded where it is asked for stays where it is: few commands need any of it. */
const late = {
  name: 'late',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, importer, path: file }) => {
      if (kind !== 'dynamic-import' || !importer.startsWith(path.join(compiled, 'reports'))) return null;
      const at = path.relative(programs, path.resolve(path.dirname(importer), file)).replaceAll(path.sep, '/');
      return { path: at, external: true };
    });
  },
};

/** Tests stand beside the cases, where the harness looks for topics. They are no part of it. */
const tests = {
  name: 'tests',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:test|spec|fixture)\.js$/ }, () => ({ contents: '' }));
  },
};

/** A module that asks where it is must hear where it was: it finds its folder, and what lies beside it, by that. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (/import\.meta\.(?!url\b)/.test(text)) throw new Error(`${file}: only import.meta.url is known here`);
      const from = JSON.stringify(path.relative(programs, file).replaceAll(path.sep, '/'));
      return { contents: text.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`) };
    });
  },
};

await build({
  absWorkingDir: compiled,
  entryPoints: { wireproof: 'harness/cli/main.js', reference: 'targets/reference/main.js' },
  outdir: 'bin',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [late, tests, places],
  logLevel: 'warning',
});
