import {
  accept,
  body,
  brokeOff,
  challenged,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  httpServerByConnection,
  moved,
  prompted,
  raisedAs,
  reject,
  reply,
  requested,
  requests,
  returned,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

/** An opener that asks its user is FancyURLopener, or another that does what that one is documented to do. */
const open = { url: 'http://{peer}/a', prompt: { user: 'Aladdin', password: 'open sesame' } } as const;
const there = reply(200, sized('there'));
const offered = requested({ nth: 1, fields: { Authorization: /^Basic +QWxhZGRpbjpvcGVuIHNlc2FtZQ==$/i } });

/** A server that redirects so many times, each time to another place, before it has what was asked for. */
const chain = (hops: number) =>
  httpServerByConnection(...Array.from({ length: hops }, (_, hop) => [moved(302, `/hop${hop}`)]), [there]);

function follows(status: number) {
  return clientCase({
    id: `follows-${status}`,
    title: `The opener that asks its user follows a ${status} to the Location`,
    requires: ['urllib-fancy-redirects'],
    peer: httpServerByConnection([moved(status, '/there')], [there]),
    open,
    outcomes: {
      'follows it': accept(requested({ nth: 1, method: 'GET', target: '/there' }), body('there')),
      'gives the redirection': reject(requests(1), delivered({ status })),
      'reports an error': reject(failed()),
    },
    faults: ['redirect-not-followed'],
  });
}

function returns(status: number, title: string) {
  return clientCase({
    id: `status-${status}-is-returned`,
    title,
    requires: ['urllib-fancy-errors'],
    peer: httpServer(reply(status, sized('what is wrong'), { fields: { Connection: 'close' } })),
    open,
    outcomes: {
      'returns the response': accept(returned(), delivered({ status, body: 'what is wrong' })),
      'returns a response that cannot be read': reject(returned(), brokeOff()),
      'raises the response': reject(raisedAs()),
      'raises an error alone': reject(failed()),
    },
    note: 'Python 3 returns the response with its file closed already, so that reading it raises a ValueError.',
    faults: ['error-status-always-raised'],
  });
}

export default topic('urllib/opener', [
  clientCase({
    id: 'asks-its-user',
    title: 'A Basic challenge makes the opener ask its user, and what is answered is sent',
    requires: ['urllib-fancy-prompt'],
    peer: httpServerByConnection([challenged('Basic realm="r"')], [reply(200, sized('granted'))]),
    open,
    outcomes: {
      'asks and sends the answer': accept(prompted(1), offered, requests(2), body('granted')),
      'asks and does not send the answer': reject(prompted(1), requests(1)),
      'does not ask': reject(prompted(0)),
      'asks again and again': reject(completed()),
    },
    note: 'Since Python 3.0 the question is never asked: http_error_401 is called without leave to try again.',
    faults: ['prompt-never-asked', 'prompt-answer-unused'],
  }),

  clientCase({
    id: 'asks-for-posted-data',
    title: 'The data of a POST is sent again with what the user has answered',
    requires: ['urllib-fancy-prompt'],
    peer: httpServerByConnection([challenged('Basic realm="r"')], [reply(200, sized('granted'))]),
    open: { ...open, body: { octets: 'a=b' } },
    outcomes: {
      'sends both': accept(prompted(1), offered, requested({ nth: 1, method: 'POST', body: 'a=b' }), body('granted')),
      'sends the answer without the data': reject(prompted(1), offered),
      'does not ask': reject(prompted(0)),
    },
    faults: ['prompt-never-asked', 'prompt-answer-unused'],
  }),

  clientCase({
    id: 'asks-nobody-unasked',
    title: 'Without a challenge nobody is asked',
    requires: ['urllib-fancy-prompt'],
    peer: httpServer(there),
    open,
    outcomes: {
      'asks nobody': accept(prompted(0), requested({ fields: { Authorization: null } }), body('there')),
      asks: reject(completed()),
    },
    faults: ['prompt-without-challenge'],
  }),

  clientCase({
    id: 'version',
    title: 'The version that an application gives an opener is its User-Agent',
    requires: ['urllib-urlopener-version'],
    peer: httpServer(there),
    open: { ...open, fields: [['User-Agent', 'App/1.7']] },
    outcomes: {
      'sends the version': accept(requested({ fields: { 'User-Agent': 'App/1.7' } }), body('there')),
      'sends something else': reject(requests(1)),
    },
    faults: ['user-agent-not-replaced'],
  }),

  follows(301),
  follows(302),
  follows(303),
  follows(307),

  clientCase({
    id: 'post-becomes-a-get',
    title: 'The opener that asks its user makes a GET of a POST that is redirected by 302',
    requires: ['urllib-fancy-redirects'],
    peer: httpServerByConnection([moved(302, '/there')], [there]),
    open: { ...open, body: { octets: 'a=b' } },
    outcomes: {
      'sends GET': accept(requested({ nth: 1, method: 'GET', target: '/there', body: '' }), body('there')),
      'sends POST again': reject(requested({ nth: 1, method: 'POST' })),
      'gives the redirection': reject(requests(1), delivered({ status: 302 })),
    },
    faults: ['post-redirect-keeps-method'],
  }),

  clientCase({
    id: 'nine-redirections',
    title: 'The opener that asks its user follows nine redirections in a row',
    requires: ['urllib-fancy-limit'],
    peer: chain(9),
    open,
    outcomes: {
      'follows them all': accept(body('there')),
      'ends before': reject(completed()),
      'reports an error before': reject(failed()),
    },
    faults: ['redirect-limit-of-five'],
  }),

  clientCase({
    id: 'recursion-is-bounded',
    title: 'The opener that asks its user gives up a recursion of redirections at ten',
    requires: ['urllib-fancy-limit'],
    control: chain(1),
    peer: chain(11),
    open,
    outcomes: {
      'reports an error at the tenth': accept(requests(10), failed()),
      'reports an error at the eleventh': accept(requests(11), failed()),
      'reports an error as a response of its own': accept(requests(10), delivered({ status: 500 })),
      'goes on': reject(body('there')),
    },
    note: 'Whether the tenth is followed or not, maxtries does not tell; CPython does not follow it.',
    faults: ['redirect-loop-forever'],
  }),

  returns(404, 'The opener that asks its user returns a 404 as it is'),
  returns(503, 'The opener that asks its user returns a 503 as it is'),
]);
