import assert from 'node:assert/strict';
import { indexOf } from '../testing.js';
import { matchesRequirement } from './match.js';
import { parseQuery } from './parse.js';
import { rolesOf, select } from './select.js';
import { termsOf } from './terms.js';

describe('a query', () => {
  const index = indexOf();
  const found = (text: string, role: string | null = null): readonly string[] =>
    select(index, parseQuery(text), role).rows.flatMap((row) =>
      row.row === 'case' ? [index.cases[row.at]?.id ?? ''] : [],
    );

  it('is terms between white space, with quotation marks, alternatives and minus', () => {
    const terms = termsOf('v:fail,hang  -t:"a b",c "two words" word x"y z"');
    assert.deepEqual(
      terms.map(({ key, values, negated }) => [key, values, negated]),
      [
        ['v', ['fail', 'hang'], false],
        ['t', ['a b', 'c'], true],
        [null, ['two words'], false],
        [null, ['word'], false],
        [null, ['xy z'], false],
      ],
    );
    assert.deepEqual(termsOf('  '), []);
    assert.deepEqual(termsOf('-')[0]?.negated, true);
  });

  it('chooses the cases of which a cell is as all terms want it', () => {
    assert.deepEqual(found(''), ['ftp/a', 'http/chunk/a', 'http/chunk/b']);
    assert.deepEqual(found('- ""'), found(''));
    assert.deepEqual(found('v:fail'), ['ftp/a', 'http/chunk/a']);
    assert.deepEqual(found('v:FAIL is:unexpected'), ['http/chunk/a']);
    assert.deepEqual(found('is:foreseen'), ['ftp/a']);
    assert.deepEqual(found('-v:pass,fail'), ['http/chunk/b']);
    assert.deepEqual(found('v:fail t:=curl'), ['ftp/a']);
    assert.deepEqual(found('level:may'), []);
    assert.deepEqual(found('o:reads'), found(''));
    assert.deepEqual(found('-is:counted'), ['http/chunk/b']);
  });

  it('chooses cases by section, id, kind and words', () => {
    assert.deepEqual(found('s:rfc9112'), ['http/chunk/a', 'http/chunk/b']);
    assert.deepEqual(found('s:rfc9110#6'), ['ftp/a', 'http/chunk/b']);
    assert.deepEqual(found('s:rfc9110#6.3'), []);
    assert.deepEqual(found('s:6'), found(''));
    assert.deepEqual(found('s:rfc9112-s6.3-1'), ['http/chunk/a', 'http/chunk/b']);
    assert.deepEqual(found('-s:rfc9112'), ['ftp/a']);
    assert.deepEqual(found('"chunk"'), ['http/chunk/a', 'http/chunk/b']);
    assert.deepEqual(found('"about rfc9112-s6.3-1"'), ['http/chunk/a', 'http/chunk/b']);
    assert.deepEqual(found('id:ftp/ kind:case'), ['ftp/a']);
    assert.deepEqual(found('kind:property'), []);
  });

  it('shows the role of which it finds more, or the one that is asked for', () => {
    assert.deepEqual(rolesOf(index), ['client', 'server']);
    assert.deepEqual(found('t:server'), ['serve/a']);
    assert.deepEqual(found('', 'server'), ['serve/a']);
    const { columns, cases, cells } = select(index, parseQuery(''), 'client');
    assert.deepEqual([columns, cases, cells], [[1, 0], 3, 6]);
  });

  it('counts in the head of a topic what is not expected', () => {
    const heads = select(index, parseQuery(''), null).rows.filter(({ row }) => row === 'topic');
    assert.deepEqual(heads, [
      { row: 'topic', topic: 'ftp', cases: 1, unexpected: 0 },
      { row: 'topic', topic: 'http/chunk', cases: 2, unexpected: 2 },
    ]);
  });

  it('complains of what it does not understand, and goes by the rest', () => {
    const complaint = (text: string): string => parseQuery(text).complaints.join('; ');
    assert.match(complaint('verdict:fail'), /no verdict:.*did you mean v:/);
    assert.match(complaint('v:failed'), /v: does not know "failed"; it knows pass, fail/);
    assert.match(complaint('t:'), /t: needs a value/);
    assert.match(complaint('"open'), /never closed/);
    assert.match(complaint('http://x'), /there is no http:/);
    assert.equal(complaint('v:fail "http://x"'), '');
    assert.deepEqual(found('v:failed id:ftp'), ['ftp/a']);
  });

  it('chooses requirements by what they have', () => {
    const rows = (text: string): readonly string[] =>
      index.requirements.filter((row) => matchesRequirement(row, parseQuery(text))).map(({ id }) => id);
    assert.deepEqual(rows('is:gap'), ['rfc959-s1-1']);
    assert.deepEqual(rows('-is:gap -v:fail t:curl level:must'), ['rfc9112-s6.3-1', 'rfc9110-s6-1']);
    assert.deepEqual(rows('s:rfc9112#6'), ['rfc9112-s6.3-1']);
    assert.deepEqual(rows('"about rfc959"'), ['rfc959-s1-1']);
  });
});
