// Makes one file of each program that is started again and again, with what others published in it: to find, read and link some hundred
// modules takes it several times as long as to read one.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const compiled = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const programs = path.join(compiled, 'bin');
const standaloneCode = standalone.default;

/** Whether a file is none of what others published. */
const isOurs = (file) => file.startsWith(compiled + path.sep);

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
    onLoad({ filter: /\.(?:test|spec|fixture)\.js$/ }, ({ path: file }) => (isOurs(file) ? { contents: '' } : null));
  },
};

/** Schemas are turned into code here, not at every start: a module `*-validator.js` exports its `ajv`, and by default what that compiled. */
const validators = {
  name: 'validators',
  setup({ onLoad }) {
    onLoad({ filter: /-validator\.js$/ }, async ({ path: file }) => {
      if (!isOurs(file)) return null;
      const { ajv, default: accepts } = await import(pathToFileURL(file));
      return { contents: standaloneCode(ajv, accepts) };
    });
  },
};

/** What is known of all cases without loading them is written into the program here. */
const roll = {
  name: 'roll',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]baked-roll\.js$/ }, async () => {
      const { loadRoll } = await import(pathToFileURL(path.join(compiled, 'harness', 'run', 'roll.js')));
      return { contents: `export const bakedRoll = ${JSON.stringify(await loadRoll())};` };
    });
  },
};

/** A module that asks where it is must hear where it was: it finds its folder, and what lies beside it, by that. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!isOurs(file)) return null;
      if (/import\.meta\.(?!url\b)/.test(text)) throw new Error(`${file}: only import.meta.url is known here`);
      const from = JSON.stringify(path.relative(programs, file).replaceAll(path.sep, '/'));
      return { contents: text.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`) };
    });
  },
};

const { metafile } = await build({
  absWorkingDir: compiled,
  entryPoints: {
    wireproof: 'harness/cli/main.js',
    player: 'harness/run/players/thread-main.js',
    reference: 'targets/reference/main.js',
  },
  outdir: 'bin',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  // What packages of the older module system find where they are, by names that nothing of ours has.
  banner: {
    js: [
      "import { createRequire as requiringFrom } from 'node:module';",
      'const require = requiringFrom(import.meta.url);',
      'const __filename = import.meta.filename;',
      'const __dirname = import.meta.dirname;',
    ].join('\n'),
  },
  plugins: [late, tests, validators, roll, places],
  metafile: true,
  logLevel: 'warning',
});

// Licences ask to go wherever the code goes. The page of the report is made by a command of its own, before.
const page = JSON.parse(readFileSync(path.join(compiled, 'reports', 'html', 'browser.json'), 'utf8'));
writeFileSync(path.join(programs, 'LICENSES.txt'), packagesIn(metafile, page).map(licenceOf).join('\n\n'));

/** The folders of the packages that went into the programs. */
function packagesIn(...made) {
  const files = made.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.map((file) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function licenceOf(folder) {
  const home = path.resolve(compiled, '..', folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const text = licenceText(home);
  if (text === undefined) throw new Error(`${name} brings no text of its licence (${license})`);
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** A file of its own, or the end of what a package says of itself. */
function licenceText(home) {
  const read = (pattern) => {
    const file = readdirSync(home).find((one) => pattern.test(one));
    return file === undefined ? undefined : readFileSync(path.join(home, file), 'utf8');
  };
  return read(/^licen[cs]e/i) ?? /^#* *licen[cs]e\b.*/ims.exec(read(/^readme/i) ?? '')?.[0];
}
