import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { robotsFaults } from './robots.js';

const ROBOTS = 'http://127.0.0.1:{port}/robots.txt';
const asks = (paths: readonly string[], agent = 'ExampleBot', url = ROBOTS): Open => ({
  url,
  robots: { agent, urls: paths.map((path) => `http://127.0.0.1:{port}${path}`) },
});

const status = (code: number, body = '', ...fields: readonly string[]) =>
  reply([`HTTP/1.1 ${code} Status`, `Content-Length: ${body.length}`, ...fields], body);
const moved = (location: string) => status(302, '', `Location: ${location}`);

/** A file of these octets, and these paths. */
const octets = (body: string, ...paths: readonly string[]): Stimulus => ({
  http: [status(200, body)],
  opens: [asks(paths)],
});
/** A file of these lines, and these paths. */
const file = (lines: readonly string[], ...paths: readonly string[]): Stimulus =>
  octets(lines.map((line) => `${line}\n`).join(''), ...paths);
/** A file of these lines for all agents. */
const all = (lines: readonly string[], ...paths: readonly string[]): Stimulus =>
  file(['User-agent: *', ...lines], ...paths);
const answered = (...http: NonNullable<Stimulus['http']>): Stimulus => ({ http, opens: [asks(['/a'])] });

const RULES = status(200, 'User-agent: *\nDisallow: /a\n');
const hops = (count: number) => [...Array.from({ length: count }, () => moved('/next')), RULES];

const STIMULI: Readonly<Record<keyof typeof robotsFaults, Stimulus>> = {
  'robots-visits-urls': all(['Disallow: /a'], '/a'),
  'robots-anonymous': all(['Disallow: /a'], '/a'),
  'robots-read-once': { http: [RULES], opens: [asks(['/a']), asks(['/a'])] },
  'robots-5xx-allows': answered(status(500)),
  'robots-503-allows': answered(status(503)),
  'robots-unreachable-allows': { opens: [asks(['/a'])] },
  'robots-broken-connection-allows': answered({ parts: [], then: 'reset' }),
  'robots-404-refuses': answered(status(404)),
  'robots-403-refuses': answered(status(403)),
  'robots-four-redirects': answered(...hops(5)),
  'robots-redirects-unlimited': answered(...hops(6)),
  'robots-redirect-elsewhere-refused': answered(moved('http://localhost:{port}/'), RULES),
  'robots-of-final-authority': answered(moved('http://localhost:{port}/'), RULES),
  'robots-limit-of-64-kib': all([`#${'.'.repeat(64 * 1024)}`, 'Disallow: /a'], '/a'),
  'robots-lines-end-in-lf': octets('User-agent: *\rDisallow: /a\r', '/a'),
  'robots-last-line-lost': octets('User-agent: *\nDisallow: /a', '/a'),
  'robots-comment-in-value': all(['Disallow: /a # a'], '/a'),
  'robots-space-counts': all(['Disallow:/a '], '/a'),
  'robots-keys-have-case': all(['DISALLOW: /a'], '/a'),
  'robots-stops-at-bad-line': all(['a', 'Disallow: /a'], '/a'),
  'robots-bad-line-ends-group': all(['a', 'Disallow: /a'], '/a'),
  'robots-blank-line-ends-group': all(['Disallow: /b', '', 'Disallow: /a'], '/a'),
  'robots-blank-line-drops-agents': all(['', 'Disallow: /a'], '/a'),
  'robots-sitemap-ends-group': all(['Sitemap: a', 'Disallow: /a'], '/a'),
  'robots-sitemap-parts-agents': all(['Sitemap: a', 'User-agent: other', 'Disallow: /a'], '/a'),
  'robots-sitemap-visited': {
    http: [reply(['HTTP/1.1 200 OK'], 'Sitemap: http://127.0.0.1:{port}/map'), status(200)],
    opens: [asks(['/a'])],
  },
  'robots-misspellings-taken': all(['Dissallow: /a'], '/a'),
  'robots-control-characters-taken': all(['Disallow: /a\0'], '/a%00'),
  'robots-path-ends-at-nul': all(['Disallow: /a\0b'], '/a'),
  'robots-bridges-latin1': all(['Disallow: /\xe9'], '/%C3%A9'),
  'robots-rules-outside-groups': file(['Disallow: /a', 'User-agent: *'], '/a'),
  'robots-first-agent-of-group': file(['User-agent: other', 'User-agent: ExampleBot', 'Disallow: /a'], '/a'),
  'robots-first-group-only': all(['Disallow: /a', 'User-agent: *', 'Disallow: /b'], '/b'),
  'robots-token-has-case': file(['User-agent: examplebot', 'Disallow: /a'], '/a'),
  'robots-token-by-part': file(['User-agent: Example', 'Disallow: /a'], '/a'),
  'robots-star-ignored': all(['Disallow: /a'], '/a'),
  'robots-star-besides': all(['Disallow: /a', 'User-agent: ExampleBot', 'Disallow: /b'], '/a'),
  'robots-empty-group-skipped': all(['Disallow: /a', 'User-agent: ExampleBot'], '/a'),
  'robots-no-group-refuses': file([], '/a'),
  'robots-no-rule-refuses': all(['Disallow: /b'], '/a'),
  'robots-file-refused': all(['Disallow: /'], '/robots.txt'),
  'robots-empty-path-is-all': all(['Disallow:'], '/a'),
  'robots-first-rule-wins': all(['Disallow: /', 'Allow: /a'], '/a'),
  'robots-allow-wins': all(['Allow: /', 'Disallow: /a'], '/a'),
  'robots-disallow-wins-ties': all(['Allow: /a', 'Disallow: /a'], '/a'),
  'robots-paths-have-no-case': all(['Disallow: /A'], '/a'),
  'robots-path-anywhere': all(['Disallow: /a'], '/b/a'),
  'robots-whole-path-only': all(['Disallow: /a'], '/ab'),
  'robots-query-left-out': all(['Disallow: /a?b'], '/a?b'),
  'robots-star-is-literal': all(['Disallow: /a*b'], '/acb'),
  'robots-star-is-something': all(['Disallow: /a*b'], '/ab'),
  'robots-star-within-segment': all(['Disallow: /a*b'], '/a/b'),
  'robots-star-is-lazy': all(['Disallow: /*a$'], '/aa'),
  'robots-dollar-is-literal': all(['Disallow: /a$'], '/a'),
  'robots-dot-is-any': all(['Disallow: /.'], '/a'),
  'robots-escaped-star-is-special': all(['Disallow: /%2A'], '/a'),
  'robots-escaped-dollar-is-special': all(['Disallow: /a%24'], '/a'),
  'robots-utf8-not-encoded': all(['Disallow: /\xc3\xa9'], '/%C3%A9'),
  'robots-reserved-not-encoded': all(['Disallow: /?a=:'], '/?a=%3A'),
  'robots-rules-not-decoded': all(['Disallow: /%61'], '/a'),
  'robots-urls-not-decoded': all(['Disallow: /a'], '/%61'),
  'robots-decoded-twice': all(['Disallow: /%2561'], '/a'),
  'robots-escapes-have-case': all(['Disallow: /%c3%a9'], '/%C3%A9'),
};

describe('faults in reading robots exclusion files', () => {
  contrasts(STIMULI);
});
