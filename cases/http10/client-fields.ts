import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  not,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  unsent,
  wellFormed,
} from '../../harness/vocabulary/index.js';

const version = 'HTTP/1.0';
const url = 'http://{peer}/';
const serves = httpServer(reply(200, sized('ok'), { version }));
const form = { url, method: 'POST', body: { octets: 'a=b' } } as const;
const every = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
const PLAIN = 'no letter of this is marked up';
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const TYPE = new RegExp(`^${TOKEN}/${TOKEN}(?:[ \\t]*;[ \\t]*${TOKEN}=(?:${TOKEN}|${QUOTED}))*$`);
const typed = (type: RegExp) => requested({ fields: { 'Content-Type': type } });

/** A field of a reply that means nothing to whoever opens a URL. */
function ignored(
  id: string,
  title: string,
  fields: Readonly<Record<string, string>>,
  requirement: string,
  fault: string,
) {
  return clientCase({
    id,
    title,
    requires: [requirement],
    peer: httpServer(reply(200, sized('aGVsbG8='), { version, fields })),
    outcomes: {
      'delivers the body': accept(body('aGVsbG8=')),
      'delivers something else': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: [fault],
  });
}

export default topic('http10/client-fields', [
  clientCase({
    id: 'lines-end-with-crlf',
    title: 'Every line of a request ends with CRLF',
    requires: ['rfc1945-s3.6.1-4'],
    peer: serves,
    open: form,
    outcomes: {
      'ends them so': accept(wellFormed(), requests(1), body('ok')),
      'ends them otherwise': reject(not(wellFormed())),
    },
    faults: ['lines-end-with-lf'],
  }),

  clientCase({
    id: 'one-space-after-every-colon',
    title: 'Every field is written in its common form, with one space behind the colon',
    requires: ['rfc1945-s2.1-1'],
    peer: serves,
    open: form,
    outcomes: {
      'writes it so': accept(wellFormed(), unsent(/\r\n[^:\r\n]+:(?! ?\r\n| [^\t ])/), body('ok')),
      'writes it otherwise': reject(wellFormed()),
    },
    note: 'The common form of a field is its name, a colon, one space and the value (RFC 1945 section 4.2).',
    faults: ['two-spaces-after-colon'],
  }),

  clientCase({
    id: 'no-date-without-content',
    title: 'A request without content has no Date',
    requires: ['rfc1945-s10.6-2'],
    peer: serves,
    outcomes: {
      'sends none': accept(requested({ fields: { Date: null } }), body('ok')),
      'sends one': reject(requested({ fields: { Date: /^/ } })),
    },
    note: 'RFC 9110 section 6.6.1 leaves it to the client.',
    faults: ['date-sent'],
  }),

  clientCase({
    id: 'no-referer-of-its-own',
    title: 'A request for a URL that was given directly has no Referer',
    requires: ['rfc1945-s10.13-1'],
    peer: serves,
    outcomes: {
      'sends none': accept(requested({ fields: { Referer: null } }), body('ok')),
      'sends one': reject(requested({ fields: { Referer: /^/ } })),
    },
    faults: ['referer-invented'],
  }),

  clientCase({
    id: 'content-of-any-type-has-a-length',
    title: 'Content-Length goes with content of any media type',
    requires: ['rfc1945-s10.4-1', 'rfc1945-s10.4-2', 'rfc1945-s7.2.2-2'],
    peer: serves,
    open: { ...form, body: { octets: every }, fields: [['Content-Type', 'image/x-unheard-of']] },
    outcomes: {
      'announces the length': accept(
        requested({ framing: 'length', body: every, fields: { 'Content-Length': '256' } }),
        body('ok'),
      ),
      'sends chunks': reject(requested({ framing: 'chunked' })),
      'sends it without framing': reject(requested({ framing: 'none' })),
      'announces another length': reject(requested({ framing: 'length' })),
    },
    faults: ['post-without-length', 'known-length-chunked'],
  }),

  clientCase({
    id: 'media-type-is-written-right',
    title: 'The media type of content has no whitespace inside, and parameter values that need it are quoted',
    requires: ['rfc1945-s3.6-1', 'rfc1945-s2.2-5'],
    peer: serves,
    open: form,
    outcomes: {
      'writes it right': accept(typed(TYPE), body('ok')),
      'writes none': accept(requested({ fields: { 'Content-Type': null } }), body('ok')),
      'writes it otherwise': reject(typed(/./)),
    },
    faults: ['media-type-spaced', 'media-type-unquoted'],
  }),

  clientCase({
    id: 'media-type-without-ornament',
    title: 'A form is described by its media type alone, which has no parameters',
    requires: ['rfc1945-s3.6-3'],
    peer: serves,
    open: form,
    outcomes: {
      'sends no parameter': accept(typed(/^[^;]+$/), body('ok')),
      'sends no type': accept(requested({ fields: { 'Content-Type': null } }), body('ok')),
      'tells the charset of a text': accept(typed(/^text\/[^;]+;[ \t]*charset=[^;]+$/i), body('ok')),
      'adds parameters': reject(typed(/;/)),
    },
    note: 'A parameter belongs there only where it defines what the content is (RFC 1945 section 3.6).',
    faults: ['media-type-overdressed'],
  }),

  clientCase({
    id: 'two-lines-of-one-name',
    title: 'Two given fields of one name are sent as two lines, as one list, or the last one alone',
    requires: ['rfc1945-s4.2-2'],
    peer: serves,
    open: {
      url,
      fields: [
        ['X-List', 'one'],
        ['X-List', 'two'],
      ],
    },
    outcomes: {
      'sends the last one': accept(requested({ fields: { 'X-List': 'two' } })),
      'sends one list': accept(requested({ fields: { 'X-List': /^one,[ \t]*two$/ } })),
      'sends the first one': accept(requested({ fields: { 'X-List': 'one' } })),
      'sends none': reject(requested({ fields: { 'X-List': null } })),
      'sends two lines': accept(requested({ nth: 0 }), wellFormed()),
    },
    note: 'A name may stand in several lines where its value is a list (RFC 1945 section 4.2), and only the caller knows whether it is.',
    faults: ['fields-of-one-name-kept'],
  }),

  ignored(
    'unknown-pragma',
    'A pragma that means nothing to the client is ignored',
    { Pragma: 'no-cache, unheard-of="x, y"' },
    'rfc1945-s10.12-1',
    'pragma-refused',
  ),
  ignored(
    'mime-version',
    'MIME-Version and what MIME would make of a body change nothing',
    { 'MIME-Version': '1.0', 'Content-Transfer-Encoding': 'base64' },
    'rfc1945-sD.2.7-1',
    'mime-version-believed',
  ),
  ignored(
    'unknown-media-type-parameter',
    'A media type with an unknown parameter is handled as if it had none',
    { 'Content-Type': 'text/plain; unheard-of="x; y"' },
    'rfc1945-s3.6-2',
    'media-type-parameter-refused',
  ),

  clientCase({
    id: 'given-type-is-not-guessed',
    title: 'A media type that is given is told as it is, whatever URL and content look like',
    requires: ['rfc1945-s7.2.1-3'],
    peer: httpServer(reply(200, sized('<html>'), { version, fields: { 'Content-Type': 'text/x-unheard-of' } })),
    open: 'http://{peer}/picture.png',
    outcomes: {
      'tells the given type': accept(delivered({ body: '<html>', fields: { 'Content-Type': 'text/x-unheard-of' } })),
      'tells another type': reject(delivered({ body: '<html>', fields: { 'Content-Type': /./ } })),
      'tells no type': reject(delivered({ fields: { 'Content-Type': null } })),
      'reports an error': reject(failed()),
    },
    faults: ['content-type-guessed'],
  }),

  clientCase({
    id: 'missing-type-is-guessed-or-unknown',
    title: 'A media type that is not given is unknown, or guessed from what the URL and the content look like',
    requires: ['rfc1945-s7.2.1-3', 'rfc1945-s7.2.1-4'],
    peer: httpServer(reply(200, sized(PLAIN), { version, fields: { 'Content-Type': null } })),
    open: 'http://{peer}/document',
    outcomes: {
      'tells no type': accept(delivered({ status: 200, body: PLAIN, fields: { 'Content-Type': null } })),
      'tells that it is unknown': accept(
        delivered({ status: 200, body: PLAIN, fields: { 'Content-Type': 'application/octet-stream' } }),
      ),
      'guesses that it is text': accept(
        delivered({ status: 200, body: PLAIN, fields: { 'Content-Type': /^text\/plain\b/ } }),
      ),
      'tells another type': reject(delivered({ fields: { 'Content-Type': /./ } })),
      'reports an error': reject(failed()),
    },
    faults: ['media-type-made-up'],
  }),
]);
