import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  moved,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  httpServerByConnection,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
const post = { url: 'http://{peer}/a', method: 'POST', body: { octets: 'a=b' }, redirect: 'follow' } as const;
const becomesGet = accept(requested({ nth: 1, method: 'GET', target: '/c', body: '' }), body('there'));
const staysPost = reject(requested({ nth: 1, method: 'POST' }));
const notFollowed = reject(requests(1), completed());

/** HTTP lets a client change the method, and urllib documents that it does. */
function rewritten(status: number, ...requires: readonly [string, ...string[]]) {
  return clientCase({
    id: `becomes-a-get-by-${status}`,
    title: `A POST that is answered by ${status} is followed by a GET without content`,
    requires,
    peer: httpServerByConnection([moved(status, '/c')], [there]),
    open: post,
    outcomes: { 'sends GET': becomesGet, 'sends POST again': staysPost, 'reports the redirection itself': notFollowed },
    faults: ['post-redirect-keeps-method'],
  });
}

function kept(status: number, ...requires: readonly [string, ...string[]]) {
  return clientCase({
    id: `stays-a-post-by-${status}`,
    title: `A POST that is answered by ${status} is repeated as it was or not at all`,
    requires,
    control: httpServer(there),
    peer: httpServerByConnection([moved(status, '/c')], [there]),
    open: post,
    outcomes: {
      'sends POST again': accept(requested({ nth: 1, method: 'POST', target: '/c', body: 'a=b' }), body('there')),
      'reports the redirection itself': accept(requests(1), delivered({ status })),
      'reports an error': accept(requests(1), failed()),
      'sends GET': reject(requested({ nth: 1, method: 'GET' })),
      'sends POST without its content': reject(requested({ nth: 1, method: 'POST', body: '' })),
    },
    faults: ['post-307-becomes-get'],
  });
}

export default topic('http11/client-redirect-post', [
  rewritten(301, 'rfc9110-s15.4.2-3', 'urllib-redirect-post'),
  rewritten(302, 'rfc9110-s15.4.3-3', 'urllib-redirect-post'),
  rewritten(303, 'rfc9110-s15.4.4-1'),
  kept(307, 'rfc9110-s15.4.8-1', 'urllib-redirect-post-kept'),
  kept(308, 'rfc9110-s15.4.9-3', 'urllib-redirect-post-kept'),

  clientCase({
    id: 'content-fields-are-dropped',
    title: 'When a POST became a GET, the fields about its content are gone',
    requires: ['rfc9110-s15.4-5'],
    peer: httpServerByConnection([moved(303, '/c')], [there]),
    open: { ...post, fields: [['Content-Type', 'text/x-form']] },
    outcomes: {
      'sends none of them': accept(
        requested({ nth: 1, method: 'GET', fields: { 'Content-Type': null, 'Content-Length': null } }),
        body('there'),
      ),
      'keeps the media type': reject(requested({ nth: 1, method: 'GET', fields: { 'Content-Type': 'text/x-form' } })),
      'keeps a length': reject(requested({ nth: 1, method: 'GET', fields: { 'Content-Length': /./ } })),
    },
    faults: ['post-redirect-keeps-content-fields'],
  }),
]);
