import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contrasts, type Stimulus } from '../testing/contrast.js';
import type { fileFaults } from './file.js';

const folder = mkdtempSync(join(tmpdir(), 'wireproof-test-'));
const NAMES = [
  'here.txt',
  'a b.txt',
  'sub/in.txt',
  'q?x#y.txt',
  'a;b.txt',
  'c+d.txt',
  'PAGE.HTML',
  'a\\b.txt',
  'kind.unknown',
];
mkdirSync(join(folder, 'sub'));
mkdirSync(join(folder, 'C:'));
for (const name of [...NAMES, 'C:/in.txt']) writeFileSync(join(folder, name), 'local');
writeFileSync(join(folder, 'empty'), '');
writeFileSync(join(folder, 'large'), Buffer.alloc(1024 * 1024 + 1));
writeFileSync(Buffer.from(`${folder}/caf\xe9`, 'latin1'), 'local');
utimesSync(join(folder, 'here.txt'), 1000, 1000);
symlinkSync('here.txt', join(folder, 'link'));

const open = (url: string): Stimulus => ({ ftp: {}, opens: [{ url }] });
const file = (path: string): Stimulus => open(`file://${folder}/${path}`);

const STIMULI: Readonly<Record<keyof typeof fileFaults, Stimulus>> = {
  'file-own-names-are-remote': open(`file://127.0.0.1:{port}${folder}/here.txt`),
  'file-four-slashes-name-a-host': open('file:////127.0.0.1:{port}/missing.txt'),
  'file-scheme-in-small-letters-only': open(`FILE://${folder}/here.txt`),
  'scheme-is-file-by-default': open(`${folder}/here.txt`),
  'file-relative-opened': open(`file:${'../'.repeat(20)}${folder}/here.txt`),
  'file-dot-segments-refused': file('sub/../here.txt'),
  'file-dot-segments-removed': file('missing/../here.txt'),
  'file-two-slashes-refused': open(`file:///${folder}/here.txt`),
  'file-trailing-slash-dropped': file('here.txt/'),
  'file-backslash-is-slash': file('a%5Cb.txt'),
  'file-drive-letter-dropped': file('C:/in.txt'),
  'file-parameters-dropped': file('a;b.txt'),
  'file-query-dropped': file('here.txt?x'),
  'file-fragment-in-name': file('here.txt#part'),
  'file-path-cut': file(`${'./'.repeat(1000)}here.txt`),
  'file-only-url-characters': file('a b.txt'),
  'file-lower-hex-not-decoded': file('here%2etxt'),
  'file-encoded-slash-divides': file('sub%2Fin.txt'),
  'file-name-cut-at-nul': file('here.txt%00.html'),
  'file-plus-is-space': file('c+d.txt'),
  'file-decoded-before-split': file('q%3Fx%23y.txt'),
  'file-name-always-utf-8': file('caf%E9'),
  'file-saved-by-undecoded-name': { opens: [{ url: `file://${folder}/a%20b.txt`, save: true }] },
  'file-unreadable-never-ftp': open(`file://127.0.0.1:{port}${folder}/sub`),
  'file-empty-is-error': file('empty'),
  'file-large-cut': file('large'),
  'file-links-not-followed': file('link'),
  'file-type-unknown-missing': file('kind.unknown'),
  'file-type-in-small-letters-only': file('PAGE.HTML'),
  'file-type-always-text': file('PAGE.HTML'),
  'file-modified-is-now': file('here.txt'),
};

describe('faults in what a file URL names', () => {
  after(() => rmSync(folder, { recursive: true }));
  contrasts(STIMULI);
});
