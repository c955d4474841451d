import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

/** Octets that a value may hold (RFC 6265 section 4.1.1). */
const OCTETS = String.raw`[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*`;
/** A cookie of this name as a server is to write it: what is between the semicolons is printable, and behind each is one space. */
const strict = (name: string) =>
  answered({
    status: 200,
    fields: { 'Set-Cookie': new RegExp(`^${name}=("?)${OCTETS}\\1(?:; [^\\x00-\\x1f;\\x7f]+)*$`) },
  });
const cookie = (name: string, value: string) => get(`/cookie?name=${name}&value=${value}`);
/** The server does set a plain cookie. */
const control = {
  send: [cookie('plain', 'abc')],
  expects: [answered({ status: 200, fields: { 'Set-Cookie': /^plain="?abc"?(?:;|$)/ } })],
};

/** A value that no cookie may hold as it is: it must be encoded, or the cookie not set at all. */
const encodes = (id: string, what: string, value: string) =>
  serverCase({
    id,
    title: `A value with ${what} is encoded`,
    requires: ['rfc6265-s4.1.1-1', 'rfc6265-s4.1.1-2', 'rfc6265-s1-1'],
    control,
    send: [cookie(id, value)],
    outcomes: {
      'encodes it': accept(strict(id)),
      'does not set it': accept(answered({ fields: { 'Set-Cookie': null } })),
      'writes it otherwise': reject(answered({ status: 200, fields: { 'Set-Cookie': /^/ } })),
    },
    faults: ['cookie-value-raw'],
  });

export default topic('cookies/server-set-cookie', [
  serverCase({
    id: 'plain',
    title: 'A cookie is set in one field by its name and its value',
    requires: ['rfc6265-s4.1.1-1', 'rfc6265-s1-1', 'rfc6265-s4.1.1-4'],
    send: [cookie('plain', 'abc')],
    outcomes: {
      'sets it': accept(answered({ status: 200, fields: { 'Set-Cookie': /^plain="?abc"?(?:; |$)/ } }), strict('plain')),
      'sets nothing': reject(answered({ status: 200, fields: { 'Set-Cookie': null } })),
      'sets it otherwise': reject(status(200)),
    },
    faults: ['cookie-not-set', 'cookie-line-twice'],
  }),

  serverCase({
    id: 'one-space-behind-a-semicolon',
    title: 'The attributes of a cookie come behind a semicolon and a space',
    requires: ['rfc6265-s4.1.1-1'],
    control,
    send: [cookie('spaced', 'abc')],
    outcomes: {
      'writes them so': accept(answered({ status: 200, fields: { 'Set-Cookie': /^[^;]*(?:; [^; ][^;]*)*$/ } })),
      'writes them otherwise': reject(answered({ status: 200, fields: { 'Set-Cookie': /^/ } })),
    },
    note: 'The grammar of RFC 6265 section 4.1.1 has one space behind each semicolon, which is no optional whitespace.',
    faults: ['cookie-semicolon-alone'],
  }),

  serverCase({
    id: 'no-attribute-twice',
    title: 'No attribute of a cookie comes twice',
    requires: ['rfc6265-s4.1.1-3'],
    control,
    send: [cookie('once', 'abc')],
    outcomes: {
      'writes one twice': reject(
        answered({ status: 200, fields: { 'Set-Cookie': /;\s*([\w-]+)(?==|;|$)(?:.*;)\s*\1(?==|;|$)/i } }),
      ),
      'writes each once': accept(answered({ status: 200, fields: { 'Set-Cookie': /^once=/ } })),
    },
    faults: ['cookie-attribute-twice'],
  }),

  serverCase({
    id: 'expires-has-a-year-of-four-digits',
    title: 'Expires, where it is there, is a date in the fixed form',
    requires: ['rfc6265-s4.1.1-5'],
    control,
    send: [cookie('dated', 'abc')],
    outcomes: {
      'has no Expires': accept(answered({ status: 200, fields: { 'Set-Cookie': /^(?!.*;\s*expires=)/i } })),
      'writes the fixed form': accept(
        answered({
          status: 200,
          fields: { 'Set-Cookie': /;\s*expires=[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT(?:;|$)/i },
        }),
      ),
      'writes another form': reject(answered({ status: 200, fields: { 'Set-Cookie': /expires=/i } })),
    },
    faults: ['cookie-expires-old-form'],
  }),

  encodes('spaced-value', 'a space', 'a%20b'),
  encodes('comma', 'a comma', 'a%2Cb'),
  encodes('backslash', 'a backslash', 'a%5Cb'),
  encodes('quote', 'a quotation mark inside', 'a%22b'),
  encodes('beyond-ascii', 'octets beyond ASCII', '%C3%A4'),

  serverCase({
    id: 'semicolon',
    title: 'A semicolon in a value begins no attribute',
    requires: ['rfc6265-s4.1.1-1', 'rfc6265-s4.1.1-2'],
    control,
    send: [cookie('semicolon', 'a%3B%20Path%3D/x')],
    outcomes: {
      'lets the value set an attribute': reject(answered({ status: 200, fields: { 'Set-Cookie': /;\s*Path=\/x/i } })),
      'encodes it': accept(strict('semicolon')),
      'does not set it': accept(answered({ fields: { 'Set-Cookie': null } })),
      'writes it otherwise': reject(answered({ status: 200, fields: { 'Set-Cookie': /^/ } })),
    },
    faults: ['cookie-value-raw'],
  }),

  serverCase({
    id: 'line-breaks-in-a-value',
    title: 'Line breaks in a value do not break the lines of the reply',
    requires: ['rfc9112-s11.1-1'],
    control,
    send: [cookie('broken', 'a%0D%0AX-Split:%20yes')],
    outcomes: {
      'sends a field of the requester': reject(answered({ fields: { 'X-Split': /./ } })),
      'sets the cookie on one line': accept(answered({ status: 200, fields: { 'Set-Cookie': /^broken=/ } })),
      'does not set it': accept(answered({ fields: { 'Set-Cookie': null } })),
    },
    faults: ['cookie-splits-reply'],
  }),
]);
