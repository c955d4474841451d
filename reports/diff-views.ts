import type { Change, ComparedCase } from './diff.js';
import { badness } from './diff.js';
import { code } from './markdown/escape.js';
import { table } from './markdown/table.js';
import { oneLine } from './text/plain.js';

/** The forms in which `diff` can be written. */
export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

const HEADINGS: Readonly<Record<Change['kind'], string>> = {
  regression: 'Regressions',
  fix: 'Fixes',
  changed: 'Changed',
  new: 'New cases',
  gone: 'Gone cases',
};

/** What got worse first. */
const KINDS: readonly Change['kind'][] = ['regression', 'fix', 'changed', 'new', 'gone'];

/** The differences in one of the forms; JSON is as `schemas/diff.schema.json` says. */
export function renderDiff(changes: readonly Change[], format: DiffFormat): string {
  switch (format) {
    case 'text':
      return inText(changes);
    case 'markdown':
      return inMarkdown(changes);
    case 'json':
      return inJson(changes);
  }
}

function ofKinds(changes: readonly Change[]): readonly (readonly [heading: string, own: readonly Change[]])[] {
  return KINDS.map((kind) => [HEADINGS[kind], changes.filter((change) => change.kind === kind)] as const).filter(
    ([, own]) => own.length > 0,
  );
}

function inText(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Nothing changed.\n';
  return ofKinds(changes)
    .map(([heading, own]) => [`${heading} (${own.length})`, ...own.map(changeLine), ''].join('\n'))
    .join('\n');
}

function changeLine(change: Change): string {
  const name = `  ${oneLine(change.target)}  ${oneLine(change.id)}  `;
  const { before, after } = sides(change);
  if (before === null) return `${name}${after ?? ''}`;
  return after === null ? `${name}was ${before}` : `${name}${before} → ${after}`;
}

function inMarkdown(changes: readonly Change[]): string {
  const parts = ofKinds(changes).flatMap(([heading, own]) => {
    const rows = own.map((change) => {
      const { before, after } = sides(change);
      return [
        code(change.target),
        code(change.id),
        before === null ? '' : code(before),
        after === null ? '' : code(after),
      ];
    });
    return [
      `## ${heading} (${own.length})`,
      '',
      ...table([['target', 'case', 'before', 'after'], ...rows], () => false),
      '',
    ];
  });
  return ['# What changed', '', ...(parts.length === 0 ? ['Nothing changed.', ''] : parts)].join('\n');
}

function inJson(changes: readonly Change[]): string {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]));
  const told = changes.map((change) => ({
    kind: change.kind,
    target: change.target,
    id: change.id,
    before: 'before' in change ? plain(change.before) : null,
    after: 'after' in change ? plain(change.after) : null,
  }));
  return `${JSON.stringify({ schema: 1, counts, changes: told }, null, 2)}\n`;
}

/** A key without a value is left out. */
function plain({ verdict, outcome, expected, scored }: ComparedCase): object {
  return { verdict, outcome, expected, scored };
}

function sides(change: Change): { readonly before: string | null; readonly after: string | null } {
  return {
    before: 'before' in change ? standing(change.before) : null,
    after: 'after' in change ? standing(change.after) : null,
  };
}

function standing({ verdict, outcome, expected, scored }: ComparedCase): string {
  const why = scored === false ? ', unscored' : badness({ verdict, expected }) === 1 ? ', expected' : '';
  return outcome === null ? `${verdict}${why}` : `${verdict}${why} (${oneLine(outcome)})`;
}
