import assert from 'node:assert/strict';
import type { FtpCommand } from '../model/index.js';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import { reachesPath, retrievesPath } from './relations-of-paths.js';

type Given = { path: readonly string[] };

describe('relations of FTP paths', () => {
  const retrieves = retrievesPath<Given>(({ path }) => path);
  const reaches = reachesPath<Given>(({ path }) => path);
  const commands = (lines: readonly string[]): readonly FtpCommand[] =>
    lines.map((line) => {
      const [verb = '', ...argument] = line.split(' ');
      return { conn: 'c1', line, verb, argument: argument.length === 0 ? null : argument.join(' ') };
    });
  const observed = (delivered: boolean, lines: readonly string[]) =>
    clientSaw({ outcomes: [delivered ? responseOf('FTP') : errorOf('no')], commands: commands(lines) });
  const seen = (path: readonly string[], delivered: boolean, ...lines: readonly string[]) =>
    retrieves.wrong(observed(delivered, lines), null, { path });
  const joined = (path: readonly string[], delivered: boolean, ...lines: readonly string[]) =>
    reaches.wrong(observed(delivered, lines), null, { path });

  it('hold where each element is entered and retrieved, whatever else is asked', () => {
    assert.equal(seen(['a b', 'c'], true, 'USER x', 'CWD a b', 'TYPE I', 'SIZE c', 'RETR c'), null);
    assert.equal(seen(['a'], true, 'CWD .', 'RETR a'), null);
    assert.equal(seen(['\xff'], true, 'RETR \xff'), null);
    assert.equal(seen(['\xff\xff'], true, 'RETR \xff\xff\xff\xff'), null);
  });

  it('hold where what is not printable is refused, before or after a part of it', () => {
    assert.equal(seen(['a', '\xe9'], false), null);
    assert.equal(seen(['a', 'b\r\nc'], false, 'CWD a'), null);
  });

  it('do not hold where anything else is sent, or what could be served is refused', () => {
    assert.match(seen(['a', 'b'], true, 'CWD a/b', 'RETR b') ?? '', /it sent CWD a\/b; RETR b/);
    assert.match(seen(['a', 'b'], true, 'RETR a', 'CWD b') ?? '', /it sent/);
    assert.match(seen(['a'], true, 'RETR a', 'RETR a') ?? '', /it sent/);
    assert.match(seen(['a\rb'], true, 'RETR a\rb') ?? '', /it sent/);
    assert.match(seen(['a\nb'], false, 'RETR a') ?? '', /it sent/);
    assert.match(seen(['\xe9'], true, 'RETR ?') ?? '', /it sent/);
    assert.match(seen(['a', 'b'], true, 'CWD a') ?? '', /had not retrieved/);
    assert.match(seen(['a', 'b'], false, 'CWD a') ?? '', /refused a path of printable/);
  });

  it('leave it to the client how directories are put into commands, where only what is reached counts', () => {
    for (const lines of [['CWD a', 'CWD b', 'RETR c'], ['CWD a/b', 'RETR c'], ['RETR a/b/c'], ['CWD .', 'RETR a/b/c']])
      assert.equal(joined(['a', 'b', 'c'], true, ...lines), null);
    for (const lines of [['CWD /a/b', 'RETR c'], ['RETR /a/b/c']])
      assert.equal(joined(['a', 'b', 'c'], true, ...lines), null);
    assert.match(joined(['a', 'b'], true, 'CWD /a', 'RETR /b') ?? '', /it sent/);
    assert.match(joined(['a', 'b'], true, 'CWD a/c', 'RETR b') ?? '', /it sent/);
    assert.match(joined(['a', 'b'], true, 'RETR a') ?? '', /it sent/);
    assert.match(joined(['a', 'b'], true, 'CWD a/b') ?? '', /it sent/);
    assert.match(joined(['a', 'b'], false, 'CWD a') ?? '', /refused/);
    assert.match(joined(['a\nb'], false, 'RETR a') ?? '', /it sent/);
  });
});
