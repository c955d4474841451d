import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { renderHtml } from './html/index.js';
import { renderJson } from './json/index.js';
import { renderJunit } from './junit/index.js';
import { renderMarkdown } from './markdown/index.js';
import type { Report } from './report.js';

/** The formats, as `--report` names them. */
export const FORMATS = ['json', 'junit', 'html', 'markdown'] as const;

export type Format = (typeof FORMATS)[number];

const WRITERS: Readonly<Record<Format, { readonly file: string; readonly render: (report: Report) => string }>> = {
  json: { file: 'report.json', render: renderJson },
  junit: { file: 'junit.xml', render: renderJunit },
  html: { file: 'index.html', render: renderHtml },
  markdown: { file: 'report.md', render: renderMarkdown },
};

/** Writes a report in each format into a folder, which is made where it is missing. Each file is whole or not there. Returns the paths. */
export async function writeReports(
  report: Report,
  outDir: string,
  formats: readonly Format[],
): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  return Promise.all(
    formats.map(async (format) => {
      const { file, render } = WRITERS[format];
      const full = path.join(outDir, file);
      await writeFileAtomic(full, render(report));
      return full;
    }),
  );
}
