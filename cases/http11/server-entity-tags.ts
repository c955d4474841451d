import {
  accept,
  answered,
  get,
  nothing,
  reject,
  repeatsFields,
  request,
  serverCase,
  status,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';

/** An entity tag that `/cond` does not have. Its own is learned from a reply. */
const OTHER = '"other"';
const SAME = '{reply:etag}';
/** `/cond` was last modified on 1 January 2022. */
const BEFORE = 'Fri, 31 Dec 2021 00:00:00 GMT';
const MODIFIED = 'Sat, 01 Jan 2022 00:00:00 GMT';
/** A path that no server has. */
const NOWHERE = '/nothing-is-here';

/** `/cond` as it is, which tells its validators, then under these conditions. */
const under = (fields: Readonly<Record<string, string>>) => [get('/cond'), get('/cond', fields)];

const sent = answered({ nth: 1, status: 200, body: 'cond' });
/** A weak tag cannot be made any weaker, and matches nothing that is compared strongly (RFC 9110 section 8.8.3.2). */
const weakAlready = accept(answered({ fields: { ETag: /^W\// } }));

export default topic('http11/server-entity-tags', [
  serverCase({
    id: 'tag-is-an-opaque-string',
    title: 'An entity tag is an opaque string in quotes, with W/ in front of it if it is weak',
    requires: ['rfc9110-s8.8.3-3'],
    send: [get('/cond')],
    outcomes: {
      'writes it so': accept(answered({ status: 200, fields: { ETag: /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/ } })),
      'writes it otherwise': reject(answered({ status: 200, fields: { ETag: /^/ } })),
    },
    faults: ['etag-unquoted'],
  }),

  serverCase({
    id: 'same-tag-is-not-modified',
    eachAnew: true,
    title: 'A GET whose If-None-Match names the current entity tag is answered 304',
    requires: ['rfc9110-s13.1.2-3', 'rfc9110-s13.1.2-4', 'rfc9110-s13.1.2-5'],
    control: { send: under({ 'If-None-Match': OTHER }) },
    send: under({ 'If-None-Match': SAME }),
    outcomes: {
      'answers 304': accept(statusAt(1, 304)),
      'sends it again': reject(sent),
      'fails it': reject(statusAt(1, 412)),
    },
    faults: ['not-modified-ignored'],
  }),

  serverCase({
    id: 'head-is-conditional-too',
    eachAnew: true,
    title: 'A HEAD whose If-None-Match names the current entity tag is answered 304',
    requires: ['rfc9110-s13.1.2-5'],
    control: { send: [get('/cond'), request('HEAD', '/cond', nothing, { 'If-None-Match': OTHER })] },
    send: [get('/cond'), request('HEAD', '/cond', nothing, { 'If-None-Match': SAME })],
    outcomes: {
      'answers 304': accept(statusAt(1, 304)),
      'answers 200': reject(statusAt(1, 200)),
      'fails it': reject(statusAt(1, 412)),
    },
    faults: ['not-modified-ignored'],
  }),

  serverCase({
    id: 'not-modified-repeats-the-tag',
    eachAnew: true,
    title: 'A 304 has the Date, the ETag and whatever caches need that the 200 would have had',
    requires: ['rfc9110-s15.4.5-1'],
    control: { send: under({ 'If-None-Match': OTHER }) },
    send: under({ 'If-None-Match': SAME }),
    outcomes: {
      'repeats them': accept(
        statusAt(1, 304),
        repeatsFields(['Date', 'ETag', 'Cache-Control', 'Content-Location', 'Expires', 'Vary'], 0, 1),
      ),
      'sends it all the same': accept(statusAt(1, 200)),
      'leaves one out': reject(statusAt(1, 304)),
    },
    faults: ['not-modified-without-etag'],
  }),

  serverCase({
    id: 'none-match-is-weak',
    eachAnew: true,
    title: 'If-None-Match compares weakly: a weak tag matches the strong one of the same text',
    requires: ['rfc9110-s13.1.2-1', 'rfc9110-s8.8.3.2-1'],
    control: { send: under({ 'If-None-Match': OTHER }) },
    send: under({ 'If-None-Match': `W/${SAME}` }),
    outcomes: {
      'answers 304': accept(statusAt(1, 304)),
      'has a weak tag already': weakAlready,
      'sends it again': reject(sent),
    },
    faults: ['if-none-match-strong'],
  }),

  serverCase({
    id: 'none-match-star',
    title: 'If-None-Match with an asterisk is false for whatever exists',
    requires: ['rfc9110-s13.1.2-6'],
    control: get('/cond', { 'If-None-Match': OTHER }),
    send: [get('/cond', { 'If-None-Match': '*' })],
    outcomes: {
      'answers 304': accept(status(304)),
      'sends it again': reject(answered({ status: 200, body: 'cond' })),
    },
    faults: ['if-none-match-star-ignored'],
  }),

  serverCase({
    id: 'none-match-list',
    eachAnew: true,
    title: 'Every entity tag in the list of If-None-Match is compared',
    requires: ['rfc9110-s13.1.2-5'],
    control: { send: under({ 'If-None-Match': `${OTHER}, "third"` }) },
    send: under({ 'If-None-Match': `${OTHER}, ${SAME}` }),
    outcomes: { 'answers 304': accept(statusAt(1, 304)), 'sends it again': reject(sent) },
    faults: ['if-none-match-first-only'],
  }),

  serverCase({
    id: 'none-match-beats-date',
    title: 'If-Modified-Since is ignored where If-None-Match is present',
    requires: ['rfc9110-s13.1.3-1'],
    control: { send: [get('/cond', { 'If-Modified-Since': MODIFIED })], expects: [status(304)] },
    send: [get('/cond', { 'If-None-Match': OTHER, 'If-Modified-Since': MODIFIED })],
    outcomes: {
      'sends it': accept(answered({ status: 200, body: 'cond' })),
      'answers 304': reject(status(304)),
    },
    faults: ['if-modified-since-beats-if-none-match'],
  }),

  serverCase({
    id: 'other-tag-is-not-served',
    title: 'A GET whose If-Match names another entity tag is not performed',
    requires: ['rfc9110-s13.1.1-2', 'rfc9110-s13.1.1-3', 'rfc9110-s13.1.1-4'],
    control: get('/cond', { 'If-Match': '*' }),
    send: [get('/cond', { 'If-Match': OTHER })],
    outcomes: {
      'answers 412': accept(status(412)),
      'fails it otherwise': accept(status('4xx')),
      'sends it all the same': reject(answered({ status: 200, body: 'cond' })),
    },
    faults: ['if-match-ignored'],
  }),

  serverCase({
    id: 'match-is-strong',
    eachAnew: true,
    title: 'If-Match compares strongly: a weak tag never matches',
    requires: ['rfc9110-s13.1.1-1', 'rfc9110-s8.8.3.2-1'],
    control: { send: under({ 'If-Match': '*' }) },
    send: under({ 'If-Match': `W/${SAME}` }),
    outcomes: {
      'answers 412': accept(statusAt(1, 412)),
      'fails it otherwise': accept(statusAt(1, '4xx')),
      'has a weak tag already': weakAlready,
      'sends it all the same': reject(sent),
    },
    faults: ['if-match-weak', 'if-match-ignored'],
  }),

  serverCase({
    id: 'same-tag-is-served',
    eachAnew: true,
    title: 'A GET whose If-Match names the current entity tag, which is strong, is performed',
    requires: ['rfc9110-s13.1.1-1'],
    control: { send: under({ 'If-Match': '*' }) },
    send: under({ 'If-Match': `${OTHER}, ${SAME}` }),
    outcomes: {
      'sends it': accept(sent),
      'has a weak tag': weakAlready,
      'fails it': reject(statusAt(1, '4xx')),
    },
    faults: ['if-match-fails-always'],
  }),

  serverCase({
    id: 'match-star',
    title: 'If-Match with an asterisk is true for whatever exists',
    requires: ['rfc9110-s13.1.1-6'],
    control: get('/cond'),
    send: [get('/cond', { 'If-Match': '*' })],
    outcomes: {
      'sends it': accept(answered({ status: 200, body: 'cond' })),
      'fails it': reject(status('4xx')),
    },
    faults: ['if-match-star-ignored'],
  }),

  serverCase({
    id: 'match-beats-date',
    eachAnew: true,
    title: 'If-Unmodified-Since is ignored where If-Match is present',
    requires: ['rfc9110-s13.1.4-1'],
    control: { send: under({ 'If-Match': '*' }) },
    send: under({ 'If-Match': SAME, 'If-Unmodified-Since': BEFORE }),
    outcomes: {
      'sends it': accept(sent),
      'has a weak tag': weakAlready,
      'fails it': reject(statusAt(1, '4xx')),
    },
    note: 'RFC 9110 section 13.1.4; section 13.2.2 does not come to If-Unmodified-Since where If-Match is present.',
    faults: ['if-unmodified-since-beats-if-match'],
  }),

  serverCase({
    id: 'match-comes-first',
    eachAnew: true,
    title: 'If-Match is evaluated before If-None-Match',
    requires: ['rfc9110-s13.2.2-1'],
    control: { send: under({ 'If-Match': '*', 'If-None-Match': OTHER }) },
    send: under({ 'If-Match': OTHER, 'If-None-Match': SAME }),
    outcomes: {
      'answers 412': accept(statusAt(1, 412)),
      'fails it otherwise': accept(statusAt(1, '4xx')),
      'answers 304': reject(statusAt(1, 304)),
      'sends it all the same': reject(sent),
    },
    faults: ['not-modified-before-failed'],
  }),

  serverCase({
    id: 'nothing-there-beats-the-condition',
    title: 'A condition on what does not exist changes nothing about the 404',
    requires: ['rfc9110-s13.2.1-2'],
    control: { send: [get(NOWHERE)], expects: [status(404)] },
    send: [get(NOWHERE, { 'If-Match': OTHER })],
    outcomes: { 'answers 404': accept(status(404)), 'fails the condition': reject(status(412)) },
    faults: ['condition-beats-404'],
  }),
]);
