import assert from 'node:assert/strict';
import { hash, responseOf } from '../app/auth/digest-hash.js';
import { playInMemory } from '../memory-wire.js';
import { get } from './asking.fixture.js';
import type { authenticationFaults } from './authentication.js';

const basic = (pair: string): string => `Authorization: Basic ${Buffer.from(pair, 'latin1').toString('base64')}`;
/** The first nonce that is given out where nothing is left to chance. */
const nonce = Buffer.alloc(24, 2).toString('base64');
const challenged = get('/digest');

/** Credentials that are right but for `changed`, whose values stand as they are. */
function digest(changed: Readonly<Record<string, string>> = {}, pair = 'user:wireproof:pass'): string {
  const made = { algorithm: 'SHA-256', pair, nonce, nc: '00000001', cnonce: 'c' };
  const response = responseOf({ ...made, method: 'GET', uri: '/digest' });
  const params: Readonly<Record<string, string>> = {
    ...{ username: '"user"', realm: '"wireproof"', uri: '"/digest"', algorithm: 'SHA-256', nonce: `"${nonce}"` },
    ...{ nc: '00000001', cnonce: '"c"', qop: 'auth', response: `"${response}"`, ...changed },
  };
  return `Authorization: Digest ${Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')}`;
}

const answered = challenged + get('/digest', digest());
const again = answered + get('/digest', digest());

/** For every fault a conversation that goes differently with it. */
const stimuli: Readonly<Record<keyof typeof authenticationFaults, string>> = {
  'unauthorized-is-forbidden': get('/basic'),
  'condition-before-authorization': get('/basic', 'If-Match: "other"'),
  'basic-user-remembered': get('/basic', basic('user:pass')) + get('/basic'),
  'basic-without-realm': get('/basic'),
  'basic-without-charset': get('/basic'),
  'basic-scheme-case-sensitive': get('/basic', basic('user:pass').replace('Basic', 'BASIC')),
  'basic-garbage-decoded': get('/basic', `${basic('user:pass').slice(0, -4)}!${basic('user:pass').slice(-4)}`),
  'basic-split-at-last-colon': get('/basic', basic('colon:a:b:c')),
  'basic-password-ascii-only': get('/basic', basic('test:123\xc2\xa3')),
  'basic-password-unchecked': get('/basic', basic('user:other')),
  'digest-challenge-unquoted': challenged,
  'digest-challenge-tokens-quoted': challenged,
  'digest-one-algorithm-twice': challenged,
  'digest-opaque-free-form': challenged,
  'digest-charset-unannounced': challenged,
  'digest-userhash-unasked': challenged,
  'digest-unhashed-refused': answered,
  'digest-userhash-unknown':
    challenged + get('/digest', digest({ username: `"${hash('SHA-256', 'user:wireproof')}"`, userhash: 'true' })),
  'digest-stale-always': challenged,
  'digest-stale-untold': again,
  'digest-password-ascii-only':
    challenged + get('/digest', digest({ username: '"test"' }, 'test:wireproof:123\xc2\xa3')),
  'digest-response-unchecked': challenged + get('/digest', digest({ response: '"0"' })),
  'digest-nonce-unchecked': again,
  'digest-uri-unchecked': challenged + get('/digest?other', digest()),
  'digest-two-usernames-accepted': challenged + get('/digest', digest({ 'username*': "UTF-8''user" })),
  'digest-info-omitted': answered,
  'digest-info-with-method': answered,
  'digest-info-unquoted': answered,
  'digest-info-tokens-quoted': answered,
  'digest-info-without-qop': answered,
  'digest-info-without-count': answered,
  'cookie-not-set': get('/cookie?name=a&value=b'),
  'cookie-line-twice': get('/cookie?name=a&value=b'),
  'cookie-value-raw': get('/cookie?name=a&value=b%20c'),
  'cookie-splits-reply': get('/cookie?name=a&value=b%0d%0aX:%20y'),
  'cookie-semicolon-alone': get('/cookie?name=a&value=b'),
  'cookie-attribute-twice': get('/cookie?name=a&value=b'),
  'cookie-expires-old-form': get('/cookie?name=a&value=b'),
};

describe('the faults of authentication and cookies of the reference server', () => {
  for (const [fault, stimulus] of Object.entries(stimuli) as [keyof typeof authenticationFaults, string][]) {
    it(`${fault} changes what is seen`, async () => {
      assert.notDeepEqual(await playInMemory([stimulus], [fault]), await playInMemory([stimulus]));
    });
  }

  it('are measured by conversations that go well without them', async () => {
    for (const right of [get('/basic', basic('user:pass')), get('/basic', basic('colon:a:b:c')), answered])
      assert.match((await playInMemory([right])).octets, /^HTTP\/1\.1 200 /m);
    assert.match((await playInMemory([again])).octets, /stale=true/);
  });
});
