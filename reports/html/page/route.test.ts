import assert from 'node:assert/strict';
import type { Route } from './route.js';
import { caseHash, hashOf, parseRoute } from './route.js';

describe('an address within the page', () => {
  const ids = ['a/b', 'a/b/c', 'sp ace/ü'];
  const parse = (hash: string): Route => parseRoute(hash, (id) => ids.includes(id));

  it('is read as it was made', () => {
    const routes: readonly Route[] = [
      { at: 'overview' },
      { at: 'matrix', query: 'v:fail "a b" t:c&d#e', role: 'server', marks: true },
      { at: 'matrix', query: '', role: null, marks: false },
      { at: 'case', id: 'a/b', target: null, against: null },
      { at: 'case', id: 'a/b/c', target: 'curl@8/x?#%', against: 'w get' },
      { at: 'case', id: 'sp ace/ü', target: 'ü', against: null },
      { at: 'requirements', query: 'is:gap' },
      { at: 'requirement', id: 'rfc9112-s6.3-1' },
    ];
    for (const route of routes) assert.deepEqual(parse(hashOf(route)), route);
  });

  it('takes the longest id of a case, and the rest for the target', () => {
    assert.equal(caseHash('a/b', 'curl'), '#/case/a/b/curl');
    assert.deepEqual(parse('#/case/a/b/c'), { at: 'case', id: 'a/b/c', target: null, against: null });
    assert.deepEqual(parse('#/case/a/b/x/y'), { at: 'case', id: 'a/b', target: 'x/y', against: null });
  });

  it('is nowhere where it names nothing, and the overview where it is empty or an anchor', () => {
    for (const hash of ['#/case/none', '#/elsewhere', '#/case/']) assert.equal(parse(hash).at, 'nowhere', hash);
    for (const hash of ['', '#', '#/', '#targets']) assert.equal(parse(hash).at, 'overview', hash);
    assert.equal(parse('#/requirement/%').at, 'requirement');
  });
});
