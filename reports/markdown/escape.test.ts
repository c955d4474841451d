import assert from 'node:assert/strict';
import { code, fenced, prose } from './escape.js';
import { table } from './table.js';

describe('escaping for Markdown', () => {
  it('takes every meaning from prose', () => {
    assert.equal(
      prose('<b>*a* _b_ `c` [d](e) ~f~ & \\'),
      '&lt;b&gt;\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ &amp; \\\\',
    );
    assert.equal(prose('# no heading\n# none'), '\\# no heading\\\\n# none');
    assert.equal(prose('1. no list'), '1\\. no list');
    assert.equal(prose('see http://a.example and www.a.example'), 'see http\\://a.example and www\\.a.example');
  });

  it('fences code with more backticks than it has', () => {
    assert.equal(code('plain'), '`plain`');
    assert.equal(code('a ``` b'), '````a ``` b````');
    assert.equal(code('`'), '`` ` ``');
    assert.equal(code('a\n\n# b'), '`a\\n\\n# b`');
  });

  it('fences blocks with more backticks than any line has', () => {
    assert.deepEqual(fenced(['a', '````']), ['`````text', 'a', '````', '`````']);
    assert.deepEqual(fenced(['a'], 'sh'), ['```sh', 'a', '```']);
  });

  it('escapes the bars of cells', () => {
    assert.deepEqual(
      table(
        [
          ['a', 'n'],
          [code('x | y'), '1'],
        ],
        (column) => column === 1,
      ),
      ['| a | n |', '| --- | --: |', '| `x \\| y` | 1 |'],
    );
  });
});
