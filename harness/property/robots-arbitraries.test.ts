import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyRobotsGroups, anyRobotsPaths, anyRobotsPattern } from './robots-arbitraries.js';

describe('arbitrary robots exclusion files', () => {
  it('have groups with agents and rules', () => {
    fc.assert(
      fc.property(anyRobotsGroups(), (groups) => {
        for (const { agents, rules } of groups) assert.ok(agents.length > 0 && rules.length > 0);
      }),
    );
  });

  it('have paths and patterns that begin with a slash, and no two stars side by side', () => {
    fc.assert(
      fc.property(anyRobotsPaths(), (paths) => {
        for (const path of paths) assert.match(path, /^\/[ab/]*$/);
      }),
    );
    fc.assert(fc.property(anyRobotsPattern(), (pattern) => assert.match(pattern, /^\/(?!.*\*\*)[ab/*]*\$?$/)));
  });
});
