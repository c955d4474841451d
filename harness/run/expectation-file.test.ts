import assert from 'node:assert/strict';
import os from 'node:os';
import path from 'node:path';
import { entryPlaces, parseExpectations, readExpectations } from './expectation-file.js';
import { UsageError } from './usage-error.js';

const known = ['http11/chunked/last-chunk', 'http11/chunked/extension', 'ftp/550-fallback/directory-is-listed'];

function parse(text: string): ReturnType<typeof parseExpectations> {
  return parseExpectations(text, 'e.json', known);
}

/** What is complained of, message and hints, one line each. */
function complaint(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof UsageError) return [error.message, ...error.hint].join('\n');
    throw error;
  }
  return assert.fail('nothing was complained of');
}

const right = `{
  "$schema": "../../schemas/expectations.schema.json",
  "expectations": [
    { "cases": "http11/chunked/*", "verdict": "fail", "because": "so", "when": "<7.4.0", "issue": "https://x/1" },
    {
      "cases": "ftp/**",
      "verdict": ["fail", "pass"],
      "because": "a race"
    }
  ]
}`;

describe('a file of expectations', () => {
  it('is read with the line of each entry', () => {
    const { file, all } = parse(right);
    assert.equal(file, 'e.json');
    assert.deepEqual(
      all.map(({ cases, line }) => [cases, line]),
      [
        ['http11/chunked/*', 4],
        ['ftp/**', 5],
      ],
    );
    const places = entryPlaces(right).entries;
    assert.deepEqual(
      places.map(({ line }) => line),
      [4, 5],
    );
    assert.equal(right.slice(places[0]?.start, places[0]?.end).slice(0, 27), '{ "cases": "http11/chunked/');
    assert.deepEqual(all[0], {
      cases: 'http11/chunked/*',
      verdict: 'fail',
      because: 'so',
      when: '<7.4.0',
      issue: 'https://x/1',
      line: 4,
    });
  });

  it('that cannot be read is a complaint that names it', async () => {
    const file = path.join(os.tmpdir(), 'no-such-folder', 'expectations.json');
    await assert.rejects(readExpectations(file, known), (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /no-such-folder.expectations\.json cannot be read: ENOENT/);
      return true;
    });
  });

  it('that is not JSON is a complaint that names the line', () => {
    assert.match(complaint('{\n  "expectations": [\n    { "cases" "x" }\n  ]\n}'), /^e\.json:3: not JSON: Colon/);
    assert.match(complaint('{\n // no\n "expectations": [] }'), /^e\.json:2: not JSON: .*Comment/);
    assert.match(complaint('{ "expectations": [],\n}'), /^e\.json:\d: not JSON/);
    assert.match(complaint(''), /^e\.json:1: not JSON/);
  });

  it('that is not of the schema is a complaint that names line and place', () => {
    const withEntry = (entry: string) => complaint(`{ "expectations": [\n\n${entry}\n] }`);
    const entry = '"cases": "ftp/**", "verdict": "fail", "because": "so"';
    assert.match(withEntry(`{ ${entry}, "wehn": "<1" }`), /e\.json:3: \/expectations\/0 .*\(wehn\)/);
    assert.match(withEntry('{ "cases": "ftp/**", "verdict": "fail" }'), /e\.json:3: .*'because'/);
    assert.match(withEntry(`{ ${entry},\n "when": "before 7" }`), /e\.json:4: \/expectations\/0\/when/);
    assert.match(withEntry('{ "cases": "ftp/**", "because": "so",\n\n "verdict": "pass" }'), /e\.json:5: .*verdict/);
    assert.match(withEntry(`{ ${entry}, "issue": "see Bob" }`), /\/expectations\/0\/issue/);
    assert.match(complaint('[]'), /e\.json is not a file of expectations\ne\.json:1: the file must be object/);
    assert.match(complaint('{}'), /'expectations'/);
    assert.match(complaint('null'), /must be object/);
  });

  it('that speaks of no known case is a complaint with the nearest names', () => {
    const text = '{ "expectations": [\n{ "cases": "http11/chunked/last-chnk", "verdict": "fail", "because": "so" }] }';
    assert.match(
      complaint(text),
      /^e\.json:2: no case is named http11\/chunked\/last-chnk\ndid you mean http11\/chunked\/last-chunk/,
    );
  });

  it('may foresee several verdicts, of which one is a deviation', () => {
    const withVerdict = (verdict: string) =>
      `{ "expectations": [\n{ "cases": "ftp/**", "verdict": ${verdict}, "because": "so" }] }`;
    assert.equal(parse(withVerdict('["pass", "crash"]')).all.length, 1);
    for (const wrong of ['["pass"]', '["pass", "observed"]', '["fail", "fail"]', '[]'])
      assert.match(complaint(withVerdict(wrong)), /e\.json:2: \/expectations\/0\/verdict/, wrong);
  });

  it('may use the former name of a case, and is told so', () => {
    const text = '{ "expectations": [\n{ "cases": "ftp/old", "verdict": "fail", "because": "so" }] }';
    const aliases = new Map([['ftp/old', 'ftp/550-fallback/directory-is-listed']]);
    const { all, notes } = parseExpectations(text, 'e.json', known, aliases);
    assert.equal(all[0]?.cases, 'ftp/550-fallback/directory-is-listed');
    assert.deepEqual(notes, ['e.json:2: ftp/old is now called ftp/550-fallback/directory-is-listed']);
  });

  it('may be empty, and then has no places', () => {
    assert.deepEqual(parse('{ "expectations": [] }').all, []);
    assert.deepEqual(entryPlaces('{ "expectations": [] }'), { inside: { start: 19, end: 19 }, entries: [] });
  });
});
