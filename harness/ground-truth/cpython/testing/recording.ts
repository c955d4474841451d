import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../../package-root.js';

/** What opening a URL came to. `exc` is the exception chain, outermost first, each with its class and its text. */
export type Told =
  | {
      readonly outcome: 'ok';
      readonly body: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly url: string;
      readonly code: number | null;
    }
  | { readonly outcome: 'error'; readonly exc: readonly (readonly [string, string])[] }
  | { readonly outcome: 'timeout' };

/** The control connections of an opened URL, command by command, in the recordings' own notation. */
export type Wire = readonly string[];

/** The runtimes that behaved alike, and what they did. */
export type Result = { readonly runtimes: readonly string[]; readonly told: Told; readonly wire: Wire };

/** An answer of the recording's FTP server: a reply, replies one after the other, or mark, data and completion of a transfer. */
export type RecordedReply = string | readonly string[];

export type FtpScenario = {
  readonly kind: 'ftp';
  readonly name: string;
  /** The path of the URL; where it holds `@…`, credentials stand in front of that and the path after it. */
  readonly path: string;
  readonly welcome: string;
  readonly replies: Readonly<Record<string, RecordedReply>>;
  readonly results: readonly Result[];
};

/** A `file:` or `data:` URL, in which `DIR` stands for a directory. Its name is the URL. */
export type FileScenario = { readonly kind: 'file'; readonly name: string; readonly results: readonly Result[] };

export type Scenario = FtpScenario | FileScenario;

type Line<R> = { readonly results: readonly { readonly runtimes: readonly string[]; readonly result: R }[] };
type FtpLine = Line<Told & { readonly wire: Wire }> & Omit<FtpScenario, 'kind' | 'results'>;
type FileLine = Line<Told & { readonly ftpWire: Wire }> & { readonly url: string };

/** All recorded scenarios, FTP first. */
export async function loadScenarios(): Promise<readonly Scenario[]> {
  const ftp = (await lines<FtpLine>('urllib-ftp.jsonl')).map(
    ({ name, path: ofUrl, welcome, replies, results }): FtpScenario => ({
      kind: 'ftp',
      name,
      path: ofUrl,
      welcome,
      replies,
      results: results.map(({ runtimes, result: { wire, ...told } }) => ({ runtimes, told, wire })),
    }),
  );
  const file = (await lines<FileLine>('urllib-file.jsonl')).map(({ url, results }): FileScenario => ({
    kind: 'file',
    name: url,
    results: results.map(({ runtimes, result: { ftpWire, ...told } }) => ({ runtimes, told, wire: ftpWire })),
  }));
  return [...ftp, ...file];
}

async function lines<L>(name: string): Promise<readonly L[]> {
  const text = await readFile(path.join(packageRoot, 'harness', 'ground-truth', 'cpython', name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as L);
}
