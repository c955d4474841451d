import {
  accept,
  body,
  clientCase,
  delivered,
  failed,
  httpServer,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const version = 'HTTP/1.0';
const there = reply(200, sized('there'), { version, fields: { Connection: 'close' } });
const movedTo = (status: number, location: string) =>
  reply(status, sized('moved\n'), { version, fields: { Location: location, Connection: 'close' } });

/**
 * A method other than GET and HEAD, redirected: only a person may have it sent on (RFC 1945 section 9.3). `get`: what is made of a client
 * that asks by GET in its place, as section 9.3 lets it without a person, but for POST.
 */
function notUnasked(
  method: 'POST' | 'PUT' | 'DELETE',
  status: number,
  get: typeof accept,
  fault: string,
  ...requires: readonly [string, ...string[]]
) {
  return clientCase({
    id: `${method.toLowerCase()}-by-${status}`,
    title: `A ${method} that HTTP/1.0 answers by ${status} is not sent on unasked`,
    requires,
    control: httpServer(there),
    peer: site({ '/a': movedTo(status, 'http://{peer}/c'), '/c': there }),
    open: { url: 'http://{peer}/a', method, ...(method === 'DELETE' ? {} : { body: { octets: 'a=b' } }) },
    outcomes: {
      'reports the redirection itself': accept(requests(1), delivered({ status, body: 'moved\n' })),
      'reports an error': accept(requests(1), failed()),
      'sends a GET': get(requested({ nth: 1, method: 'GET', target: '/c' })),
      'sends it on': reject(requested({ nth: 1, method, target: '/c' })),
    },
    note:
      'Nothing is said of redirections here, for to ask for them to be followed is to confirm them. RFC 1945 section 9.3 wants a ' +
      'person asked first, and calls it an error to make a GET of a POST; RFC 9110 section 15.4 allows both since everybody does it.',
    faults: [fault],
  });
}

export default topic('http10/client-redirect', [
  notUnasked('POST', 301, reject, 'post-followed-under-1.0', 'rfc1945-s9.3-8'),
  notUnasked('POST', 302, reject, 'post-followed-under-1.0', 'rfc1945-s9.3-12'),
  notUnasked('PUT', 302, accept, 'redirect-repeats-any-method', 'rfc1945-s9.3-1'),
  notUnasked('DELETE', 301, accept, 'redirect-repeats-any-method', 'rfc1945-s9.3-1'),

  clientCase({
    id: 'first-url-stays-in-use',
    title: 'After a 302 the original URL is asked for again the next time',
    requires: ['rfc1945-s9.3-9'],
    peer: site({ '/a': [movedTo(302, 'http://{peer}/c'), there], '/c': there }),
    open: [
      { url: 'http://{peer}/a', redirect: 'follow' },
      { url: 'http://{peer}/a', redirect: 'follow' },
    ],
    outcomes: {
      'asks for the original': accept(
        requested({ nth: 1, target: '/c' }),
        requested({ nth: 2, target: '/a' }),
        body('there'),
      ),
      'asks for the other at once': reject(requested({ nth: 1, target: '/c' }), requested({ nth: 2, target: '/c' })),
      'reports an error': reject(failed()),
    },
    faults: ['redirect-302-remembered'],
  }),

  clientCase({
    id: 'referer-has-no-fragment',
    title: 'A Referer that a client sends with a redirected request has no fragment',
    requires: ['rfc1945-s10.13-3'],
    peer: site({ '/a': movedTo(302, 'http://{peer}/c'), '/a#part': movedTo(302, 'http://{peer}/c'), '/c': there }),
    open: { url: 'http://{peer}/a#part', redirect: 'follow' },
    outcomes: {
      'sends no Referer': accept(requested({ nth: 1, target: '/c', fields: { Referer: null } }), body('there')),
      'sends one without it': accept(
        requested({ nth: 1, target: '/c', fields: { Referer: /^[^#]*$/ } }),
        body('there'),
      ),
      'sends the fragment': reject(requested({ nth: 1, fields: { Referer: /#/ } })),
      'reports an error': reject(failed()),
    },
    faults: ['referer-with-fragment'],
  }),
]);
