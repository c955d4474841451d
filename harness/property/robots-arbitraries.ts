import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { RobotsGroup, RobotsRule } from './robots-model.js';

/** Paths that are above, below and beside one another, or only look so; and no path at all. */
const PATHS = ['/', '/a', '/a/', '/a/b', '/a/bc', '/ab', '/a?b', '/b', ''];

/** Product tokens that are the same, or only look so. */
const TOKENS = ['ExampleBot', 'examplebot', 'Example', 'OtherBot', '*'];

/** Any groups with rules that are prefixes. Shrinks towards few of them. */
export function anyRobotsGroups(): Arbitrary<readonly RobotsGroup[]> {
  const rule: Arbitrary<RobotsRule> = fc.record(
    { allows: fc.boolean(), path: fc.constantFrom(...PATHS) },
    { noNullPrototype: true },
  );
  const group = fc.record(
    {
      agents: fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 2 }),
      rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
    },
    { noNullPrototype: true },
  );
  return fc.array(group, { maxLength: 4 });
}

/** Any paths of few different octets, so that they often are like others. */
export function anyRobotsPaths(): Arbitrary<readonly string[]> {
  const path = textOf(['a', 'b', '/'], 10).map((text) => `/${text}`);
  return fc.array(path, { minLength: 1, maxLength: 6 });
}

/** Any rule of the same octets, with stars, and perhaps with an end. */
export function anyRobotsPattern(): Arbitrary<string> {
  return fc
    .tuple(textOf(['a', 'b', '/', '*'], 6), fc.constantFrom('', '$'))
    .map(([text, end]) => `/${text.replace(/\*+/g, '*')}${end}`);
}

function textOf(letters: readonly string[], maxLength: number): Arbitrary<string> {
  return fc.array(fc.constantFrom(...letters), { maxLength }).map((all) => all.join(''));
}
