import { differs, matches } from '../testing/check.js';
import { clientSaw, requestOf, seenBody } from '../testing/observations.js';
import type { WantedRequest } from './requested.js';
import { requested, requests, wellFormed } from './requested.js';

const post = requestOf({
  method: 'POST',
  target: '/a',
  fields: [['Host', '127.0.0.1:80']],
  framing: 'length',
  body: seenBody('hi'),
});
const seen = clientSaw({ requests: [post, requestOf({ target: 'http://127.0.0.1:80/' })] });

describe('requested', () => {
  it('matches a request that is as wanted in everything, the place of the peer filled in', () => {
    const fields = { host: '{peer}', Cookie: null };
    matches(
      requested({ method: 'POST', target: /^\/a/, version: 'HTTP/1.1', fields, framing: 'length', body: 'hi' }),
      seen,
    );
    matches(requested({ nth: 1, target: 'http://{peer}/' }), seen);
  });

  it('tells each way in which a request can differ', () => {
    const ways: readonly (readonly [wanted: WantedRequest, why: RegExp])[] = [
      [{ method: 'GET' }, /the method is "POST"/],
      [{ target: '/b' }, /the request-target is "\/a"/],
      [{ version: 'HTTP/1.0' }, /the version is "HTTP\/1\.1"/],
      [{ fields: { Host: 'other' } }, /in the request, Host is "127\.0\.0\.1:80"/],
      [{ framing: 'chunked' }, /framed by length/],
      [{ body: 'ho' }, /the body is "hi"/],
      [{ nth: 2 }, /only 2 requests arrived/],
    ];
    for (const [wanted, why] of ways) differs(requested(wanted), seen, why);
  });
});

describe('requests', () => {
  it('are counted over all connections', () => {
    matches(requests(2), seen);
    differs(requests(1), seen, /2 requests arrived/);
  });
});

describe('wellFormed', () => {
  it('wants at least one request, all of them complete and without a problem', () => {
    matches(wellFormed(), seen);
    differs(wellFormed(), clientSaw(), /no request arrived/);
    const bad = requestOf({ problems: ['two Host fields'], complete: false });
    differs(wellFormed(), clientSaw({ requests: [post, bad] }), /has: two Host fields, no end/);
  });
});
