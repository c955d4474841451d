import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '../run/index.js';

/** A cheap case that every client can be judged by. */
export const CASE = 'http11/response-content-length/body-ends-where-announced';

const compiled = path.join(packageRoot, 'dist');

/** What a command printed and how it ended. */
export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A folder of its own for the commands of a test file. */
export type Place = {
  readonly folder: string;
  readonly at: (...parts: readonly string[]) => string;
  readonly wireproof: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>;
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcessWithoutNullStreams;
  /** Writes the descriptor of a scripted client, or of whatever `keys` say, into a folder of its name; returns its path. */
  readonly target: (name: string, mode: string, keys?: object) => string;
  readonly write: (file: string, text: string) => string;
  readonly read: (file: string) => string;
  readonly has: (file: string) => boolean;
  readonly remove: () => void;
};

/** Makes such a folder below the system's temporary one. */
export function makePlace(): Place {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-cli-'));
  const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
  const start: Place['start'] = (args, env = {}) =>
    spawn(process.execPath, [path.join(compiled, 'bin', 'wireproof.js'), ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
  const write: Place['write'] = (file, text) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
    return at(file);
  };
  return {
    folder,
    at,
    start,
    write,
    wireproof: async (args, env) => endOf(start(args, env)),
    target: (name, mode, keys = {}) => {
      const run = ['node', path.join(compiled, 'harness', 'cli', 'scripted.fixture.js'), mode];
      return write(path.join(name, 'target.json'), JSON.stringify({ name, role: 'client', run, ...keys }));
    },
    read: (file) => readFileSync(at(file), 'utf8'),
    has: (file) => existsSync(at(file)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Everything a command prints until it has ended. */
export async function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

/** The parts of `report.json` that these tests look at. */
export type Json = {
  readonly seed: number;
  readonly interrupted: boolean;
  readonly complete: boolean;
  readonly set?: string;
  readonly targets: readonly {
    readonly name: string;
    readonly role: string;
    readonly state: string;
    readonly reason: string | null;
    readonly claims: readonly string[];
    readonly counts: Readonly<Record<string, number>>;
    readonly notes?: readonly string[];
    readonly cases: readonly {
      readonly id: string;
      readonly level: string;
      readonly verdict: string;
      readonly outcome: string | null;
      readonly expected: boolean;
      readonly scored?: boolean;
      readonly reasons: readonly string[];
    }[];
  }[];
};

/** The report that `--json` printed; anything else on standard output throws. */
export function reportIn({ stdout }: Ended): Json {
  return JSON.parse(stdout) as Json;
}

/** Each judged case of a report as `target id verdict`. */
export function verdictsIn({ targets }: Json): readonly string[] {
  return targets.flatMap(({ name, cases }) => cases.map(({ id, verdict }) => `${name} ${id} ${verdict}`));
}

/** Whether a text holds the trace of a stack. */
export const STACK = /^\s+at .*(?:\.[jt]s|node:)/m;
