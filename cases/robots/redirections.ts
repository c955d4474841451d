import {
  accept,
  allows,
  allowsNothing,
  clientCase,
  mayFetch,
  moved,
  failed,
  reject,
  requested,
  requests,
  robotsFile,
  robotsSite,
  site,
  topic,
} from '../../harness/vocabulary/index.js';

const FILE = robotsFile('User-agent: *', 'Disallow: /one');
const PATHS = ['/one', '/two'] as const;
const RULES = allows([false, true]);
const PLAIN = { peer: robotsSite('User-agent: *', 'Disallow: /one'), expects: [RULES] };

export default topic('robots/redirections', [
  clientCase({
    id: 'reached-by-redirection',
    title: 'A robots file that is reached by a redirection is obeyed in what the first authority has',
    requires: ['rfc9309-s2.3.1.2-2'],
    control: PLAIN,
    peer: site({ '/robots.txt': moved(301, 'http://{peer:other}/robots.txt') }),
    origins: { other: site({ '/robots.txt': FILE }) },
    open: mayFetch(PATHS),
    outcomes: {
      'obeys the file it reached': accept(requested({ to: 'other', target: '/robots.txt' }), RULES),
      'does not follow': accept(requests(0, 'other')),
      'takes everything for allowed': reject(allows([true, true])),
    },
    note: 'How many redirections are followed is another question, to which RFC 9309 section 2.3.1.2 has no more than a recommendation.',
    faults: ['robots-of-final-authority'],
  }),
  clientCase({
    id: 'five-in-a-row',
    title: 'Five redirections in a row are followed to the robots file',
    requires: ['rfc9309-s2.3.1.2-1'],
    peer: site({
      '/robots.txt': moved(301, '/1'),
      '/1': moved(302, 'http://{peer}/2'),
      '/2': moved(307, '/3'),
      '/3': moved(301, '/4'),
      '/4': moved(302, '/5'),
      '/5': FILE,
    }),
    open: mayFetch(PATHS),
    outcomes: {
      'obeys the file behind them': accept(requested({ nth: 5, target: '/5' }), RULES),
      'takes everything for allowed': reject(allows([true, true])),
      'takes nothing for allowed': reject(allowsNothing()),
    },
    faults: ['robots-four-redirects'],
  }),
  clientCase({
    id: 'to-another-authority',
    title: 'A redirection to another authority is followed to the robots file',
    requires: ['rfc9309-s2.3.1.2-1'],
    peer: site({ '/robots.txt': moved(302, 'http://{peer:other}/its-robots.txt') }),
    origins: { other: site({ '/its-robots.txt': FILE }) },
    open: mayFetch(PATHS),
    outcomes: {
      'obeys the file of the other authority': accept(requested({ to: 'other', target: '/its-robots.txt' }), RULES),
      'takes everything for allowed': reject(allows([true, true])),
      'takes nothing for allowed': reject(allowsNothing()),
    },
    faults: ['robots-redirect-elsewhere-refused', 'robots-of-final-authority'],
  }),
  clientCase({
    id: 'more-than-five',
    title: 'Behind more than five redirections in a row, a robots file may be taken for unavailable',
    requires: ['rfc9309-s2.3.1.2-3'],
    control: PLAIN,
    peer: site({
      '/robots.txt': moved(301, '/1'),
      '/1': moved(301, '/2'),
      '/2': moved(301, '/3'),
      '/3': moved(301, '/4'),
      '/4': moved(301, '/5'),
      '/5': moved(301, '/6'),
      '/6': FILE,
    }),
    open: mayFetch(PATHS),
    outcomes: {
      'takes everything for allowed': accept(allows([true, true])),
      'obeys the file behind them': accept(RULES),
      'takes nothing for allowed': accept(allowsNothing()),
      'reports an error': accept(failed()),
      'closes what no rule names': reject(allows([true, false])),
    },
    faults: ['robots-redirects-unlimited'],
  }),
]);
