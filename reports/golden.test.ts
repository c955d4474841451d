import { buildReport } from './build.js';
import { renderHtml } from './html/index.js';
import { pinned } from './html/testing/parts.js';
import { renderJson } from './json/index.js';
import { renderJunit } from './junit/index.js';
import { readLog } from './log.js';
import { renderMarkdown } from './markdown/index.js';
import type { Report } from './report.js';
import { assertGolden, goldenLog } from './testing/golden.js';

describe('the golden log', () => {
  const writers: Readonly<Record<string, (report: Report) => string>> = {
    'report.json': renderJson,
    'junit.xml': renderJunit,
    'report.md': renderMarkdown,
    'index.html': (report) => pinned(renderHtml(report)),
  };

  for (const [name, render] of Object.entries(writers)) {
    it(`gives ${name}, byte for byte`, async () => {
      await assertGolden(name, render(buildReport(await readLog(goldenLog))));
    });
  }
});
