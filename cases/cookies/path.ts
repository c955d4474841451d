import {
  accept,
  cookieCase,
  cookiesSent,
  reject,
  setsCookies,
  site,
  topic,
  withCookies,
} from '../../harness/vocabulary/index.js';

/** Cookies set by the first of these targets, and none by the others. */
const setsAt = (first: string, fields: readonly string[], ...others: readonly string[]) =>
  site({
    ...Object.fromEntries(others.map((one) => [one, setsCookies()])),
    [first]: [setsCookies(...fields), setsCookies()],
  });
const at = (...targets: readonly string[]) => withCookies(...targets.map((one) => `http://{peer}${one}`));

export default topic('cookies/path', [
  cookieCase({
    id: 'default-path',
    title: 'Without a Path a cookie goes to the directory of its request and below',
    requires: ['rfc6265-s5.1.4-1'],
    peer: setsAt('/b/c/d', ['a=1', 'w=1; Path=/'], '/b/c/e', '/b/c/f/g', '/b', '/'),
    open: at('/b/c/d', '/b/c/e', '/b/c/f/g', '/b', '/'),
    outcomes: {
      'sends it there': accept(
        cookiesSent(1, ['a=1', 'w=1']),
        cookiesSent(2, ['a=1', 'w=1']),
        cookiesSent(3, ['w=1']),
        cookiesSent(4, ['w=1']),
      ),
      'sends it everywhere': reject(cookiesSent(4, ['a=1', 'w=1'])),
      'sends it to the very path alone': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-default-path-is-root', 'cookie-default-path-is-whole'],
  }),

  cookieCase({
    id: 'default-path-without-slash',
    title: 'The default path has no slash at its end, so that it matches the directory written without one',
    requires: ['rfc6265-s5.1.4-1'],
    peer: setsAt('/b/c', ['a=1', 'w=1; Path=/'], '/b', '/b/', '/bd'),
    open: at('/b/c', '/b', '/b/', '/bd'),
    outcomes: {
      'sends it to the directory': accept(
        cookiesSent(1, ['a=1', 'w=1']),
        cookiesSent(2, ['a=1', 'w=1']),
        cookiesSent(3, ['w=1']),
      ),
      'wants the slash': reject(cookiesSent(1, ['w=1']), cookiesSent(2, ['a=1', 'w=1'])),
    },
    faults: ['cookie-default-path-ends-in-slash'],
  }),

  cookieCase({
    id: 'default-path-of-a-directory',
    title: 'The default path of a request whose path ends in a slash is that directory',
    requires: ['rfc6265-s5.1.4-1'],
    peer: setsAt('/b/', ['a=1', 'w=1; Path=/'], '/b/c', '/b', '/'),
    open: at('/b/', '/b/c', '/b', '/'),
    outcomes: {
      'sends it there': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['a=1', 'w=1']), cookiesSent(3, ['w=1'])),
      'sends it everywhere': reject(cookiesSent(3, ['a=1', 'w=1'])),
    },
    faults: ['cookie-default-path-is-root', 'cookie-default-path-ends-in-slash'],
  }),

  cookieCase({
    id: 'default-path-at-the-top',
    title: 'The default path of a request for a path of one segment is the root',
    requires: ['rfc6265-s5.1.4-1'],
    peer: setsAt('/b', ['a=1'], '/', '/c/d'),
    open: at('/b', '/', '/c/d'),
    outcomes: {
      'sends it everywhere': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1'])),
      'sends it to that path alone': reject(cookiesSent(1, []), cookiesSent(2, [])),
    },
    faults: ['cookie-default-path-is-whole'],
  }),

  cookieCase({
    id: 'default-path-and-query',
    title: 'Slashes in the query of a request are no part of the default path',
    requires: ['rfc6265-s5.1.4-1'],
    peer: setsAt('/b/c?d=/e/f', ['a=1', 'w=1; Path=/'], '/b/g', '/'),
    open: at('/b/c?d=/e/f', '/b/g', '/'),
    outcomes: {
      'goes by the path alone': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['w=1'])),
      'takes the query for path': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-default-path-of-query'],
  }),

  cookieCase({
    id: 'path-and-below',
    title: 'A cookie goes to its Path, with or without a query, and to what is below it',
    requires: ['rfc6265-s5.1.4-2', 'rfc6265-s5.4-4', 'rfc6265-s5.2.4-1'],
    peer: setsAt('/b', ['a=1; Path=/b', 'w=1'], '/b?c', '/b/', '/b/c/d', '/', '/c/b'),
    open: at('/b', '/b?c', '/b/', '/b/c/d', '/', '/c/b'),
    outcomes: {
      'sends it there and nowhere else': accept(
        cookiesSent(1, ['a=1', 'w=1']),
        cookiesSent(2, ['a=1', 'w=1']),
        cookiesSent(3, ['a=1', 'w=1']),
        cookiesSent(4, ['w=1']),
        cookiesSent(5, ['w=1']),
      ),
      'sends it everywhere': reject(cookiesSent(4, ['a=1', 'w=1'])),
      'sends it only below': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-path-ignored', 'cookie-path-itself-left-out'],
  }),

  cookieCase({
    id: 'segment-by-segment',
    title: 'A path that only begins with the letters of the Path is not below it',
    requires: ['rfc6265-s5.1.4-2'],
    peer: setsAt('/b', ['a=1; Path=/b', 'w=1'], '/bc', '/b.html', '/bc/d', '/b/c'),
    open: at('/b', '/bc', '/b.html', '/bc/d', '/b/c'),
    outcomes: {
      'sends it nothing': accept(
        cookiesSent(1, ['w=1']),
        cookiesSent(2, ['w=1']),
        cookiesSent(3, ['w=1']),
        cookiesSent(4, ['a=1', 'w=1']),
      ),
      'sends it the cookie': reject(cookiesSent(1, ['a=1', 'w=1'])),
    },
    faults: ['cookie-path-inside-segment'],
  }),

  cookieCase({
    id: 'slash-at-the-end',
    title: 'A Path that ends in a slash covers what is below it, and not the path without the slash',
    requires: ['rfc6265-s5.1.4-2'],
    peer: setsAt('/b/c', ['a=1; Path=/b/', 'w=1; Path=/'], '/b/', '/b/d/e', '/b'),
    open: at('/b/c', '/b/', '/b/d/e', '/b'),
    outcomes: {
      'sends it below': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['a=1', 'w=1']), cookiesSent(3, ['w=1'])),
      'sends it to the path without the slash': reject(cookiesSent(3, ['a=1', 'w=1'])),
    },
    faults: ['cookie-path-slash-dropped'],
  }),

  cookieCase({
    id: 'paths-have-case',
    title: 'Paths are compared with regard to case',
    requires: ['rfc6265-s5.1.4-2'],
    peer: setsAt('/', ['a=1; Path=/b', 'w=1'], '/B', '/b'),
    open: at('/', '/B', '/b'),
    outcomes: {
      'tells them apart': accept(cookiesSent(1, ['w=1']), cookiesSent(2, ['a=1', 'w=1'])),
      'takes them for the same': reject(cookiesSent(1, ['a=1', 'w=1'])),
    },
    faults: ['cookie-path-in-any-case'],
  }),

  cookieCase({
    id: 'relative-path',
    title: 'A Path that does not begin with a slash, or is empty, means the default path',
    requires: ['rfc6265-s5.2.4-1'],
    peer: setsAt('/b/c', ['a=1; Path=d', 'b=2; Path=', 'c=3; Path', 'w=1; Path=/'], '/b/e', '/'),
    open: at('/b/c', '/b/e', '/'),
    outcomes: {
      'takes the default path': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'w=1']), cookiesSent(2, ['w=1'])),
      'takes the root': reject(cookiesSent(2, ['a=1', 'b=2', 'c=3', 'w=1'])),
      'refuses the cookie': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-relative-path-taken'],
  }),

  cookieCase({
    id: 'empty-path-behind-another',
    title: 'An empty Path behind another one means the default path',
    requires: ['rfc6265-s5.2.4-1', 'rfc6265-s5.3-2'],
    peer: setsAt('/b/c', ['a=1; Path=/; Path=', 'w=1; Path=/'], '/b/e', '/'),
    open: at('/b/c', '/b/e', '/'),
    outcomes: {
      'takes the default path': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['w=1'])),
      'goes by the one in front': reject(cookiesSent(2, ['a=1', 'w=1'])),
    },
    note: 'Other than an empty Domain, an empty Path is an attribute of its own, whose path is the default one (section 5.2.4).',
    faults: ['cookie-first-attribute-counts'],
  }),

  cookieCase({
    id: 'path-elsewhere',
    title: 'A cookie may be set for a Path that its own request is not below',
    requires: ['rfc6265-s5.3-1', 'rfc6265-s5.2.4-1'],
    peer: setsAt('/b/c', ['a=1; Path=/d', 'w=1; Path=/'], '/d/e'),
    open: at('/b/c', '/b/c', '/d/e'),
    outcomes: {
      'sends it there': accept(cookiesSent(1, ['w=1']), cookiesSent(2, ['a=1', 'w=1'])),
      'refuses it': reject(cookiesSent(1, ['w=1']), cookiesSent(2, ['w=1'])),
    },
    note: 'No step of section 5.3 compares the Path with the request. RFC 2109 section 4.3.2 did.',
    faults: ['cookie-path-elsewhere-refused'],
  }),
]);
