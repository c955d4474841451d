import assert from 'node:assert/strict';
import type { RobotsGroup } from './robots-model.js';
import { matchesPattern, mayFetchBy } from './robots-model.js';

const allow = (path: string) => ({ allows: true, path });
const disallow = (path: string) => ({ allows: false, path });

describe('the model of a robots exclusion file', () => {
  it('merges the groups of a token, and leaves aside the group for all where there is one', () => {
    const groups: readonly RobotsGroup[] = [
      { agents: ['*'], rules: [disallow('/x')] },
      { agents: ['One', 'two'], rules: [disallow('/a')] },
      { agents: ['ONE'], rules: [disallow('/b')] },
    ];
    const open = (agent: string) => ['/x', '/a', '/b'].filter((path) => mayFetchBy(groups, agent, path) === true);
    assert.deepEqual(open('one'), ['/x']);
    assert.deepEqual(open('two'), ['/x', '/b']);
    assert.deepEqual(open('on'), ['/a', '/b']);
  });

  it('goes by the longest rule, and knows nothing where two are alike', () => {
    const rules = [disallow('/'), allow('/a'), disallow('/a/b'), disallow('/a/b/c'), allow('/a/b/c'), disallow('')];
    const open = (path: string) => mayFetchBy([{ agents: ['*'], rules }], 'x', path);
    assert.deepEqual(['/b', '/ax', '/a/bx', '/a/b/cx'].map(open), [false, true, false, null]);
    assert.equal(mayFetchBy([], 'x', '/a'), true);
  });

  it('matches stars and ends', () => {
    const matched = (pattern: string, ...paths: readonly string[]) =>
      paths.filter((path) => matchesPattern(pattern, path));
    assert.deepEqual(matched('/a*b', '/ab', '/a/x/bc', '/a', '/ba'), ['/ab', '/a/x/bc']);
    assert.deepEqual(matched('/*a$', '/a', '/aa', '/ab', '/aba'), ['/a', '/aa', '/aba']);
    assert.deepEqual(matched('/a$', '/a', '/aa'), ['/a']);
  });
});
