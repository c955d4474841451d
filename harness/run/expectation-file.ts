import { readFile } from 'node:fs/promises';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ParseError } from 'jsonc-parser';
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Expectations } from '../judge/index.js';
import { names } from '../judge/index.js';
import accepts from './expectation-validator.js';
import type { Aliases } from './lock/index.js';
import { renamedNote } from './lock/index.js';
import { didYouMean } from './nearest.js';
import { UsageError } from './usage-error.js';

/** No deviation is foreseen. */
export const noExpectations: Expectations = { file: '', all: [] };

/** Nothing was ever renamed. */
const noAliases: Aliases = new Map();

/**
 * Reads a file of expectations. Throws a `UsageError` that names file and line where it is unreadable, no JSON, not of the
 * published schema, or speaks of a case that does not exist. The former name of a case stands for the case, with a note.
 */
export async function readExpectations(
  file: string,
  known: readonly string[],
  aliases = noAliases,
): Promise<Expectations> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`the expectations ${file} cannot be read: ${(error as Error).message}`);
  });
  return parseExpectations(text, file, known, aliases);
}

/** The expectations in a text; `file` is only named in errors. */
export function parseExpectations(
  text: string,
  file: string,
  known: readonly string[],
  aliases = noAliases,
): Expectations {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const broken = errors[0];
  if (broken !== undefined)
    throw new UsageError(`${file}:${lineAt(text, broken.offset)}: not JSON: ${printParseErrorCode(broken.error)}`);
  const data: unknown = JSON.parse(text);
  const lineOf = (steps: readonly (string | number)[]): number =>
    tree === undefined ? 1 : lineAt(text, (findNodeAtLocation(tree, [...steps]) ?? tree).offset);
  if (!accepts(data))
    throw new UsageError(`${file} is not a file of expectations`, explain(file, accepts.errors ?? [], lineOf));
  const written = data.expectations.map((entry, index) => ({ ...entry, line: lineOf(['expectations', index]) }));
  const all = written.map((entry) => ({ ...entry, cases: aliases.get(entry.cases) ?? entry.cases }));
  const notes = written.flatMap(({ cases, line }) => {
    const id = aliases.get(cases);
    return id === undefined ? [] : [`${file}:${line}: ${renamedNote(cases, id)}`];
  });
  for (const { cases, line } of all) {
    if (!known.some((id) => names(cases, id))) {
      throw new UsageError(`${file}:${line}: no case is named ${cases}`, didYouMean(cases, known));
    }
  }
  return { file, all, ...(notes.length === 0 ? {} : { notes }) };
}

function explain(
  file: string,
  errors: readonly ErrorObject[],
  lineOf: (steps: readonly (string | number)[]) => number,
): readonly string[] {
  return errors.slice(0, 5).map(({ instancePath, message, params }) => {
    const steps = instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const extra = 'additionalProperty' in params ? ` (${String(params.additionalProperty)})` : '';
    return `${file}:${lineOf(steps)}: ${instancePath || 'the file'} ${message ?? 'is wrong'}${extra}`;
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Where a part of a text stands: offsets from 0, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** The array of entries in a file of expectations: the inside of its brackets, and each entry with the line it begins on, from 1. */
export type EntryPlaces = { readonly inside: Span; readonly entries: readonly (Span & { readonly line: number })[] };

/** Where the entries stand in a text that `parseExpectations` accepts. */
export function entryPlaces(text: string): EntryPlaces {
  const tree = parseTree(text);
  const array = tree === undefined ? undefined : findNodeAtLocation(tree, ['expectations']);
  if (array === undefined) throw new UsageError('this is not a file of expectations');
  const entries = (array.children ?? []).map(({ offset, length }) => ({
    start: offset,
    end: offset + length,
    line: lineAt(text, offset),
  }));
  return { inside: { start: array.offset + 1, end: array.offset + array.length - 1 }, entries };
}
