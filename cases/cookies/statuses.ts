import {
  accept,
  challenged,
  cookieCase,
  cookiesSent,
  delivered,
  guarded,
  interimReply,
  parts,
  reject,
  reply,
  requests,
  setsCookies,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

/** A reply of this status that sets a cookie. */
const setting = (status: number) => reply(status, undefined, { fields: { 'Set-Cookie': 'a=1' } });
/** A first visit that is answered so, and a second one. */
const answering = (status: number) => site({ '/': [setting(status), setsCookies()] });
const outcomes = {
  'takes it': accept(cookiesSent(1, ['a=1'])),
  'does not take it': reject(cookiesSent(1, [])),
};

export default topic('cookies/statuses', [
  cookieCase({
    id: 'not-found',
    title: 'The cookie of a reply that nothing was found is taken',
    requires: ['rfc6265-s3-3'],
    peer: answering(404),
    outcomes,
    faults: ['cookie-of-error-lost'],
  }),

  cookieCase({
    id: 'server-error',
    title: 'The cookie of a server error is taken',
    requires: ['rfc6265-s3-3'],
    peer: answering(503),
    outcomes,
    faults: ['cookie-of-error-lost'],
  }),

  cookieCase({
    id: 'unknown-status',
    title: 'The cookie of a reply of an unknown status is taken',
    requires: ['rfc6265-s3-3'],
    peer: answering(499),
    outcomes,
    faults: ['cookie-of-error-lost'],
  }),

  cookieCase({
    id: 'no-content',
    title: 'The cookie of a reply without content is taken',
    requires: ['rfc6265-s3-3'],
    peer: answering(204),
    outcomes,
    faults: ['cookie-of-bodiless-lost'],
  }),

  cookieCase({
    id: 'redirection-without-location',
    title: 'The cookie of a redirection that names no place is taken',
    requires: ['rfc6265-s3-3'],
    peer: answering(300),
    outcomes,
    faults: ['cookie-of-redirection-lost'],
  }),

  cookieCase({
    id: 'http10',
    title: 'The cookie of an HTTP/1.0 reply is taken',
    requires: ['rfc6265-s3-3'],
    peer: site({
      '/': [
        reply(200, sized('ok'), { version: 'HTTP/1.0', fields: { 'Set-Cookie': 'a=1', Connection: 'close' } }),
        setsCookies(),
      ],
    }),
    outcomes,
    faults: ['cookie-of-http10-lost'],
  }),

  cookieCase({
    id: 'challenge',
    title: 'The cookie of a challenge goes with the request that answers it',
    requires: ['rfc6265-s3-3', 'rfc6265-s5.4-4'],
    peer: site({
      '/': guarded(
        reply(401, sized('denied'), {
          fields: { 'WWW-Authenticate': 'Basic realm="r"', 'Set-Cookie': 'a=1', Connection: 'close' },
        }),
        setsCookies(),
      ),
    }),
    open: { url: 'http://{peer}/', cookies: true, credentials: { user: 'u', password: 'p' } },
    control: {
      peer: site({ '/': [setsCookies('a=1'), guarded(challenged('Basic realm="r"'), setsCookies())] }),
      open: [
        { url: 'http://{peer}/', cookies: true },
        { url: 'http://{peer}/', cookies: true, credentials: { user: 'u', password: 'p' } },
      ],
      expects: [cookiesSent(1, ['a=1']), delivered({ open: 1, status: 200 })],
    },
    outcomes: {
      'sends it': accept(cookiesSent(0, []), cookiesSent(1, ['a=1'])),
      'is not challenged, for it sends its credentials at once': accept(requests(1), delivered({ status: 200 })),
      'repeats the request without it': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-of-error-lost'],
  }),

  cookieCase({
    id: 'interim',
    title: 'Whether the cookie of an interim reply is taken',
    requires: ['rfc6265-s3-2'],
    peer: site({
      '/': [parts(interimReply(103, { 'Set-Cookie': 'a=1' }), setsCookies('b=2')), setsCookies()],
    }),
    outcomes: {
      'ignores it': accept(cookiesSent(1, ['b=2'])),
      'takes it': accept(cookiesSent(1, ['a=1', 'b=2'])),
      'keeps neither': reject(cookiesSent(1, [])),
    },
    note: 'Section 3 lets a client ignore the cookies of 1xx replies.',
    faults: ['cookie-of-interim-taken'],
  }),
]);
