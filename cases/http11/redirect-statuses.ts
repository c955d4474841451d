import {
  accept,
  body,
  clientCase,
  delivered,
  failed,
  moved,
  nothing,
  parts,
  reject,
  reply,
  requested,
  site,
  sized,
  topic,
  unsent,
  close,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
/** Nothing else was asked for, however often: a client may repeat a request that failed. */
const stays = unsent(/^\S+ \/c /);
const open = { url: 'http://{peer}/a', redirect: 'follow' } as const;
const plain = site({ '/a': moved(302, '/c'), '/c': there });

/** A status with a Location that a client may follow or not: which it does shows in the matrix. */
function camps(status: number, title: string, requirement: string, fault: string) {
  return clientCase({
    id: `location-with-${status}`,
    title,
    requires: [requirement],
    control: plain,
    peer: site({ '/a': moved(status, '/c'), '/c': there }),
    open,
    outcomes: {
      'follows it': accept(requested({ nth: 1, method: 'GET', target: '/c' }), body('there')),
      'reports the status itself': accept(stays, delivered({ status, body: 'moved\n' })),
      'reports an error': accept(stays, failed()),
      'asks for something else': reject(requested({ nth: 1 })),
    },
    faults: [fault],
  });
}

/** A status whose Location says where something is, not where to ask instead. */
function unfollowed(status: number, title: string, requirement: string, fault: string) {
  return clientCase({
    id: `location-with-${status}`,
    title,
    requires: [requirement],
    control: plain,
    peer: site({ '/a': moved(status, '/c'), '/c': there }),
    open,
    outcomes: {
      'reports the status itself': accept(stays, delivered({ status, body: 'moved\n' })),
      'follows it': reject(requested({ nth: 1, target: '/c' })),
      'reports an error': reject(failed()),
    },
    faults: [fault],
  });
}

export default topic('http11/redirect-statuses', [
  camps(300, 'The Location of a 300 may be followed', 'rfc9110-s15.4.1-2', 'redirect-300-followed'),
  camps(
    305,
    'The Location of a deprecated 305 may be followed like one of a 300',
    'rfc9110-s15.4-1',
    'redirect-unknown-followed',
  ),
  camps(399, 'The Location of an unknown 3xx may be followed', 'rfc9110-s15.4-1', 'redirect-unknown-followed'),
  unfollowed(200, 'The Location of a 200 redirects nothing', 'rfc9110-s2.4-1', 'redirect-200-followed'),
  unfollowed(
    201,
    'The Location of a 201 names what was created, and redirects nothing',
    'rfc9110-s2.4-1',
    'redirect-201-followed',
  ),
  unfollowed(202, 'The Location of a 202 redirects nothing', 'rfc9110-s2.4-1', 'redirect-201-followed'),

  clientCase({
    id: 'location-with-304',
    title: 'The Location of a 304 may be followed like one of any 3xx',
    requires: ['rfc9110-s15.4-1'],
    control: plain,
    peer: site({
      '/a': parts(reply(304, nothing, { fields: { Location: '/c', ETag: '"a"', Connection: 'close' } }), close()),
      '/c': there,
    }),
    open: { ...open, fields: [['If-None-Match', '"a"']] },
    outcomes: {
      'reports the status itself': accept(stays, delivered({ status: 304, body: '' })),
      'follows it': accept(requested({ nth: 1, target: '/c' })),
      'reports an error': reject(failed()),
    },
    note: 'RFC 9110 section 15.4 allows it for the whole class, although a 304 sends its client nowhere.',
    faults: ['redirect-304-followed'],
  }),

  clientCase({
    id: 'content-location-is-no-location',
    title: 'The Content-Location of a 302 redirects nothing',
    requires: ['rfc9110-s2.4-1'],
    control: plain,
    peer: site({
      '/a': parts(reply(302, sized('moved'), { fields: { 'Content-Location': '/c', Connection: 'close' } }), close()),
      '/c': there,
    }),
    open,
    outcomes: {
      'reports the redirection itself': accept(stays, delivered({ status: 302, body: 'moved' })),
      'reports an error': accept(stays, failed()),
      'follows it': reject(requested({ nth: 1, target: '/c' })),
    },
    faults: ['redirect-by-content-location'],
  }),

  clientCase({
    id: 'refresh-is-no-location',
    title: 'A 503 with Retry-After and Location is delivered as it is',
    requires: ['rfc9110-s2.4-1'],
    control: plain,
    peer: site({
      '/a': parts(
        reply(503, sized('later'), { fields: { 'Retry-After': '0', Location: '/c', Connection: 'close' } }),
        close(),
      ),
      '/c': there,
    }),
    open,
    outcomes: {
      'reports the status itself': accept(delivered({ status: 503, body: 'later' })),
      'follows it': reject(requested({ nth: 1, target: '/c' })),
      'reports an error': reject(failed()),
    },
    note: 'A client may ask again after Retry-After, at the same target.',
    faults: ['redirect-200-followed'],
  }),
]);
