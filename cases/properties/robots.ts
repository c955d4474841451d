import type { RobotsGroup } from '../../harness/vocabulary/index.js';
import {
  answersRobots,
  anyRobotsGroups,
  anyRobotsPaths,
  anyRobotsPattern,
  askingRobots,
  clientProperty,
  matchesPattern,
  mayFetchBy,
  robotsLines,
  topic,
} from '../../harness/vocabulary/index.js';

/** What is asked about: each rule has paths that it matches and others that only look like it. */
const PATHS = ['/', '/a', '/a/', '/a/b', '/a/bc/d', '/ab', '/a?b=c', '/b/a', '/c'];

/** Groups in which each rule of precedence is needed, which is not left to chance. */
const NESTED: readonly RobotsGroup[] = [
  { agents: ['*'], rules: [{ allows: false, path: '/b' }] },
  {
    agents: ['OtherBot', 'examplebot'],
    rules: [
      { allows: false, path: '/a' },
      { allows: true, path: '/a/b' },
    ],
  },
  { agents: ['Example'], rules: [{ allows: false, path: '/c' }] },
  {
    agents: ['ExampleBot'],
    rules: [
      { allows: false, path: '/a/bc' },
      { allows: false, path: '' },
      { allows: false, path: '/a?' },
    ],
  },
];

type Groups = { groups: readonly RobotsGroup[] };
type Pattern = { pattern: string; paths: readonly string[] };

export default topic('properties/robots', [
  clientProperty<Groups>({
    id: 'any-rules-are-obeyed',
    title:
      'Whatever groups and rules a robots file has, each path is allowed or not as the longest rule for the agent says',
    requires: ['rfc9309-s2.2.1-4', 'rfc9309-s2.2.1-5', 'rfc9309-s2.2.1-6', 'rfc9309-s2.2.2-4'],
    given: { groups: anyRobotsGroups() },
    play: ({ groups }) => askingRobots(robotsLines(groups), PATHS),
    baseline: () => askingRobots(),
    holds: answersRobots(({ groups }) => PATHS.map((path) => mayFetchBy(groups, 'ExampleBot', path))),
    show: ({ groups }) => robotsLines(groups).join('\n'),
    always: [{ groups: NESTED }],
    note: 'What should be answered is what a model of RFC 9309 sections 2.2.1 and 2.2.2 says.',
    features: ['robots'],
    faults: [
      'robots-first-group-only',
      'robots-first-agent-of-group',
      'robots-token-has-case',
      'robots-token-by-part',
      'robots-star-besides',
      'robots-first-rule-wins',
      'robots-empty-path-is-all',
      'robots-query-left-out',
    ],
  }),
  clientProperty<Pattern>({
    id: 'any-pattern-matches',
    title: 'Whatever stars and end a rule has, it is for the paths that it matches, and for no other',
    requires: ['rfc9309-s2.2.3-1', 'rfc9309-s2.2.2-3'],
    given: { pattern: anyRobotsPattern(), paths: anyRobotsPaths() },
    play: ({ pattern, paths }) => askingRobots(['User-agent: *', `Disallow: ${pattern}`], paths),
    baseline: () => askingRobots(),
    holds: answersRobots(({ pattern, paths }) => paths.map((path) => !matchesPattern(pattern, path))),
    show: ({ pattern, paths }) => [pattern, ...paths].join('\n'),
    always: [
      { pattern: '/*a$', paths: ['/a', '/aa', '/a/ba', '/ab'] },
      { pattern: '/a*b', paths: ['/ab', '/a/b', '/ba', '/b/ab'] },
    ],
    features: ['robots'],
    faults: [
      'robots-star-is-literal',
      'robots-star-is-something',
      'robots-star-within-segment',
      'robots-star-is-lazy',
      'robots-dollar-is-literal',
      'robots-path-anywhere',
    ],
  }),
]);
