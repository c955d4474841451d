import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageRoot } from '../../package-root.js';
import { UsageError } from '../usage-error.js';
import { departuresOf } from './check.js';
import type { Manifest } from './manifest.js';
import { aliasesOf, emptyManifest, loadManifest, renderManifest } from './manifest.js';
import { frozen, loadSet, scoringOf } from './sets.js';
import type { Intent } from './update.js';
import { updated } from './update.js';

const hash = (digit: string): string => digit.repeat(16);
const meanings = (all: Readonly<Record<string, string>>) =>
  new Map(Object.entries(all).map(([id, digit]) => [id, hash(digit)]));
const nothing: Intent = { revise: [], rename: [], gone: [] };
const locked = updated(emptyManifest, meanings({ 'a/1': '1', 'a/2': '2', 'b/1': '3' }), nothing);
const revisions = ({ cases }: Manifest) => cases.map(({ id, revision }) => `${id} ${revision}`);

/** What is complained of, message and hints, one line each. */
function complaint(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return [error.message, ...error.hint].join('\n');
    throw error;
  }
  return assert.fail('nothing was complained of');
}

describe('the lock of the case set', () => {
  it('takes new cases at revision 1, of the next set, ordered by id', () => {
    assert.deepEqual(revisions(locked), ['a/1 1', 'a/2 1', 'b/1 1']);
    const more = updated(
      { ...locked, next: '2027.2' },
      meanings({ 'a/1': '1', 'a/2': '2', 'a/3': '4', 'b/1': '3' }),
      nothing,
    );
    assert.deepEqual(
      more.cases.map(({ id, since }) => `${id} ${since}`),
      ['a/1 2027.1', 'a/2 2027.1', 'a/3 2027.2', 'b/1 2027.1'],
    );
  });

  it('tells what changed without a revision, with the command that says it was meant', () => {
    const changed = meanings({ 'a/1': '1', 'a/2': '9', 'b/1': '3' });
    assert.deepEqual(
      departuresOf(locked, changed).map(({ id, mend }) => [id, mend]),
      [['a/2', '--revise a/2']],
    );
    assert.match(
      complaint(() => updated(locked, changed, nothing)),
      /a\/2 means something else than its revision 1 .*--revise a\/2/,
    );
    const revised = updated(locked, changed, { ...nothing, revise: ['a/2'] });
    assert.deepEqual(revisions(revised), ['a/1 1', 'a/2 2', 'b/1 1']);
    assert.deepEqual(departuresOf(revised, changed), []);
  });

  it('revises by pattern what has changed, and by id what its maker says has', () => {
    const changed = meanings({ 'a/1': '8', 'a/2': '9', 'b/1': '3' });
    assert.deepEqual(revisions(updated(locked, changed, { ...nothing, revise: ['**'] })), ['a/1 2', 'a/2 2', 'b/1 1']);
    const same = meanings({ 'a/1': '1', 'a/2': '2', 'b/1': '3' });
    assert.deepEqual(revisions(updated(locked, same, { ...nothing, revise: ['b/1'] })), ['a/1 1', 'a/2 1', 'b/1 2']);
    assert.match(
      complaint(() => updated(locked, same, { ...nothing, revise: ['c/1'] })),
      /no locked case is named c\/1/,
    );
  });

  it('lets no case go without a new name or a reason', () => {
    const less = meanings({ 'a/1': '1', 'b/1': '3' });
    assert.match(
      complaint(() => updated(locked, less, nothing)),
      /a\/2 is no more: --rename a\/2=<new id>, or --gone/,
    );
    const gone = updated(locked, less, { ...nothing, gone: [['a/2', 'it was wrong']] });
    assert.deepEqual([revisions(gone), gone.gone], [['a/1 1', 'b/1 1'], { 'a/2': 'it was wrong' }]);
    const renamed = meanings({ 'a/1': '1', 'a/two': '2', 'b/1': '3' });
    const moved = updated(locked, renamed, { ...nothing, rename: [['a/2', 'a/two']] });
    assert.deepEqual(revisions(moved), ['a/1 1', 'a/two 1', 'b/1 1']);
    assert.deepEqual([...aliasesOf(moved)], [['a/2', 'a/two']]);
  });

  it('refuses what cannot be meant', () => {
    const same = meanings({ 'a/1': '1', 'a/2': '2', 'b/1': '3' });
    const rename = (...pair: [string, string]): string =>
      complaint(() => updated(locked, same, { ...nothing, rename: [pair] }));
    assert.match(rename('c/1', 'a/1'), /no locked case is named c\/1/);
    assert.match(rename('a/1', 'a/2'), /a\/1 is still there/);
    const gone = (...pair: [string, string]): string =>
      complaint(() => updated(locked, same, { ...nothing, gone: [pair] }));
    assert.match(gone('a/1', 'why'), /a\/1 is still there/);
    assert.match(gone('c/1', 'why'), /no locked case/);
  });

  it('lets no name that was used come to mean another case', () => {
    const back = meanings({ 'a/1': '1', 'a/2': '2', 'b/1': '3' });
    const without: Manifest = { ...locked, cases: locked.cases.filter(({ id }) => id !== 'a/2') };
    assert.match(
      complaint(() => updated({ ...without, gone: { 'a/2': 'it was wrong' } }, back, nothing)),
      /a\/2 is gone \(it was wrong\)/,
    );
    const former = without.cases.map((one) => (one.id === 'b/1' ? { ...one, aliases: ['a/2'] } : one));
    assert.match(
      complaint(() => updated({ ...without, cases: former }, back, nothing)),
      /a\/2 is the former name of another case/,
    );
  });

  it('is written in one form, of its schema, that is read back', async () => {
    const schema = await readFile(path.join(packageRoot, 'schemas', 'manifest.schema.json'), 'utf8');
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema) as object);
    for (const manifest of [emptyManifest, locked, { ...locked, gone: { 'c/1': 'why "so"' } }]) {
      const data = JSON.parse(renderManifest(manifest)) as object;
      assert.ok(validate(data), JSON.stringify(validate.errors));
      assert.deepEqual(data, { $schema: '../schemas/manifest.schema.json', ...manifest });
    }
    assert.deepEqual(await loadManifest(path.join(os.tmpdir(), 'no-such-folder', 'manifest.json')), emptyManifest);
  });
});

describe('a frozen set', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-sets-'));
  after(() => rmSync(folder, { recursive: true }));
  const { set, manifest } = frozen(locked);
  const same = meanings({ 'a/1': '1', 'a/2': '2', 'b/1': '3' });
  const unscored = (...of: Parameters<typeof scoringOf>) => [...scoringOf(...of).unscored];

  it('has every locked case with its revision, and opens the next set', async () => {
    assert.deepEqual(set, { set: '2027.1', cases: { 'a/1': 1, 'a/2': 1, 'b/1': 1 } });
    assert.equal(manifest.next, '2027.2');
    const schema = await readFile(path.join(packageRoot, 'schemas', 'set.schema.json'), 'utf8');
    assert.ok(new Ajv2020({ strict: true }).compile(JSON.parse(schema) as object)(set));
  });

  it('scores what it has, and nothing that is new, revised, or changed without a revision', () => {
    assert.deepEqual(unscored(set, manifest, same), []);
    const later = meanings({ 'a/1': '7', 'a/2': '9', 'a/3': '4', 'b/1': '3' });
    const revised = updated(manifest, later, { ...nothing, revise: ['a/1', 'a/2'] });
    assert.deepEqual(unscored(set, revised, later), ['a/1', 'a/2', 'a/3']);
    const again = meanings({ 'a/1': '7', 'a/2': '9', 'a/3': '4', 'b/1': '5' });
    const { lost } = scoringOf(set, revised, again);
    assert.deepEqual(lost, [
      'a/1 has revision 2, not 1',
      'a/2 has revision 2, not 1',
      'b/1 was changed, and its revision was not',
    ]);
  });

  it('scores a case by its former name, and says what is gone', () => {
    const later = meanings({ 'a/one': '1', 'b/1': '3' });
    const moved = updated(manifest, later, { ...nothing, rename: [['a/1', 'a/one']], gone: [['a/2', 'it was wrong']] });
    const { unscored: none, lost } = scoringOf(set, moved, later);
    assert.deepEqual([[...none], lost], [[], ['a/2 is gone: it was wrong']]);
  });

  it('that names what was never a case is refused with the nearest names', () =>
    assert.match(
      complaint(() => scoringOf({ set: 'mine', cases: { 'a/11': 1 } }, manifest, same)),
      /the set mine names a\/11, which is no case\ndid you mean a\/1/,
    ));

  it('is found by its name, or by the path of its file', async () => {
    writeFileSync(path.join(folder, '2027.1.json'), JSON.stringify(set));
    assert.deepEqual(await loadSet('2027.1', folder), set);
    assert.deepEqual(await loadSet(path.join(folder, '2027.1.json')), set);
    await assert.rejects(loadSet('2027.2', folder), (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(
        [error.message, ...error.hint].join('\n'),
        /there is no set 2027\.2\ndid you mean 2027\.1\?\nthe sets: 2027\.1/,
      );
      return true;
    });
    await assert.rejects(loadSet('2027.1', path.join(folder, 'none')), UsageError);
    for (const text of ['no JSON', '{"set":"x"}', '{"set":"x","cases":{"a":"1"}}', 'null']) {
      writeFileSync(path.join(folder, 'odd.json'), text);
      await assert.rejects(loadSet(path.join(folder, 'odd.json')), /odd\.json is no set/);
    }
  });
});
