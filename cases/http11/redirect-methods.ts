import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  moved,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
/** Nothing else was asked for, however often: a client may repeat a request that failed. */
const unfollowed = unsent(/^\S+ \/c /);
const changing = (method: string) =>
  ({ url: 'http://{peer}/a', method, body: { octets: 'content' }, redirect: 'follow' }) as const;
/** A client should put no content into a DELETE by itself (RFC 9110 section 9.3.5). */
const deleting = { url: 'http://{peer}/a', method: 'DELETE', redirect: 'follow' } as const;

/**
 * A method that changes something, redirected by a status that lets only POST become GET (RFC 9110 sections 15.4.2 and 15.4.3), or by one
 * that lets none change (sections 15.4.8 and 15.4.9).
 */
function stays(method: string, status: number, level: string, ...requires: readonly [string, ...string[]]) {
  const repeated = { nth: 1, method, target: '/c' } as const;
  const bare = method === 'DELETE';
  return clientCase({
    id: `${method.toLowerCase()}-by-${status}`,
    title: `A ${method} that is answered by ${status} ${level}`,
    requires,
    control: site({ '/a': there }),
    peer: site({ '/a': moved(status, '/c'), '/c': there }),
    open: bare ? deleting : changing(method),
    outcomes: {
      'is repeated as it was': accept(requested({ ...repeated, body: bare ? '' : 'content' }), body('there')),
      'reports the redirection itself': accept(unfollowed, delivered({ status })),
      'reports an error': accept(unfollowed, failed()),
      'becomes a GET': reject(requested({ nth: 1, method: 'GET' })),
      ...(bare ? {} : { 'is repeated without its content': reject(requested({ ...repeated, body: '' })) }),
    },
    faults: ['redirect-any-method-becomes-get', ...(bare ? [] : ['redirect-loses-content'])],
  });
}

/** What becomes of a POST is the client's choice: which one shows in the matrix. */
function camps(status: number, requirement: string) {
  return clientCase({
    id: `post-by-${status}`,
    title: `A POST that is answered by ${status} becomes a GET, stays a POST, or is not sent on`,
    requires: [requirement],
    control: site({ '/a': there }),
    peer: site({ '/a': moved(status, '/c'), '/c': there }),
    open: changing('POST'),
    outcomes: {
      'becomes a GET': accept(requested({ nth: 1, method: 'GET', target: '/c', body: '' }), body('there')),
      'stays a POST': accept(requested({ nth: 1, method: 'POST', target: '/c', body: 'content' }), body('there')),
      'reports the redirection itself': accept(unfollowed, delivered({ status })),
      'reports an error': accept(unfollowed, failed()),
      'becomes a GET with the content': reject(requested({ nth: 1, method: 'GET', body: 'content' })),
      'stays a POST without the content': reject(requested({ nth: 1, method: 'POST', body: '' })),
    },
    faults: ['post-redirect-keeps-method'],
  });
}

const unchanged = 'is repeated as it was or not at all';

export default topic('http11/redirect-methods', [
  camps(301, 'rfc9110-s15.4.2-3'),
  camps(302, 'rfc9110-s15.4.3-3'),
  stays('PUT', 301, unchanged, 'rfc9110-s15.4-2', 'rfc9110-s9.3.4-9'),
  stays('PUT', 302, unchanged, 'rfc9110-s15.4-2', 'rfc9110-s9.3.4-9'),
  stays('DELETE', 302, unchanged, 'rfc9110-s15.4-2'),
  stays('PATCH', 301, unchanged, 'rfc9110-s15.4-2'),
  stays('PUT', 307, unchanged, 'rfc9110-s15.4.8-1'),
  stays('DELETE', 307, unchanged, 'rfc9110-s15.4.8-1'),
  stays('PUT', 308, unchanged, 'rfc9110-s15.4.9-3'),
  stays('PATCH', 308, unchanged, 'rfc9110-s15.4.9-3'),

  clientCase({
    id: 'put-by-303',
    title: 'A PUT that is answered by 303 is followed by a GET or not at all',
    requires: ['rfc9110-s15.4.4-1'],
    control: site({ '/a': there }),
    peer: site({ '/a': moved(303, '/c'), '/c': there }),
    open: changing('PUT'),
    outcomes: {
      'sends GET': accept(requested({ nth: 1, method: 'GET', target: '/c', body: '' }), body('there')),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 303 })),
      'reports an error': accept(unfollowed, failed()),
      'sends PUT again': reject(requested({ nth: 1, method: 'PUT' })),
    },
    faults: ['redirect-303-keeps-method'],
  }),

  clientCase({
    id: 'post-keeps-its-type-by-308',
    title: 'A POST that is repeated after 308 has the media type of its content',
    requires: ['rfc9110-s15.4-2'],
    control: site({ '/a': there }),
    peer: site({ '/a': moved(308, '/c'), '/c': there }),
    open: { ...changing('POST'), fields: [['Content-Type', 'text/x-form']] },
    outcomes: {
      'sends both again': accept(
        requested({ nth: 1, method: 'POST', body: 'content', fields: { 'Content-Type': 'text/x-form' } }),
        body('there'),
      ),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 308 })),
      'reports an error': accept(unfollowed, failed()),
      'sends the content without its type': reject(requested({ nth: 1, method: 'POST', body: 'content' })),
      'sends something else': reject(requested({ nth: 1 })),
    },
    faults: ['redirect-loses-content-type'],
  }),

  clientCase({
    id: 'pieces-by-307',
    title: 'Content of unknown length is sent again whole after 307, or not at all',
    requires: ['rfc9110-s15.4.8-1'],
    control: site({ '/a': there }),
    peer: site({ '/a': moved(307, '/c'), '/c': there }),
    open: { url: 'http://{peer}/a', method: 'PUT', body: { chunks: ['con', 'tent'] }, redirect: 'follow' },
    outcomes: {
      'sends it again whole': accept(requested({ nth: 1, method: 'PUT', body: 'content' }), body('there')),
      'reports the redirection itself': accept(unfollowed, delivered({ status: 307 })),
      'reports an error': accept(unfollowed, failed()),
      'reports an error in the middle': accept(requests(2), failed()),
      'sends a part of it, or nothing': reject(requested({ nth: 1, method: 'PUT' }), completed()),
      'becomes a GET': reject(requested({ nth: 1, method: 'GET' })),
    },
    faults: ['redirect-loses-content', 'redirect-any-method-becomes-get'],
  }),
]);
