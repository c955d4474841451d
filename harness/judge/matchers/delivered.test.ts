import assert from 'node:assert/strict';
import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, errorOf, responseOf } from '../testing/observations.js';
import { body, completed, delivered } from './delivered.js';
import type { WantedResponse } from './delivered.js';

const seen = clientSaw({
  outcomes: [
    responseOf('hello', {
      reason: 'OK',
      version: 'HTTP/1.1',
      fields: [
        ['ETag', '"a"'],
        ['Via', '1'],
        ['Via', '2'],
      ],
      trailers: [['Digest', 'x']],
      interim: [{ status: 103, fields: [] }],
    }),
  ],
});

describe('delivered', () => {
  it('matches a response that is as wanted in everything', () =>
    matches(
      delivered({
        status: 200,
        reason: 'OK',
        version: 'HTTP/1.1',
        url: /^http:/,
        fields: { etag: '"a"', 'X-Other': null },
        trailers: { digest: /x/ },
        interim: [103],
        body: 'hello',
      }),
      seen,
    ));

  it('tells each way in which a response can differ', () => {
    const ways: readonly (readonly [wanted: WantedResponse, why: RegExp])[] = [
      [{ status: 404 }, /the status is 200/],
      [{ reason: 'Fine' }, /the reason phrase is "OK"/],
      [{ version: 'HTTP/1.0' }, /the version is HTTP\/1\.1/],
      [{ url: /^ftp:/ }, /the final URL is http:/],
      [{ fields: { ETag: '"b"' } }, /in the fields, ETag is ""a""/],
      [{ fields: { Missing: /./ } }, /in the fields, Missing is missing/],
      [{ fields: { Via: '1' } }, /in the fields, Via is there 2 times/],
      [{ fields: { ETag: null } }, /in the fields, ETag is there: ""a""/],
      [{ trailers: { Digest: 'y' } }, /in the trailers, Digest is "x"/],
      [{ interim: [] }, /the interim responses are: 103/],
      [{ body: 'hell' }, /the body is "hello" \(5 octets\)/],
      [{ open: 1 }, /there is no outcome for open 1/],
    ];
    for (const [wanted, why] of ways) differs(delivered(wanted), seen, why);
  });

  it('is no match for an error, nor for a body that broke off', () => {
    differs(completed(), clientSaw({ outcomes: [errorOf('gone')] }), /reported the error Failure: gone/);
    const broken = responseOf('he', { ended: 'error', error: { name: 'E', message: 'cut' } });
    differs(body('he'), clientSaw({ outcomes: [broken] }), /broke off after "he" \(2 octets\): cut/);
  });

  it('is no match where nothing was opened', () => differs(completed(), clientSaw(), /nothing was opened/));

  it('wants every open to be so, unless one is named', () => {
    const two = clientSaw({ outcomes: [responseOf('a'), responseOf('b')] });
    differs(body('a'), two, /^open 1: the body is "b"/);
    matches(delivered({ open: 0, body: 'a' }), two);
  });

  it('is untold where the implementation does not report what is wanted', () => {
    const terse = clientSaw({ outcomes: [responseOf('hello')] });
    isUntold(delivered({ reason: 'OK' }), terse, /no reason phrase/);
    isUntold(delivered({ version: 'HTTP/1.1' }), terse, /no version/);
  });

  it('wants a long body by length and digest', () => {
    const long = clientSaw({
      outcomes: [responseOf('', { body: { length: 9000, octets: 'a'.repeat(4096), sha256: 'd1' } })],
    });
    matches(body({ length: 9000, sha256: 'd1' }), long);
    differs(body({ length: 9000, sha256: 'd2' }), long, /9000 octets/);
    differs(body({ length: 9001 }), long, /9000 octets/);
    matches(body('a'.repeat(9000)), long);
    differs(body('a'.repeat(4096)), long, /9000 octets/);
  });

  it('needs the features through which it looks', () => {
    assert.deepEqual(body('a').needs, []);
    const all = delivered({ status: 200, fields: {}, trailers: {}, interim: [] });
    assert.deepEqual(all.needs, ['status.seen', 'fields.seen', 'trailers', 'interim']);
  });
});
