import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../run/index.js';
import type { Ended, Place } from './testing.js';
import { endOf } from './testing.js';

/** Something fenced in a document: its language, where it begins, what it holds. `exits`: how its last command ends. `file`: what it is the text of. */
export type Fenced = {
  readonly language: string;
  readonly line: number;
  readonly text: string;
  readonly exits: number;
  readonly file: string | null;
};

/** Everything that is fenced in a Markdown document. `<!-- exits 1 -->` above a fence says how its last command ends, where that is not 0. */
export function fencedIn(markdown: string): readonly Fenced[] {
  const fences = markdown.matchAll(/(?:<!-- exits (\d+) -->\n\n)?^```(\w+)(?: file=(\S+))?\n([^]*?)^```$/gm);
  return [...fences].map(({ index, 0: whole, 1: exits = '0', 2: language = '', 3: file, 4: text = '' }) => ({
    language,
    line: markdown.slice(0, index + whole.indexOf('```')).split('\n').length,
    text,
    exits: Number(exits),
    file: file ?? null,
  }));
}

/** A command of a document or a workflow, and the status that it must end with. */
export type Command = { readonly line: string; readonly exits: number };

/** The commands of a fenced `sh`, one for each line. All but the last must end with 0. */
export function commandsOf({ text, exits }: Fenced): readonly Command[] {
  const lines = text.split('\n').flatMap((line) => line.replace(/ +# .*$/, '').trim() || []);
  return lines.map((line, at) => ({ line, exits: at === lines.length - 1 ? exits : 0 }));
}

/** What a document is tried with: its programs stand in `bin`, in front of those of the machine. */
export type Stage = { readonly sh: (script: string, env?: Readonly<Record<string, string>>) => Promise<Ended> };

/**
 * Makes a stage of a place: `wireproof` and `npx wireproof` are the command line that was built, `npm` and the rest of `npx` do nothing but
 * look whether what they are asked for is there. A run without `--case` is of these cases, so that it takes a second.
 */
export function makeStage(place: Place, cases: string): Stage {
  const bin = place.at('bin');
  mkdirSync(bin, { recursive: true });
  const stand = path.join(packageRoot, 'dist', 'harness', 'cli', 'stand-in.fixture.js');
  for (const name of ['wireproof', 'npm', 'npx']) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${stand}' ${name} "$@"\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return {
    sh: (script, env = {}) => {
      const own = { PATH: `${bin}:${process.env.PATH ?? ''}`, WIREPROOF_CASES: cases };
      return endOf(spawn('bash', ['-c', script], { cwd: place.folder, env: { ...process.env, ...own, ...env } }));
    },
  };
}

/** Puts the toy of `docs/example` into a folder of a place, under a name of its own; `foreseen` adds the expectation of its bug. */
export function putExample(place: Place, folder: string, foreseen: boolean): void {
  cpSync(path.join(packageRoot, 'docs', 'example'), place.at(folder), { recursive: true });
  if (foreseen) place.write(`${folder}/expectations.json`, JSON.stringify({ expectations: [BUG] }, null, 2));
}

/** What the toy does wrong. */
export const BUG = {
  cases: 'http09/client-content/every-octet',
  verdict: 'fail',
  because: 'documents are taken for text',
};

export function documentText(name: string): string {
  return readFileSync(path.join(packageRoot, name), 'utf8');
}
