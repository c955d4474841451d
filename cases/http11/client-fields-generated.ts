import {
  accept,
  body,
  challenged,
  clientCase,
  either,
  guarded,
  httpServer,
  httpServerByConnection,
  not,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  unsent,
  wellFormed,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('ok')));
const form = { url: 'http://{peer}/', method: 'POST', body: { octets: 'a=b' } } as const;
const has = (name: string, value = /^/) => requested({ fields: { [name]: value } });
/** Fields that only a server or a proxy has anything to say by. */
const OF_OTHERS = [
  'Server',
  'Location',
  'ETag',
  'Age',
  'Vary',
  'Set-Cookie',
  'WWW-Authenticate',
  'Accept-Ranges',
  'Via',
];
/** Fields whose values are lists. */
const LISTS = ['Accept', 'Accept-Encoding', 'Accept-Language', 'Accept-Charset', 'Connection', 'TE'];
/** A list of no elements at all is another thing, and has none that is empty (RFC 9110 section 5.6.1.1). */
const EMPTY_ELEMENT = /^[\t ]*,|,[\t ]*(?:,|$)/;

const ASKS_DIGEST = 'Digest realm="r", nonce="n", qop="auth"';

export default topic('http11/client-fields-generated', [
  clientCase({
    id: 'fields-begin-at-once',
    title: 'No whitespace stands between the request line and the first field',
    requires: ['rfc9112-s2.2-8'],
    peer: serves,
    outcomes: {
      'sends none': accept(wellFormed(), body('ok')),
      'sends some': reject(unsent(/^$/), requested({}), not(wellFormed())),
    },
    faults: ['space-before-first-field'],
  }),

  clientCase({
    id: 'no-fields-of-responses',
    title: 'A request has no field that is for servers and proxies to send',
    requires: ['rfc9110-s2.2-2'],
    peer: serves,
    outcomes: {
      'sends such a field': reject(either(...OF_OTHERS.map((name) => has(name)))),
      'sends none': accept(requests(1), wellFormed()),
    },
    faults: ['response-field-in-request'],
  }),

  clientCase({
    id: 'no-empty-list-elements',
    title: 'The lists in the fields of a request have no empty elements',
    requires: ['rfc9110-s5.6.1.1-1'],
    peer: serves,
    outcomes: {
      'sends an empty element': reject(either(...LISTS.map((name) => has(name, EMPTY_ELEMENT)))),
      'sends none': accept(requests(1), wellFormed()),
    },
    faults: ['empty-list-elements'],
  }),

  clientCase({
    id: 'one-space-after-the-colon',
    title: 'What stands between the colon of a field and its value is one space, or nothing',
    requires: ['rfc9110-s5.6.3-1'],
    peer: serves,
    open: form,
    outcomes: {
      'sends one space or nothing': accept(requests(1), wellFormed(), unsent(/\r\n[^:\r\n]+:(?:\t|[\t ]{2})/)),
      'sends more': reject(requests(1), wellFormed()),
    },
    faults: ['two-spaces-after-colon'],
  }),

  clientCase({
    id: 'no-trailing-whitespace',
    title: 'No whitespace follows the value of a field',
    requires: ['rfc9110-s5.6.3-2'],
    peer: serves,
    open: form,
    outcomes: {
      'sends none': accept(requests(1), wellFormed(), unsent(/\r\n[^:\r\n]+:[^\r\n]*[^:\r\n\t ][\t ]+\r\n/)),
      'sends some': reject(requests(1), wellFormed()),
    },
    faults: ['trailing-whitespace'],
  }),

  clientCase({
    id: 'no-bad-whitespace',
    title: 'No whitespace stands around the equals sign of a parameter',
    requires: ['rfc9110-s5.6.3-5'],
    peer: serves,
    open: form,
    outcomes: {
      'sends none': accept(requests(1), wellFormed(), unsent(/;[\t ]*[\w!#$%&'*+.^`|~-]+(?:[\t ]+=|=[\t ])/)),
      'sends some': reject(requests(1), wellFormed()),
    },
    faults: ['bad-whitespace'],
  }),

  clientCase({
    id: 'no-needless-escapes',
    title: 'In a quoted string nothing is escaped but the quotation mark and the backslash',
    requires: ['rfc9110-s5.6.4-2'],
    control: {
      peer: site({ '/a': guarded(challenged('Basic realm="r"', ASKS_DIGEST), reply(200, sized('ok'))) }),
      open: { url: 'http://{peer}/a', credentials: { user: 'u', password: 'p' } },
      expects: [body('ok')],
    },
    peer: httpServerByConnection([challenged(ASKS_DIGEST)], [reply(200, sized('ok'))]),
    open: { url: 'http://{peer}/a', credentials: { user: 'u(v)@w', password: 'p' } },
    outcomes: {
      'escapes nothing': accept(requested({ nth: 1, fields: { Authorization: /username="u\(v\)@w"/ } })),
      'uses the extended notation': accept(requested({ nth: 1, fields: { Authorization: /username\*=/ } })),
      'hashes the name': accept(requested({ nth: 1, fields: { Authorization: /userhash=true/ } })),
      'escapes something': reject(requested({ nth: 1, fields: { Authorization: /username="[^"]*\\/ } })),
      'does not answer': accept(requests(1)),
    },
    faults: ['quoted-pairs-overused'],
  }),

  clientCase({
    id: 'highest-version',
    title: 'A request has the highest version that the client conforms to',
    requires: ['rfc9110-s6.2-1', 'rfc9110-s6.2-2'],
    peer: serves,
    outcomes: {
      'says HTTP/1.1': accept(requested({ version: 'HTTP/1.1' })),
      'says HTTP/1.0': reject(requested({ version: 'HTTP/1.0' })),
      'says something else': reject(requested({})),
    },
    note: 'A client that claims no more than HTTP/1.0 is only observed here.',
    faults: ['old-version-sent', 'unknown-version-sent'],
  }),

  clientCase({
    id: 'version-after-an-old-reply',
    title: 'A client may lower its version when a server has answered in an older one',
    requires: ['rfc9110-s6.2-3'],
    peer: httpServer(reply(200, sized('old'), { version: 'HTTP/1.0' })),
    open: ['http://{peer}/', 'http://{peer}/'],
    connection: 'keep',
    outcomes: {
      'lowers it': accept(requested({ version: 'HTTP/1.1' }), requested({ nth: 1, version: 'HTTP/1.0' })),
      'keeps HTTP/1.1': accept(requested({ version: 'HTTP/1.1' }), requested({ nth: 1, version: 'HTTP/1.1' })),
      'has sent HTTP/1.0 before': accept(requested({ version: 'HTTP/1.0' })),
      'says something else': reject(requests(2)),
    },
    faults: ['version-lowered'],
  }),

  clientCase({
    id: 'date',
    title: 'A request without content may have Date',
    requires: ['rfc9110-s6.6.1-6'],
    peer: serves,
    outcomes: {
      'sends Date': accept(has('Date', /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)),
      'sends it in another form': reject(has('Date')),
      'sends none': accept(requested({ fields: { Date: null } })),
    },
    faults: ['date-sent'],
  }),

  clientCase({
    id: 'no-end-to-end-option',
    title: 'Connection names no field that is meant for whoever answers in the end',
    requires: ['rfc9110-s7.6.1-2'],
    peer: serves,
    open: form,
    outcomes: {
      'names one': reject(
        has('Connection', /(?:^|,)[\t ]*(?:accept|cache-control|content-|cookie|authorization|host|range|user-agent)/i),
      ),
      'names none': accept(requests(1), wellFormed()),
    },
    faults: ['end-to-end-option'],
  }),
]);
