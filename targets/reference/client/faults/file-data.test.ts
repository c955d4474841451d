import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contrasts, type Stimulus } from '../testing/contrast.js';
import type { fileAndDataFaults } from './file-data.js';

const folder = mkdtempSync(join(tmpdir(), 'wireproof-test-'));
writeFileSync(join(folder, 'a b.txt'), 'local\r\n');

const open = (url: string): Stimulus => ({ ftp: {}, opens: [{ url }] });

const STIMULI: Readonly<Record<keyof typeof fileAndDataFaults, Stimulus>> = {
  'file-never-ftp': open(`file://localhost:{port}${folder}/missing.txt`),
  'file-always-ftp': open(`file://127.0.0.1:{port}${folder}/a%20b.txt`),
  'file-host-ignored': open(`file://127.0.0.2:{port}${folder}/a%20b.txt`),
  'file-localhost-is-remote': open(`file://LocalHost:{port}${folder}/a%20b.txt`),
  'file-port-ignored': open(`file://localhost:{port}${folder}/missing.txt`),
  'file-path-not-decoded': open(`file://${folder}/a%20b.txt`),
  'file-path-lower-cased': open(`file://${folder}/a%20B.txt`),
  'file-needs-two-slashes': open(`file:${folder}/a%20b.txt`),
  'file-failure-is-empty': open(`file://${folder}/missing.txt`),
  'file-lines-converted': open(`file://${folder}/a%20b.txt`),
  'file-without-fields': open(`file://${folder}/a%20b.txt`),
  'data-base64-not-decoded': open('data:;base64,aGVsbG8='),
  'data-type-default-missing': open('data:,a'),
  'data-charset-alone-untyped': open('data:;charset=utf-8,a'),
  'data-base64-one-line': open('data:;base64,aGVs%0AbG8='),
  'data-last-comma': open('data:,a,b'),
  'data-percent-not-decoded': open('data:,a%20b'),
  'data-without-comma-accepted': open('data:a'),
};

describe('faults in opening files and data', () => {
  after(() => rmSync(folder, { recursive: true }));
  contrasts(STIMULI);
});
