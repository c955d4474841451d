import {
  accept,
  body,
  clientCase,
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

const serves = httpServer(reply(200, sized('ok')));
const has = (name: string, value = /^/) => requested({ fields: { [name]: value } });
/** Products and comments, whitespace between them (RFC 9110 section 10.1.5). */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
/** A comment, with what may stand in it beside text (RFC 9110 section 5.6.5). */
const comment = (inside = '') =>
  `\\((?:[^()\\\\\\x00-\\x08\\x0a-\\x1f\\x7f]|\\\\[\\t\\x20-\\x7e\\x80-\\xff]${inside})*\\)`;
const COMMENT = comment(`|${comment(`|${comment(`|${comment()}`)}`)}`);
const PRODUCTS = new RegExp(`^${TOKEN}(?:/${TOKEN})?(?:[\t ]+(?:${TOKEN}(?:/${TOKEN})?|${COMMENT}))*$`);
const wider = new RegExp(`^(?:[^(]|${COMMENT})*?(?:\\t|[\\t ]{2})`);

export default topic('http11/client-context', [
  clientCase({
    id: 'one-space-between-products',
    title: 'One space stands between the products and comments of User-Agent',
    requires: ['rfc9110-s5.6.3-3'],
    peer: serves,
    outcomes: {
      'sends one, or none of this': accept(requests(1), not(has('User-Agent', wider))),
      'sends more': reject(has('User-Agent', wider)),
    },
    faults: ['two-spaces-between-products'],
  }),

  clientCase({
    id: 'user-agent-is-products',
    title: 'User-Agent consists of products and comments',
    requires: ['rfc9110-s2.2-1'],
    peer: serves,
    outcomes: {
      'sends products': accept(has('User-Agent', PRODUCTS)),
      'sends no User-Agent': accept(requested({ fields: { 'User-Agent': null } })),
      'sends something else': reject(has('User-Agent')),
    },
    faults: ['user-agent-malformed'],
  }),

  clientCase({
    id: 'no-from',
    title: 'From is not sent by a client that nobody has told an address',
    requires: ['rfc9110-s10.1.2-1', 'rfc1945-s10.8-4'],
    peer: serves,
    outcomes: {
      'sends none': accept(requested({ fields: { From: null } })),
      'sends one': reject(has('From')),
    },
    faults: ['from-sent'],
  }),

  clientCase({
    id: 'no-referer-from-nowhere',
    title: 'A request for a URL that no resource has referred to has no Referer, or about:blank',
    requires: ['rfc9110-s10.1.3-2'],
    peer: serves,
    outcomes: {
      'sends none': accept(requested({ fields: { Referer: null } })),
      'sends about:blank': accept(requested({ fields: { Referer: 'about:blank' } })),
      'sends another': reject(has('Referer')),
    },
    faults: ['referer-invented'],
  }),

  clientCase({
    id: 'referer-without-secrets',
    title: 'A Referer that a redirection gives rise to has neither user information nor fragment',
    requires: ['rfc9110-s10.1.3-1'],
    control: {
      peer: httpServerByConnection([moved(302, '/b')], [reply(200, sized('there'))]),
      open: { url: 'http://{peer}/a', redirect: 'follow' },
      expects: [body('there')],
    },
    peer: httpServerByConnection([moved(302, '/b')], [reply(200, sized('there'))]),
    open: { url: 'http://user:secret@{peer}/a#part', redirect: 'follow' },
    outcomes: {
      'sends none': accept(requested({ nth: 1, fields: { Referer: null } })),
      'sends one without them': accept(requested({ nth: 1, fields: { Referer: /^[^#@]*$/ } })),
      'sends one with them': reject(requested({ nth: 1, fields: { Referer: /[#@]/ } })),
      'does not follow': accept(requests(1)),
      'refuses such a URL': accept(requests(0)),
    },
    faults: ['referer-with-fragment'],
  }),

  clientCase({
    id: 'referer-after-a-redirection',
    title: 'A redirected request may name where it was redirected, in full or in part',
    requires: ['rfc9110-s10.1.3-3'],
    peer: httpServerByConnection([moved(302, '/b')], [reply(200, sized('there'))]),
    open: { url: 'http://{peer}/a', redirect: 'follow' },
    outcomes: {
      'sends no Referer': accept(requested({ nth: 1, fields: { Referer: null } })),
      'names the origin': accept(requested({ nth: 1, fields: { Referer: /^http:\/\/[^/]+\/?$/ } })),
      'names the URL': accept(requested({ nth: 1, fields: { Referer: 'http://{peer}/a' } })),
      'names something else': reject(requested({ nth: 1, fields: { Referer: /^/ } })),
    },
    faults: ['referer-with-fragment'],
  }),
]);
