import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Drive, Role } from '../../model/index.js';
import { DescriptorError } from './descriptor-error.js';
import type { Written } from './descriptor-validator.js';
import accepts from './descriptor-validator.js';
import { explainSchemaError } from './explain.js';
import { whereNotJson } from './json.js';
import type { InterpreterKind } from './schema.js';

/** One descriptor of a `target.json`, defaults filled in, before its interpreters and programs are looked up. */
export type Descriptor = {
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly role: Role;
  readonly drive: Drive;
  readonly interpreters: readonly InterpreterKind[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workers: number;
  readonly startMs: number;
  readonly requires: readonly string[];
  readonly claims: readonly string[] | null;
  readonly features: Readonly<Record<string, boolean>> | null;
  readonly version: readonly string[] | null;
};

const DEFAULT_WORKERS = 1;
const DEFAULT_START_MS = 10_000;

/** Reads a `target.json`: one descriptor or an array of several. Throws `DescriptorError` with every problem found. */
export function readDescriptor(file: string): readonly Descriptor[] {
  const path = resolve(file);
  const held = parse(path);
  if (!Array.isArray(held)) return [describe(path, held, '')];
  if (held.length === 0) throw new DescriptorError(path, ['holds no descriptor: the array is empty']);
  return held.map((one: unknown, index) => describe(path, one, `descriptor ${index + 1}: `));
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new DescriptorError(file, [`cannot be read: ${(error as Error).message}`]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = whereNotJson(text);
    const where = place === null ? '' : ` at line ${place.line}, column ${place.column}`;
    throw new DescriptorError(file, [`is not JSON${where}: ${(error as Error).message}`]);
  }
}

function describe(file: string, held: unknown, where: string): Descriptor {
  const refuse = (problems: readonly string[]) =>
    new DescriptorError(
      file,
      problems.map((problem) => where + problem),
    );
  if (!accepts(held)) throw refuse((accepts.errors ?? []).map(explainSchemaError).filter((text) => text !== null));
  const problems: string[] = [];
  const drive = driveOf(held, problems);
  if (drive === null || problems.length > 0) throw refuse(problems);
  const folder = dirname(file);
  return {
    file,
    folder,
    name: held.name,
    role: held.role,
    drive,
    interpreters: held.interpreters ?? [],
    cwd: resolve(folder, held.cwd ?? '.'),
    env: held.env ?? {},
    workers: held.workers ?? DEFAULT_WORKERS,
    startMs: held.startMs ?? DEFAULT_START_MS,
    requires: held.requires ?? [],
    claims: held.claims ?? null,
    features: held.features ?? null,
    version: typeof held.version === 'string' ? held.version.trim().split(/\s+/) : (held.version ?? null),
  };
}

/** The one way it is driven; what contradicts that way is added to `problems`. */
function driveOf(held: Written, problems: string[]): Drive | null {
  const { run, command, url, reader, interpreters } = held;
  const ways = [run && 'run', command && 'command', url && 'url'].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    const has = ways.length === 0 ? 'none of them' : ways.join(' and ');
    problems.push(`needs exactly one of run, command and url; it has ${has}`);
    return null;
  }
  if (reader !== undefined && !command) problems.push('reader belongs to command: it says what the command prints');
  const argv = run ?? command ?? [];
  if (interpreters && !argv.includes('{interpreter}'))
    problems.push('interpreters is given, but no argument is {interpreter}');
  if (!interpreters && argv.includes('{interpreter}'))
    problems.push('{interpreter} needs interpreters, such as ["python3"]');
  if (run) return { kind: 'run', argv: run };
  if (command) {
    if (held.role !== 'client') problems.push('command drives clients only: set role to client, or use run');
    if (!command.some((word) => word.includes('{url}')))
      problems.push('command has no {url}: it would never be told what to open');
    return { kind: 'command', argv: command, reader: reader ?? 'body' };
  }
  if (held.role !== 'server') problems.push('url drives servers only: set role to server');
  return { kind: 'url', url: serverUrl(url ?? '', problems) };
}

function serverUrl(url: string, problems: string[]): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'http:') problems.push(`url must be like http://127.0.0.1:8080, not ${JSON.stringify(url)}`);
  return url;
}
