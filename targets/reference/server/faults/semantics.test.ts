import assert from 'node:assert/strict';
import { playInMemory } from '../memory-wire.js';
import { ask, get, old, put } from './asking.fixture.js';
import type { semanticsFaults } from './semantics.js';

const day = 'Sun, 02 Jan 2022 00:00:00 GMT';
const early = 'Fri, 31 Dec 2021 00:00:00 GMT';
const climb = (by: string): string => get(`/static/${by.repeat(8)}etc/passwd`);
const upgrade = ['Connection: upgrade', 'Upgrade: new/1'] as const;
const twice = put('/store/a', 'abc') + put('/store/a', 'xyz');

/** For every fault a conversation that goes differently with it. */
const stimuli: Readonly<Record<keyof typeof semanticsFaults, string>> = {
  'upgrade-to-anything': get('/', ...upgrade),
  'upgrade-to-unoffered': get('/', ...upgrade),
  'upgrade-unnamed': get('/', ...upgrade),
  'upgrade-required-unnamed': get('/', ...upgrade),
  'upgrade-under-http10': old('GET /', ...upgrade),
  'upgrade-before-continue': ask('POST /echo', [...upgrade, 'Expect: 100-continue', 'Content-Length: 2'], 'ok'),
  'connect-with-length': ask('CONNECT a:80'),
  'trace-is-plain-text': ask('TRACE /'),
  'trace-tells-credentials': ask('TRACE /', ['Cookie: a=b']),
  'options-conditional': ask('OPTIONS /cond', ['If-Match: "other"']),
  'max-forwards-refused': get('/', 'Max-Forwards: 0'),
  'unacceptable-is-malformed': get('/', 'Accept: image/x-none'),
  'coding-unasked': get('/', 'Accept-Encoding: none'),
  'coding-without-vary': get('/', 'Accept-Encoding: gzip'),
  'content-coding-refused-unlisted': ask('POST /echo', ['Content-Length: 2', 'Content-Encoding: x'], 'ok'),
  'media-type-refused-with-codings': ask('POST /echo', ['Content-Length: 2', 'Content-Type: application/x-none'], 'ok'),
  'foreign-host-breaks': 'GET / HTTP/1.1\r\nHost: b.example\r\n\r\n',
  'allow-in-request-refused': old('GET /', 'Allow: GET'),
  'content-range-in-get-refused': get('/bytes/5', 'Content-Range: bytes 0-1/5'),
  'content-location-is-target': get('/bytes/5', 'Content-Location: /bytes/3'),
  'server-malformed': get('/'),
  'etag-unquoted': get('/cond'),
  'not-modified-with-type': get('/cond', 'If-None-Match: *'),
  'modified-since-without-date': get('/bytes/5', `If-Modified-Since: ${day}`),
  'unmodified-since-without-date': get('/bytes/5', `If-Unmodified-Since: ${early}`),
  'invalid-unmodified-since-fails': get('/cond', 'If-Unmodified-Since: never'),
  'if-range-fails-elsewhere': get('/stream/3', 'Range: bytes=0-1', 'If-Range: "other"'),
  'partial-without-type': get('/range', 'Range: bytes=0-1'),
  'partial-again-with-type': get('/range', 'Range: bytes=0-1', 'If-Range: "wireproof"'),
  'range-remaining-multipart': get('/range', 'Range: bytes=0-1,99-'),
  'empty-range-unsatisfiable': get('/bytes/0', 'Range: bytes=0-1'),
  'accept-ranges-none': get('/range'),
  'future-date-kept': get('/future'),
  'files-unconditional': get('/static/hello.txt', `If-Modified-Since: ${day}`),
  'index-listed': get('/static/'),
  'location-twice': get('/static/sub'),
  'location-leads-nowhere': get('/static/sub'),
  'redirect-without-note': get('/static/sub'),
  'source-is-sent': get('/stream/3'),
  'backslash-climbs': climb('..%5c'),
  'encoded-slash-climbs': climb('..%2f'),
  'path-decoded-twice': climb('%252e%252e/'),
  'overlong-dots-climb': climb('%c0%ae%c0%ae/'),
  'path-parameter-climbs': climb('..;a/'),
  'two-slashes-are-the-root': get('/static//etc/passwd'),
  'put-creates-silently': put('/store/a', 'abc'),
  'put-replaces-as-created': twice,
  'put-transforms': put('/store/a', 'abc') + get('/store/a'),
  'put-stores-fields': put('/store/a', 'abc', 'X-Other: 1') + get('/store/a'),
  'put-follows-content-location': put('/store/a', 'abc', 'Content-Location: /store/b') + get('/store/b'),
  'put-range-stored-whole': put('/store/a', 'abc', 'Content-Range: bytes 0-2/9'),
  'created-names-another': put('/store/a', 'abc'),
  'delete-does-nothing': put('/store/a', 'abc') + ask('DELETE /store/a') + get('/store/a'),
  'delete-is-created': put('/store/a', 'abc') + ask('DELETE /store/a'),
  'method-override-honoured': put('/store/a', 'abc') + get('/store/a', 'X-HTTP-Method-Override: DELETE'),
  'write-unconditional': put('/store/a', 'abc', 'If-Match: "other"'),
  'write-before-condition': put('/store/a', 'abc') + put('/store/a', 'xyz', 'If-Match: "other"') + get('/store/a'),
  'if-match-fails-always': get('/cond', 'If-Match: "wireproof"'),
  'head-without-validators': ask('HEAD /cond'),
  'if-none-match-false-of-nothing': put('/store/a', 'abc', 'If-None-Match: *'),
  'if-modified-since-for-writing': put('/store/a', 'abc', `If-Modified-Since: ${day}`),
  'if-match-true-of-nothing': put('/store/a', 'abc', 'If-Match: *'),
  'if-none-match-for-reading-only': put('/store/a', 'abc') + put('/store/a', 'xyz', 'If-None-Match: *'),
  'etag-of-length': twice,
  'weak-etag-of-length': twice,
  'last-modified-ahead': put('/store/a', 'abc'),
};

/** Nothing that is modified now may look different in two runs for another reason than the fault, except where that is its point. */
const undated = (octets: string): string => octets.replaceAll(/^Last-Modified: .*\r\n/gm, '');

describe('the faults of semantics of the reference server', () => {
  for (const [fault, stimulus] of Object.entries(stimuli) as [keyof typeof semanticsFaults, string][]) {
    it(`${fault} changes what is seen`, async () => {
      const dated = fault === 'last-modified-ahead' || fault === 'future-date-kept';
      const shown = (octets: string): string => (dated ? octets : undated(octets));
      const [faulty, right] = [await playInMemory([stimulus], [fault]), await playInMemory([stimulus])];
      assert.notEqual(shown(faulty.octets), shown(right.octets));
    });
  }
});
