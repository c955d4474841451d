import {
  accept,
  body,
  challenged,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  moved,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
const forged = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged';
const follow = (path = '/a/b') => ({ url: `http://{peer}${path}`, redirect: 'follow' }) as const;
const elsewhere = { url: 'http://localhost:{port}/a', redirect: 'follow' } as const;

/** That a GET is sent on automatically is allowed by HTTP and documented by urllib. */
function followed(status: number, ...requires: readonly [string, ...string[]]) {
  return clientCase({
    id: `follows-${status}`,
    title: `A GET that is answered by ${status} is repeated at the Location`,
    requires,
    peer: httpServerByConnection([moved(status, 'http://{peer}/next')], [there]),
    open: follow(),
    outcomes: {
      'follows it': accept(requested({ nth: 1, method: 'GET', target: '/next' }), body('there')),
      'reports the redirection itself': reject(requests(1), completed()),
      'reports an error': reject(requests(1), failed()),
    },
    faults: ['redirect-not-followed'],
  });
}

/** A server that redirects to itself so many times and then serves what was asked for. */
function redirectingTimes(times: number) {
  const again = Array.from({ length: times }, () => [moved(302, 'http://{peer}/a/b')]);
  return httpServerByConnection(...again, [there]);
}

export default topic('http11/client-redirect', [
  followed(301, 'rfc9110-s15.4.2-2', 'urllib-redirects'),
  followed(302, 'rfc9110-s15.4.3-2', 'urllib-redirects'),
  followed(303, 'rfc9110-s15.4.4-1', 'urllib-redirects'),
  followed(307, 'rfc9110-s15.4.8-3', 'urllib-redirects'),
  followed(308, 'rfc9110-s15.4.9-2', 'urllib-redirect-308'),

  clientCase({
    id: 'relative-location',
    title: 'A relative Location is resolved against the URL that was asked for',
    requires: ['rfc9110-s10.2.2-2', 'rfc3986-s5.2.2-1', 'rfc3986-s5.2.4-1'],
    peer: httpServerByConnection([moved(302, '../c?d')], [there]),
    open: follow('/a/b/x'),
    outcomes: {
      'asks for the resolved target': accept(requested({ nth: 1, target: '/a/c?d' }), body('there')),
      'asks for something else': reject(requested({ nth: 1, target: /^(?!\/a\/c\?d$)/ })),
    },
    faults: ['redirect-relative-not-resolved'],
  }),

  clientCase({
    id: 'location-of-a-query-alone',
    title: 'A Location that is a query alone keeps the path',
    requires: ['rfc9110-s10.2.2-2', 'rfc3986-s5.2.2-1'],
    peer: httpServerByConnection([moved(302, '?page=2')], [there]),
    open: follow('/a/b?page=1'),
    outcomes: {
      'asks for the same path': accept(requested({ nth: 1, target: '/a/b?page=2' }), body('there')),
      'asks for something else': reject(requested({ nth: 1, target: /^(?!\/a\/b\?page=2$)/ })),
    },
    faults: ['redirect-relative-not-resolved'],
  }),

  clientCase({
    id: 'fragment-is-inherited',
    title: 'A Location without a fragment inherits the one of the URL that was opened',
    requires: ['rfc9110-s10.2.2-1'],
    peer: httpServerByConnection(
      [reply(200, sized('plain'), { fields: { Connection: 'close' } })],
      [moved(302, '/c')],
      [there],
    ),
    open: [follow('/c#part'), follow('/a#part')],
    outcomes: {
      'ends at the URL with the fragment': accept(delivered({ open: 1, url: /\/c#part$/, body: 'there' })),
      'tells no fragment of any URL': accept(
        delivered({ open: 0, url: /^[^#]*$/ }),
        delivered({ open: 1, url: /\/c$/, body: 'there' }),
      ),
      'loses the fragment': reject(delivered({ open: 0, url: /#part$/ }), delivered({ open: 1, url: /\/c$/ })),
    },
    note: 'The first open is not redirected: it shows whether a fragment can be seen in what is reported at all.',
    faults: ['redirect-loses-fragment'],
  }),

  clientCase({
    id: 'body-is-read-first',
    title: 'The body of a redirection is not taken for the reply to the next request',
    requires: ['rfc9112-s9.3-6'],
    peer: httpServerByConnection([reply(302, sized(forged), { fields: { Location: '/c' } }), there], [there]),
    open: follow(),
    connection: 'keep',
    outcomes: {
      'delivers what is there': accept(requested({ nth: 1, target: '/c' }), body('there')),
      'delivers the body of the redirection': reject(body('forged')),
      'reports an error': reject(failed()),
    },
    faults: ['reuse-with-unread-body'],
  }),

  clientCase({
    id: 'loop-is-ended',
    title: 'A redirection that leads to itself is not followed for ever',
    requires: ['rfc9110-s15.4-6'],
    control: httpServerByConnection([moved(302, 'http://{peer}/c')], [there]),
    peer: redirectingTimes(64),
    open: follow(),
    outcomes: {
      'reports an error': accept(failed()),
      'reports the redirection itself': accept(delivered({ status: 302 })),
      'reports an error of its own as the response': accept(delivered({ status: 500 })),
      'goes round and round': reject(requested({ nth: 64 })),
    },
    note: 'The server ends the loop after 64 rounds; clients are known to stop after 5 to 50.',
    faults: ['redirect-loop-forever'],
  }),

  clientCase({
    id: 'host-is-made-anew',
    title: 'Host names the target of a redirection to another host',
    requires: ['rfc9110-s15.4-3', 'rfc9112-s3.2-5'],
    peer: httpServerByConnection([moved(302, 'http://{peer}/c')], [there]),
    open: elsewhere,
    outcomes: {
      'names the new host': accept(requested({ nth: 1, fields: { Host: '{peer}' } }), body('there')),
      'names the old host': reject(requested({ nth: 1, fields: { Host: /^localhost/ } })),
    },
    faults: ['redirect-keeps-host'],
  }),

  clientCase({
    id: 'credentials-stay-with-their-origin',
    title: 'Credentials that one origin asked for are not sent to another that it redirects to',
    requires: ['rfc9110-s15.4-4', 'rfc9110-s11.5-3', 'rfc1945-s11-5'],
    peer: httpServerByConnection([challenged('Basic realm="r"')], [moved(302, 'http://{peer}/c')], [there]),
    open: { ...elsewhere, credentials: { user: 'user', password: 'secret' } },
    outcomes: {
      'sends none': accept(
        requested({ nth: 1, fields: { Authorization: /^Basic / } }),
        requested({ nth: 2, fields: { Host: '{peer}', Authorization: null } }),
        body('there'),
      ),
      'sends them on': reject(requested({ nth: 2, fields: { Host: '{peer}', Authorization: /./ } })),
      'sends them before being asked and reports the 401': accept(
        requested({ fields: { Authorization: /^Basic / } }),
        requests(1),
        delivered({ status: 401 }),
      ),
    },
    faults: ['redirect-keeps-credentials'],
  }),

  clientCase({
    id: 'local-files-are-out-of-reach',
    title: 'A redirection to a local file is refused',
    requires: ['urllib-redirect-schemes'],
    control: httpServerByConnection([moved(302, 'http://{peer}/c')], [there]),
    peer: httpServer(moved(302, 'file:///etc/passwd')),
    open: follow(),
    outcomes: {
      'reports an error': accept(failed(), requests(1)),
      'reports the redirection itself': accept(delivered({ status: 302 }), requests(1)),
      'delivers the local file': reject(body(/root:/)),
    },
    faults: ['redirect-to-file'],
  }),

  clientCase({
    id: 'head-stays-head',
    title: 'A HEAD that is redirected stays a HEAD',
    requires: ['rfc9110-s15.4-2'],
    peer: httpServerByConnection(
      [reply(302, framedBy({}), { fields: { Location: '/c', Connection: 'close' } })],
      [reply(200, framedBy({}))],
    ),
    open: { ...follow(), method: 'HEAD' },
    outcomes: {
      'sends HEAD': accept(requested({ nth: 1, method: 'HEAD', target: '/c' }), not(requested({ nth: 2 }))),
      'sends GET': reject(requested({ nth: 1, method: 'GET' })),
    },
    faults: ['head-redirect-becomes-get'],
  }),
]);
