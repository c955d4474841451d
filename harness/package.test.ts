import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from './run/index.js';

const execute = promisify(execFile);

/** What of the environment belongs to the npm that may be running these tests, and not to the one started here. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(?:lifecycle|package|command|execpath)/.test(name)),
);

type Packed = { readonly filename: string; readonly files: readonly { readonly path: string }[] };

describe('the package', function () {
  this.timeout(300_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-package-'));
  const home = path.join(folder, 'home');
  let files: readonly string[] = [];
  after(() => rmSync(folder, { recursive: true }));

  const inHome = async (program: string, args: readonly string[]): Promise<string> =>
    (await execute(program, [...args], { cwd: home, env: environment })).stdout;

  before('is packed and installed into an empty folder', async () => {
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const { stdout } = await execute('npm', pack, { cwd: packageRoot, env: environment, maxBuffer: 1 << 26 });
    const [packed] = JSON.parse(stdout) as readonly Packed[];
    assert.ok(packed !== undefined);
    files = packed.files.map((file) => file.path);
    mkdirSync(home);
    writeFileSync(path.join(home, 'package.json'), '{ "private": true }');
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', path.join(folder, packed.filename)];
    await inHome('npm', [...install, '--offline']).catch(() => inHome('npm', install));
  });

  it('holds what it runs on, and neither tests nor what others installed', () => {
    for (const needed of [
      'dist/bin/wireproof.js',
      'dist/bin/reference.js',
      'dist/bin/LICENSES.txt',
      'dist/harness/index.d.ts',
      'targets/PROTOCOL.md',
      'targets/reference/target.json',
      'cases/requirements/registry.jsonl',
      'cases/requirements/claims.json',
      'cases/properties/pins.json',
      'schemas/expectations.schema.json',
      'schemas/protocol.schema.json',
      'reports/json/report.schema.json',
      'reports/html/page.eta',
      'reports/html/page.css',
      'dist/reports/html/browser.js',
    ])
      assert.ok(files.includes(needed), needed);
    const unwanted = /\.(?:test|spec|fixture)\.|\/testing[./]|node_modules|miniatures|__pycache__|\.tsbuildinfo/;
    assert.deepEqual(
      files.filter((file) => unwanted.test(file)),
      [],
    );
  });

  it('has the licences of what went into its programs and its page', () => {
    const text = readFileSync(path.join(home, 'node_modules', 'wireproof', 'dist', 'bin', 'LICENSES.txt'), 'utf8');
    for (const name of ['ajv', 'commander', 'fast-check', 'imurmurhash', 'preact'])
      assert.match(text, new RegExp(`^${name} \\d.*\\n\\n(?:.+\\n+){5}`, 'm'));
  });

  it('prints its version', async () =>
    assert.match(await inHome('npx', ['--no-install', 'wireproof', '--version']), /^wireproof \d+\.\d+\.\d+\n$/));

  it('lists its cases', async () => {
    const listed = await inHome('npx', ['--no-install', 'wireproof', 'list']);
    assert.match(listed, /^http11\/response-content-length\/body-ends-where-announced /m);
  });

  it('judges the reference and writes every report', async () => {
    const args = ['run', 'reference', '--case', 'http11/response-content-length/*', '--json', '--no-progress'];
    const { targets } = JSON.parse(await inHome('npx', ['--no-install', 'wireproof', ...args])) as {
      readonly targets: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
    };
    const client = targets.find(({ name }) => name === 'reference-client');
    assert.ok(client !== undefined && (client.counts.pass ?? 0) > 0);
    for (const file of ['events.jsonl', 'report.json', 'junit.xml', 'report.md', 'index.html'])
      assert.ok(existsSync(path.join(home, 'reports', 'latest', file)), file);
  });
});
