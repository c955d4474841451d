import { InvalidArgumentError } from 'commander';
import type { Level, Role } from '../model/index.js';
import { LEVELS } from '../model/index.js';
import { nearest } from '../run/index.js';

/** Values that `--fail-on` takes: the verdicts that may fail a run, and stale expectations. */
export const FAIL_ON = ['fail', 'crash', 'hang', 'blocked', 'error', 'stale'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Formats that `--report` takes, and those it takes where nobody says. */
export const FORMATS = ['json', 'junit', 'html', 'markdown', 'badge'] as const;
export const USUAL_FORMATS: readonly Format[] = ['json', 'junit', 'html', 'markdown'];
export type Format = (typeof FORMATS)[number];

/** Forms that `diff --format` takes. */
export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

const ROLES: readonly Role[] = ['client', 'server', 'library'];

/** One word out of a list; a wrong one is answered with the nearest. */
function word<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const near = nearest(value, known);
  throw new InvalidArgumentError(
    `"${value}" is none of ${known.join(', ')}.${near.length === 0 ? '' : ` Did you mean ${near[0] ?? ''}?`}`,
  );
}

/** Words with commas between them. */
function words<T extends string>(value: string, known: readonly T[]): readonly T[] {
  return value.split(',').map((one) => word(one.trim(), known));
}

export const role = (value: string): Role => word(value, ROLES);
export const levels = (value: string): readonly Level[] => words(value, LEVELS);
export const failOn = (value: string): readonly FailOn[] => words(value, FAIL_ON);
export const formats = (value: string): readonly Format[] => words(value, FORMATS);
export const diffFormat = (value: string): DiffFormat => word(value, DIFF_FORMATS);
export const list = (value: string): readonly string[] => value.split(',').map((one) => one.trim());
/** A pattern of `--case`, added to those before it. */
export const gatherPattern = (value: string, sofar: readonly string[]): readonly string[] => {
  if (value === '') throw new InvalidArgumentError('a pattern cannot be empty.');
  return [...sofar, value];
};
export const gather = (value: string, sofar: readonly string[]): readonly string[] => [...sofar, value];

/** A whole number from `least` on. */
export function whole(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < least)
      throw new InvalidArgumentError(`"${value}" is not a whole number from ${least} on.`);
    return number;
  };
}

/** A seed: a whole number of 32 bits, signed. */
export function seed(value: string): number {
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || (number | 0) !== number)
    throw new InvalidArgumentError(`"${value}" is not a whole number of 32 bits.`);
  return number;
}

/** `I/N`, I from 1. */
export function shard(value: string): { readonly index: number; readonly of: number } {
  const [, index = '', of = ''] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  const parsed = { index: Number(index), of: Number(of) };
  if (index === '' || parsed.index < 1 || parsed.index > parsed.of)
    throw new InvalidArgumentError(`"${value}" is no shard: write I/N, I from 1 to N.`);
  return parsed;
}

/** The path of a counterexample: numbers with colons between them. */
export function shrinkPath(value: string): string {
  if (!/^\d+(?::\d+)*$/.test(value))
    throw new InvalidArgumentError(`"${value}" is no path of a counterexample: numbers with colons between them.`);
  return value;
}
