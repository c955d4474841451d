import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildReport } from './build.js';
import { renderJson } from './json/index.js';
import { hostileLog } from './testing/events.js';
import { FORMATS, writeReports } from './write.js';

describe('writing reports', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wireproof-reports-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('writes each format, and nothing else, into a folder it makes', async () => {
    const out = path.join(folder, 'new', 'latest');
    const report = buildReport(hostileLog());
    const files = await writeReports(report, out, FORMATS);
    const names = ['report.json', 'junit.xml', 'index.html', 'report.md', 'badge.svg'];
    assert.deepEqual(
      files,
      names.map((name) => path.join(out, name)),
    );
    assert.deepEqual((await readdir(out)).sort(), [...names].sort());
    assert.equal(await readFile(path.join(out, 'report.json'), 'utf8'), renderJson(report));
  });

  it('writes only the formats that were asked for', async () => {
    await writeReports(buildReport(hostileLog()), path.join(folder, 'one'), ['junit']);
    assert.deepEqual(await readdir(path.join(folder, 'one')), ['junit.xml']);
  });
});
