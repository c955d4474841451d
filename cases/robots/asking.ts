import {
  accept,
  allows,
  clientCase,
  close,
  mayFetch,
  parts,
  reject,
  reply,
  requested,
  requests,
  robotsFile,
  robotsSite,
  site,
  sized,
  topic,
  unframed,
  unsent,
} from '../../harness/vocabulary/index.js';

const FILE = ['User-agent: *', 'Disallow: /one'] as const;
const PATHS = ['/one', '/two'] as const;

export default topic('robots/asking', [
  clientCase({
    id: 'before-anything-else',
    title: 'The robots file is asked for before anything else of its authority',
    requires: ['rfc9309-s2.3-3'],
    peer: site({
      '/robots.txt': robotsFile(...FILE),
      '/one': reply(200, sized('one')),
      '/two': reply(200, sized('two')),
    }),
    open: mayFetch(PATHS),
    outcomes: {
      'asks for the robots file first': accept(requested({ nth: 0, target: '/robots.txt' }), allows([false, true])),
      'asks for something else first': reject(requested({ nth: 0, target: /^(?!\/robots\.txt$)/ })),
    },
    note: 'To keep the file from one question to the next is allowed, and not asked for (RFC 9309 section 2.4).',
    faults: ['robots-visits-urls'],
  }),
  clientCase({
    id: 'token-in-the-identification',
    title: 'The request tells in its User-Agent the product token that the file is read for',
    requires: ['rfc9309-s2.2.1-2'],
    peer: robotsSite(...FILE),
    open: mayFetch(PATHS),
    outcomes: {
      'identifies itself by the product token': accept(
        requested({ fields: { 'User-Agent': /ExampleBot/i } }),
        allows([false, true]),
      ),
      'identifies itself otherwise': reject(allows([false, true])),
    },
    note: 'A library that is told the agent only after it has read the file cannot do so by itself.',
    faults: ['robots-anonymous'],
  }),
  clientCase({
    id: 'asked-twice',
    title: 'A robots file that may be kept for an hour may be kept from one question to the next',
    requires: ['rfc9309-s2.4-1'],
    peer: site({
      '/robots.txt': reply(200, sized('User-agent: *\nDisallow: /one\n'), {
        fields: { 'Cache-Control': 'max-age=3600' },
      }),
    }),
    open: [mayFetch(PATHS), mayFetch(PATHS)],
    outcomes: {
      'goes by what it kept': accept(requests(1), allows([false, true])),
      'reads it anew': accept(requested({ nth: 1, target: '/robots.txt' }), allows([false, true])),
      'forgets the rules': reject(allows([true, true], 1)),
    },
    faults: ['robots-read-once'],
  }),
  clientCase({
    id: 'sitemap',
    title: 'A record that names a sitemap may be made use of',
    requires: ['rfc9309-s2.2.4-1'],
    peer: site({
      '/robots.txt': parts(
        reply(200, unframed('Sitemap: http://{peer}/map.xml\nUser-agent: *\nDisallow: /one\n')),
        close(),
      ),
      '/map.xml': reply(200, sized('<urlset/>')),
    }),
    open: mayFetch(PATHS),
    outcomes: {
      'leaves it aside': accept(unsent(/^\S+ \/map\.xml /), allows([false, true])),
      'asks for the sitemap': accept(requested({ nth: 1, target: '/map.xml' }), allows([false, true])),
      'takes everything for allowed': reject(allows([true, true])),
    },
    faults: ['robots-sitemap-visited'],
  }),
]);
