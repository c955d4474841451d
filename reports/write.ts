import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from './report.js';
import { writePieces } from './write-pieces.js';

/** The formats, as `--report` names them. */
export const FORMATS = ['json', 'junit', 'html', 'markdown', 'badge'] as const;

export type Format = (typeof FORMATS)[number];

type Writer = { readonly file: string; readonly load: () => Promise<(report: Report) => Iterable<string>> };

const whole =
  (render: (report: Report) => string) =>
  (report: Report): Iterable<string> => [render(report)];

/** Each writer is loaded when its format is asked for: most commands need one or none. */
const WRITERS: Readonly<Record<Format, Writer>> = {
  json: { file: 'report.json', load: async () => (await import('./json/index.js')).jsonPieces },
  junit: { file: 'junit.xml', load: async () => (await import('./junit/index.js')).junitPieces },
  html: { file: 'index.html', load: async () => (await import('./html/index.js')).htmlPieces },
  badge: { file: 'badge.svg', load: async () => whole((await import('./badge/index.js')).renderBadge) },
  markdown: { file: 'report.md', load: async () => whole((await import('./markdown/index.js')).renderMarkdown) },
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
      const { file, load } = WRITERS[format];
      const render = await load();
      const full = path.join(outDir, file);
      writePieces(full, render(report));
      return full;
    }),
  );
}
