import { Option } from 'commander';
import type { Command } from 'commander';
import type { Level, Question, Role } from '../model/index.js';
import type { Enrolled, Item, Manifest, Registry } from '../run/index.js';
import {
  aliasesOf,
  didYouMean,
  loadItems,
  loadManifest,
  loadQuestions,
  loadRegistry,
  loadRoll,
  matchless,
  nominalLevel,
  renamedNote,
  select,
  shardOf,
  UsageError,
} from '../run/index.js';
import { gatherPattern, levels, role, shard } from './options.js';

/** The options that choose part of the case set, the same for every command that has them. */
export type SelectionOptions = {
  readonly case: readonly string[];
  readonly role?: Role;
  readonly level?: readonly Level[];
  readonly shard?: { readonly index: number; readonly of: number };
};

export function withSelection(command: Command): Command {
  return command
    .addOption(
      new Option('--case <pattern>', 'only cases of this name; * within a part, ** across; may be repeated')
        .argParser(gatherPattern)
        .default([], 'all'),
    )
    .option('--role <role>', 'only cases for client, server or library', role)
    .option('--level <levels>', 'only these levels, e.g. must,should', levels)
    .option('--shard <i/n>', 'only the i-th of n parts of the case set that cost about the same, i from 1', shard);
}

/** The roll of the case set with what belongs to it, and the part that the options choose; shards are made when that is loaded. */
export type ChosenOnRoll = {
  readonly all: readonly Enrolled[];
  readonly part: readonly Enrolled[];
  readonly questions: readonly Question[];
  readonly registry: Registry;
  readonly manifest: Manifest;
};

/** What was chosen, loaded. */
export type Chosen = Omit<ChosenOnRoll, 'part'> & { readonly items: readonly Item[] };

/** Chooses from the case set, and loads what was chosen. Throws what `chooseOnRoll` throws. */
export async function choose(options: SelectionOptions): Promise<Chosen> {
  return loaded(await chooseOnRoll(options), options);
}

/** Loads what was chosen. */
export async function loaded(chosen: ChosenOnRoll, { shard: wanted }: SelectionOptions): Promise<Chosen> {
  const { part, ...others } = chosen;
  const items = await loadItems(part);
  return { ...others, items: wanted === undefined ? items : shardOf(items, wanted) };
}

/**
 * Chooses from the case set without loading it. A pattern that names nothing, or nothing of the role, throws a `UsageError`; the former
 * name of a case stands for the case, and standard error says so.
 */
export async function chooseOnRoll(options: SelectionOptions): Promise<ChosenOnRoll> {
  const [all, questions, registry, manifest] = await Promise.all([
    loadRoll(),
    loadQuestions(),
    loadRegistry(),
    loadManifest(),
  ]);
  const patterns = options.case.map((pattern) => todaysName(pattern, manifest));
  const [wrong] = matchless(all, patterns);
  if (wrong !== undefined) {
    throw new UsageError(`no case is named ${wrong}`, [
      ...didYouMean(
        wrong,
        all.map(({ id }) => id),
      ),
      'the case set: wireproof list',
    ]);
  }
  const { role: wanted } = options;
  const part = select(all, { patterns, role: wanted ?? null });
  if (wanted !== undefined && patterns.length > 0 && part.length === 0)
    throw new UsageError(`no case named ${patterns.join(' or ')} is for a ${wanted}`);
  return { all, part, questions, registry, manifest };
}

/** The name that a case has today where it is called by a former one, which standard error then says; any other name as it is. */
export function todaysName(pattern: string, manifest: Manifest): string {
  const id = aliasesOf(manifest).get(pattern);
  if (id !== undefined) process.stderr.write(`${renamedNote(pattern, id)}\n`);
  return id ?? pattern;
}

/** The items whose strongest requirement is of one of these levels, whatever a target claims. */
export function ofLevel({ items, registry }: Chosen, wanted: readonly Level[] | undefined): readonly Item[] {
  return wanted === undefined ? items : items.filter((item) => wanted.includes(nominalLevel(item, registry)));
}
