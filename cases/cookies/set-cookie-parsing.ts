import {
  accept,
  cookieCase,
  cookiesSent,
  reject,
  setsCookies,
  setsOnce,
  site,
  topic,
  withCookies,
} from '../../harness/vocabulary/index.js';

const three = withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/');

export default topic('cookies/set-cookie-parsing', [
  cookieCase({
    id: 'plain',
    title: 'A cookie comes back as its name and value, and nothing else comes with it',
    requires: ['rfc6265-s5.4-3', 'rfc6265-s5.3-1'],
    peer: setsOnce('a=1'),
    outcomes: {
      'sends the pair': accept(cookiesSent(1, ['a=1'])),
      'sends no cookie': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-with-version'],
  }),

  cookieCase({
    id: 'name-ends-at-first-equals',
    title: 'The name of a cookie ends at the first equals sign, and the value keeps all others',
    requires: ['rfc6265-s5.2-2'],
    peer: site({ '/': [setsCookies('a=b=c'), setsCookies('a=d'), setsCookies()] }),
    open: three,
    outcomes: {
      'takes both for one cookie': accept(cookiesSent(1, ['a=b=c']), cookiesSent(2, ['a=d'])),
      'takes them for two cookies': reject(cookiesSent(1, ['a=b=c']), cookiesSent(2, ['a=b=c', 'a=d'])),
      'loses part of the value': reject(cookiesSent(1, ['a=b'])),
    },
    note: 'Where the name ends shows only in what replaces what: both readings of the first field are written alike.',
    faults: ['cookie-value-after-last-equals'],
  }),

  cookieCase({
    id: 'pair-ends-at-semicolon',
    title: 'The pair ends at the first semicolon, also inside quotation marks',
    requires: ['rfc6265-s5.2-2'],
    peer: setsOnce('a="b;c"; Path=/', 'd=e;f=g'),
    outcomes: {
      'sends what stands before the semicolon': accept(cookiesSent(1, ['a="b', 'd=e'])),
      'takes the quotation marks for limits': reject(cookiesSent(1, ['a="b', 'c"', 'd=e'])),
    },
    faults: ['cookie-unknown-attribute-refused'],
  }),

  cookieCase({
    id: 'no-equals',
    title: 'A Set-Cookie field without an equals sign is ignored',
    requires: ['rfc6265-s5.2-3'],
    peer: setsOnce('bare; Path=/', 'a=1'),
    outcomes: {
      'ignores it': accept(cookiesSent(1, ['a=1'])),
      'keeps a value without a name': reject(cookiesSent(1, ['a=1', '=bare'])),
      'sends the bare word': reject(cookiesSent(1, ['a=1', 'bare'])),
      'keeps a name without a value': reject(cookiesSent(1, ['a=1', 'bare='])),
    },
    faults: ['cookie-without-equals-kept'],
  }),

  cookieCase({
    id: 'empty-name',
    title: 'A Set-Cookie field with an empty name is ignored',
    requires: ['rfc6265-s5.2-3'],
    peer: setsOnce('=nameless; Path=/', ' = spaced', 'a=1'),
    outcomes: {
      'ignores it': accept(cookiesSent(1, ['a=1'])),
      'keeps a value without a name': reject(cookiesSent(1, ['a=1', '=nameless', '=spaced'])),
    },
    faults: ['cookie-without-name-kept'],
  }),

  cookieCase({
    id: 'empty-value',
    title: 'A cookie with an empty value is kept',
    requires: ['rfc6265-s5.2-2', 'rfc6265-s5.4-3'],
    peer: setsOnce('a=', 'b=; Path=/', 'c=1'),
    outcomes: {
      'sends it with an empty value': accept(cookiesSent(1, ['a=', 'b=', 'c=1'])),
      'sends it without equals sign': reject(cookiesSent(1, ['a', 'b', 'c=1'])),
      'does not keep it': reject(cookiesSent(1, ['c=1'])),
    },
    faults: ['cookie-without-value-dropped'],
  }),

  cookieCase({
    id: 'quotation-marks',
    title: 'Quotation marks around a value are part of it',
    requires: ['rfc6265-s5.2-2', 'rfc6265-s5.4-3'],
    peer: setsOnce('a="1"; Path=/', 'b="x'),
    outcomes: {
      'sends them back': accept(cookiesSent(1, ['a="1"', 'b="x'])),
      'takes them off': reject(cookiesSent(1, ['a=1', 'b="x'])),
    },
    faults: ['cookie-value-unquoted'],
  }),

  cookieCase({
    id: 'escapes',
    title: 'What looks like an escape in a value is sent back as it came',
    requires: ['rfc6265-s5.2-2', 'rfc6265-s5.4-3'],
    peer: setsOnce('a=%41%3B+%zz', String.raw`b=\"\101\\`),
    outcomes: {
      'sends it back': accept(cookiesSent(1, ['a=%41%3B+%zz', String.raw`b=\"\101\\`])),
      'decodes it': reject(cookiesSent(1, ['a=A%3B+%zz', String.raw`b=\"\101\\`])),
    },
    faults: ['cookie-value-decoded'],
  }),

  cookieCase({
    id: 'space-around',
    title: 'White space around name and value is taken off',
    requires: ['rfc6265-s5.2-4'],
    peer: setsOnce('a = 1', '  b =2 ; Path=/', 'c=  3  ;Path=/'),
    outcomes: {
      'sends the pairs without it': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
      'keeps it': reject(cookiesSent(1, ['a = 1', 'b =2 ', 'c=  3  '])),
    },
    faults: ['cookie-not-trimmed'],
  }),

  cookieCase({
    id: 'tab-around',
    title: 'Tabs around name and value are taken off, or the cookie is refused',
    requires: ['rfc6265-s5.2-4', 'rfc6265-s5.3-3'],
    peer: setsOnce('a\t=\t1\t; Path=/', 'w=1'),
    control: { peer: setsOnce('plain=1'), expects: [cookiesSent(1, ['plain=1'])] },
    outcomes: {
      'sends the pair without them': accept(cookiesSent(1, ['a=1', 'w=1'])),
      'refuses the cookie': accept(cookiesSent(1, ['w=1'])),
      'keeps them': reject(cookiesSent(1, ['a\t=\t1\t', 'w=1'])),
    },
    note: 'Later drafts refuse cookies with control characters, as section 5.3 step 1 allows.',
    faults: ['cookie-not-trimmed'],
  }),

  cookieCase({
    id: 'space-inside',
    title: 'White space inside a value is part of it',
    requires: ['rfc6265-s5.2-4'],
    peer: setsOnce('a=x y  z', 'b=1'),
    outcomes: {
      'keeps it': accept(cookiesSent(1, ['a=x y  z', 'b=1'])),
      'ends the value at it': reject(cookiesSent(1, ['a=x', 'b=1'])),
      'does not keep the cookie': reject(cookiesSent(1, ['b=1'])),
    },
    faults: ['cookie-value-ends-at-space'],
  }),

  cookieCase({
    id: 'comma-in-value',
    title: 'A comma is part of the value and begins no other cookie',
    requires: ['rfc6265-s5.2-2', 'rfc9110-s5.3-3'],
    peer: setsOnce('a=1, b=2; Path=/'),
    outcomes: {
      'sends one cookie': accept(cookiesSent(1, ['a=1, b=2'])),
      'makes two cookies of it': reject(cookiesSent(1, ['a=1', 'b=2'])),
    },
    faults: ['cookie-split-at-comma'],
  }),

  cookieCase({
    id: 'any-octets',
    title: 'Octets beyond ASCII in a value are sent back as they came',
    requires: ['rfc6265-s5.2-2', 'rfc6265-s5.4-3'],
    peer: setsOnce('a=caf\xc3\xa9', 'b=\x80\xa0\xff; Path=/'),
    outcomes: {
      'sends them back': accept(cookiesSent(1, ['a=caf\xc3\xa9', 'b=\x80\xa0\xff'])),
      'encodes them once more': reject(cookiesSent(1, ['a=caf\xc3\x83\xc2\xa9', 'b=\xc2\x80\xc2\xa0\xc3\xbf'])),
    },
    note: 'RFC 6265 section 5.2 reads octets and gives them no meaning. Section 4.1.1 asks servers not to send such.',
    faults: ['cookie-values-in-utf8'],
  }),

  cookieCase({
    id: 'names-have-case',
    title: 'Names that differ in case are those of two cookies',
    requires: ['rfc6265-s5.3-1'],
    peer: setsOnce('a=1', 'A=2'),
    outcomes: {
      'keeps both': accept(cookiesSent(1, ['a=1', 'A=2'])),
      'lets one replace the other': reject(cookiesSent(1, ['A=2'])),
    },
    faults: ['cookie-names-have-no-case'],
  }),
]);
