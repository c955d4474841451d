import assert from 'node:assert/strict';
import { CASE, makePlace } from './testing.js';
import { rewritten } from './update-expectations.js';

const OTHER = 'ftp/550-fallback/directory-is-listed';
const KEPT = `{"cases":"${OTHER}",   "verdict" : ["fail"],
         "because":"odd   spacing, kept" }`;
const BEFORE = `{
    "$schema": "../x.json",
    "expectations": [
        ${KEPT},
        { "cases": "${CASE}", "verdict": "hang", "because": "it hung once" }
    ]
}
`;

type File = { readonly expectations: readonly Readonly<Record<string, string>>[] };

describe('rewriting expectations', () => {
  const one = { cases: 'a/b', verdict: 'fail', because: 'so' };
  const shown = (indent: string) => JSON.stringify(one, null, 2).replaceAll('\n', `\n${indent}`);

  it('changes nothing but the entries that go and come', () => {
    const text = '{ "expectations": [\n\t{"a":1} ,\n\t{ "b" :2 },\n\t{"c":3}\n\t] , "x": 1 }';
    const at = (...lines: readonly number[]) => rewritten(text, new Set(lines), []);
    assert.equal(at(), '{ "expectations": [\n\t{"a":1},\n\t{ "b" :2 },\n\t{"c":3}\n\t] , "x": 1 }');
    assert.equal(at(2), '{ "expectations": [\n\t{ "b" :2 },\n\t{"c":3}\n\t] , "x": 1 }');
    assert.equal(at(3, 4), '{ "expectations": [\n\t{"a":1}\n\t] , "x": 1 }');
    assert.equal(at(2, 3, 4), '{ "expectations": [] , "x": 1 }');
    assert.equal(rewritten(text, new Set([2, 3, 4]), [one]), `{ "expectations": [\n\t${shown('\t')}\n\t] , "x": 1 }`);
  });

  it('sets new entries off as the others are', () => {
    assert.equal(
      rewritten('{\n  "expectations": []\n}\n', new Set(), [one]),
      `{\n  "expectations": [\n    ${shown('    ')}\n  ]\n}\n`,
    );
    const windows = rewritten('{\r\n "expectations": [\r\n  {"a":1}\r\n ]\r\n}', new Set(), [one]);
    assert.doesNotMatch(windows, /[^\r]\n/);
  });
});

describe('--update-expectations', () => {
  const place = makePlace();
  after(() => place.remove());
  const run = (target: string, ...args: readonly string[]) =>
    place.wireproof(['run', target, '--case', CASE, '--out', 'out', '--no-progress', ...args]);

  it('removes what is stale, appends what is unexpected, and keeps every other entry as it is written', async () => {
    const target = place.target('errors', 'errors');
    place.write('errors/expectations.json', BEFORE);
    assert.equal((await run(target)).status, 1);
    assert.equal(place.read('errors/expectations.json'), BEFORE);
    assert.equal((await run(target, '--update-expectations')).status, 0);
    const after = place.read('errors/expectations.json');
    assert.ok(after.includes(KEPT) && after.includes('    "$schema": "../x.json",\n'), after);
    const { expectations } = JSON.parse(after) as File;
    assert.deepEqual(
      expectations.map(({ cases, verdict }) => [cases, verdict]),
      [
        [OTHER, ['fail']],
        [CASE, 'fail'],
      ],
    );
    assert.match(expectations[1]?.because ?? '', /^Not explained yet\. Seen: not "delivers the body": .*always fails/);
    assert.equal((await run(target, '--update-expectations')).status, 0);
    assert.equal(place.read('errors/expectations.json'), after);
  });

  it('makes the file where there is none, and none where all is as expected', async () => {
    const [dies, gets] = ['dies', 'gets'].map((mode) => place.target(mode, mode)) as [string, string];
    assert.equal((await run(dies, '--update-expectations')).status, 0);
    const { expectations } = JSON.parse(place.read('dies/expectations.json')) as File;
    assert.deepEqual(
      expectations.map(({ cases, verdict }) => [cases, verdict]),
      [[CASE, 'crash']],
    );
    await run(gets, '--update-expectations');
    assert.ok(!place.has('gets/expectations.json'));
  });

  it('rewrites the file that --expectations names, and no other', async () => {
    const target = place.target('plain', 'errors');
    const file = place.write('mine.json', '{ "expectations": [] }\n');
    assert.equal((await run(target, '--expectations', file, '--update-expectations')).status, 0);
    assert.ok(place.read('mine.json').includes(CASE));
    assert.ok(!place.has('plain/expectations.json'));
    assert.equal((await run(target, '--expectations', file)).status, 0);
  });

  it('keeps an entry that is stale for one target and explains another', async () => {
    const [bad, good] = [place.target('bad', 'errors'), place.target('good', 'gets')];
    const text = `{ "expectations": [{ "cases": "${CASE}", "verdict": "fail", "because": "shared" }] }\n`;
    const file = place.write('shared.json', text);
    await run(bad, good, '--expectations', file, '--update-expectations');
    assert.equal(place.read('shared.json'), text);
  });
});
