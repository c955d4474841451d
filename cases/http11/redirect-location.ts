import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  moved,
  parts,
  close,
  reject,
  reply,
  requested,
  site,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
/** Nothing else was asked for, however often: a client may repeat a request that failed. */
const unfollowed = unsent(/^\S+ (?!\/a\/b\/c\?q=1 )/);
const again = reply(200, sized('again'));
const from = '/a/b/c?q=1';
const open = { url: `http://{peer}${from}`, redirect: 'follow' } as const;

/** A server that redirects what is asked for to a Location, and has something at the right target alone. */
const leading = (location: string, right: string) => site({ [from]: [moved(302, location), again], [right]: there });

/** The control: the same redirection, with a Location that leaves nothing to be understood. */
const plain = site({ [from]: moved(302, '/c'), '/c': there });

/** A Location with one right reading (RFC 3986 section 5.2). */
function resolved(
  id: string,
  title: string,
  location: string,
  right: string,
  ...faults: readonly [string, ...string[]]
) {
  return clientCase({
    id,
    title,
    requires: ['rfc9110-s10.2.2-2', 'rfc3986-s5.2.2-1'],
    control: plain,
    peer: leading(location, right),
    open,
    outcomes: {
      'asks for the right target': accept(requested({ nth: 1, target: right }), body('there')),
      'asks for another target': reject(requested({ nth: 1 })),
      'reports the redirection itself': reject(unfollowed, completed()),
      'reports an error': reject(unfollowed, failed()),
    },
    faults,
  });
}

/** A Location that is no URL reference: what a client makes of it is its own affair, as long as it does not invent a request. */
function malformed(
  id: string,
  title: string,
  location: string,
  requires: readonly [string, ...string[]],
  fault: string,
) {
  return clientCase({
    id,
    title,
    requires,
    control: plain,
    peer: site({ [from]: moved(302, location), '/': there, '/c': there }),
    open,
    outcomes: {
      'reports an error': accept(unfollowed, failed()),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302 })),
      'makes a request of it that it does not mean': reject(requested({ nth: 1, target: /^(?!\/a\/b\/c\?q=1$)/ })),
    },
    faults: [fault],
  });
}

export default topic('http11/redirect-location', [
  resolved(
    'absolute-path',
    'A Location that is an absolute path keeps the authority',
    '/c',
    '/c',
    'redirect-path-appended',
  ),
  resolved(
    'network-path',
    'A Location that begins with two slashes names an authority',
    '//{peer}/c',
    '/c',
    'redirect-network-path-as-path',
  ),
  resolved(
    'dot-segments',
    'Dot segments of a Location are resolved',
    './../x/../c',
    '/a/c',
    'redirect-dot-segments-kept',
  ),
  resolved(
    'too-many-dot-segments',
    'Dot segments lead no further than the root',
    '../../../../c',
    '/c',
    'redirect-dot-segments-kept',
  ),
  resolved('last-segment', 'A relative Location replaces the last segment', 'd', '/a/b/d', 'redirect-path-appended'),
  resolved(
    'scheme-in-capitals',
    'The scheme of a Location is known in capitals',
    'HTTP://{peer}/c',
    '/c',
    'redirect-scheme-case',
  ),
  resolved(
    'escapes',
    'Escapes in a Location stay as they are',
    '/c%2Fd%20e%3Ff',
    '/c%2Fd%20e%3Ff',
    'redirect-location-decoded',
  ),
  resolved('query', 'The query of a Location is sent', '/c?a=b&c=%26d', '/c?a=b&c=%26d', 'redirect-loses-query'),
  resolved('colon-in-path', 'A colon behind a slash begins no scheme', './d:e', '/a/b/d:e', 'redirect-colon-is-scheme'),
  resolved('fragment-stays', 'The fragment of a Location is not sent', '/c#part', '/c', 'fragment-sent'),

  clientCase({
    id: 'empty-query',
    title: 'A Location that ends in a question mark is asked for with it',
    requires: ['rfc3986-s5.3-1'],
    control: plain,
    peer: leading('/c?', '/c?'),
    open,
    outcomes: {
      'keeps the question mark': accept(requested({ nth: 1, target: '/c?' }), body('there')),
      'leaves it out': reject(requested({ nth: 1, target: '/c' })),
    },
    note: 'An empty query is not the same as none (RFC 3986 section 5.3). Most clients put URLs together from parts that do not tell.',
    faults: ['redirect-loses-query'],
  }),

  clientCase({
    id: 'no-path',
    title: 'A Location without a path is asked for as a slash',
    requires: ['rfc9112-s3.2.1-2'],
    control: plain,
    peer: site({ [from]: moved(302, 'http://{peer}'), '/': there }),
    open,
    outcomes: {
      'asks for a slash': accept(requested({ nth: 1, target: '/' }), body('there')),
      'asks for another target': reject(requested({ nth: 1 })),
      'reports an error': reject(failed()),
    },
    faults: ['empty-path-sent'],
  }),

  clientCase({
    id: 'own-fragment-wins',
    title: 'The fragment of a Location stands before the one of the URL that was opened',
    requires: ['rfc9110-s10.2.2-2', 'rfc3986-s5.2.2-1'],
    peer: site({ '/c': there, '/a': moved(302, '/c#new') }),
    open: ['http://{peer}/c#new', { url: 'http://{peer}/a#old', redirect: 'follow' }],
    outcomes: {
      'ends at the fragment of the Location': accept(delivered({ open: 1, url: /\/c#new$/, body: 'there' })),
      'tells no fragment of any URL': accept(
        delivered({ open: 0, url: /^[^#]*$/ }),
        delivered({ open: 1, url: /\/c$/, body: 'there' }),
      ),
      'ends at the old fragment': reject(delivered({ open: 1, url: /#old$/ })),
      'loses the fragment': reject(delivered({ open: 0, url: /#new$/ }), delivered({ open: 1, url: /\/c$/ })),
    },
    note: 'A fragment is inherited where the Location has none (RFC 9110 section 10.2.2); one that it has is that of the target (RFC 3986 section 5.2.2).',
    faults: ['redirect-fragment-inherited-always'],
  }),

  clientCase({
    id: 'empty',
    title: 'An empty Location refers to the URL itself, or redirects nowhere',
    requires: ['rfc9110-s10.2.2-2', 'rfc3986-s5.2.2-1'],
    control: plain,
    peer: leading('', '/'),
    open,
    outcomes: {
      'asks for the same target again': accept(requested({ nth: 1, target: from }), body('again')),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302 })),
      'reports an error': accept(unfollowed, failed()),
      'asks for another target': reject(requested({ nth: 1 })),
    },
    note: 'An empty reference is the base URL itself (RFC 3986 section 4.4). RFC 9110 section 15.4 leaves it to a client whether to follow.',
    faults: ['redirect-empty-is-root'],
  }),

  clientCase({
    id: 'missing',
    title: 'A redirection without a Location is delivered as it is',
    requires: ['rfc9110-s2.3-1'],
    control: plain,
    peer: site({ [from]: parts(reply(302, sized('moved'), { fields: { Connection: 'close' } }), close()), '/': there }),
    open,
    outcomes: {
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302, body: 'moved' })),
      'reports an error': accept(unfollowed, failed()),
      'asks for something': reject(requested({ nth: 1 })),
    },
    faults: ['redirect-missing-is-root'],
  }),

  clientCase({
    id: 'two-lines',
    title: 'What becomes of two Location lines is left to the client',
    requires: ['rfc9110-s5.3-1'],
    control: plain,
    peer: site({
      [from]: reply(302, sized('moved'), { fields: { Location: ['/c', '/d'], Connection: 'close' } }),
      '/c': reply(200, sized('first')),
      '/d': reply(200, sized('second')),
    }),
    open,
    outcomes: {
      'follows the first': accept(requested({ nth: 1, target: '/c' }), body('first')),
      'follows the last': accept(requested({ nth: 1, target: '/d' }), body('second')),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302 })),
      'reports an error': accept(unfollowed, failed()),
      'follows both joined': accept(requested({ nth: 1, target: /c.*d/ })),
      'asks for something else': reject(requested({ nth: 1 })),
    },
    note: 'Location is no list (RFC 9110 section 10.2.2), and joined lines are a URL that nobody sent; but section 5.3 lets a recipient join the lines of any name.',
    faults: ['redirect-locations-joined'],
  }),

  clientCase({
    id: 'no-host',
    title: 'A Location whose authority is empty is not followed',
    requires: ['rfc9110-s4.2.1-2'],
    control: plain,
    peer: site({ [from]: moved(302, 'http:///{host}:{port}/c'), '/c': there }),
    open,
    outcomes: {
      'reports an error': accept(unfollowed, failed()),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302 })),
      'takes what stands behind the third slash for the host': reject(requested({ nth: 1, target: '/c' })),
      'keeps the host it asked': reject(requested({ nth: 1, target: /^\/[^/]+\/c$/ })),
      'asks for something else': reject(requested({ nth: 1, target: /^(?!\/a\/b\/c\?q=1$)/ })),
    },
    note: 'The URL Standard skips slashes and so finds a host, where RFC 3986 section 3.2 has an empty one.',
    faults: ['redirect-without-host', 'host-behind-more-slashes'],
  }),
  malformed(
    'port-no-number',
    'A Location whose port is no number is not followed',
    'http://{host}:{port}x/c',
    ['rfc9110-s2.3-1'],
    'redirect-port-lenient',
  ),

  clientCase({
    id: 'raw-space',
    title: 'A space in a Location is encoded, or the Location not followed',
    requires: ['rfc9112-s3.2-1'],
    control: plain,
    peer: site({ [from]: moved(302, '/c d'), '/c%20d': there, '/c+d': there, '/c': there }),
    open,
    outcomes: {
      'sends it encoded': accept(requested({ nth: 1, target: '/c%20d' }), body('there')),
      'reports an error': accept(unfollowed, failed()),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302 })),
      'asks for something else': reject(requested({ nth: 1 })),
    },
    faults: ['redirect-space-cut'],
  }),

  clientCase({
    id: 'non-ascii',
    title: 'Octets beyond ASCII in a Location are encoded one by one, or the Location not followed',
    requires: ['rfc9110-s5.5-2'],
    control: plain,
    peer: site({ [from]: moved(302, '/c\xc3\xa9'), '/c%C3%A9': there, '/c%c3%a9': there }),
    open,
    outcomes: {
      'sends the octets encoded': accept(requested({ nth: 1, target: /^\/c%c3%a9$/i }), body('there')),
      'reports an error': accept(unfollowed, failed()),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 302 })),
      'reads them as ISO 8859-1 and encodes that': reject(requested({ nth: 1, target: /^\/c%C3%83%C2%A9$/i })),
      'sends the octets as they are': reject(requested({ nth: 1, target: '/c\xc3\xa9' })),
      'asks for something else': reject(requested({ nth: 1 })),
    },
    note: 'A Location holds no such octet by its grammar (RFC 9110 section 10.2.2, RFC 3986). Who goes on with it all the same takes it for opaque (section 5.5) and sends a target in ASCII (RFC 9112 section 3.2).',
    faults: ['redirect-location-is-latin1'],
  }),
]);
