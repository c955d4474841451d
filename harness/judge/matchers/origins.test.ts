import assert from 'node:assert/strict';
import { clientSaw, requestOf } from '../testing/observations.js';
import { requested, requests } from './requested.js';
import { unsent } from './unsent.js';

const seen = clientSaw({
  places: { '': '127.0.0.1:80', other: '127.0.0.1:81' },
  requests: [
    requestOf({ target: '/a', conn: 'c1', head: 'GET /a HTTP/1.1\r\nAuthorization: secret\r\n\r\n' }),
    requestOf({ target: 'http://127.0.0.1:81/b', conn: 'other:c1' }),
  ],
});

describe('matchers over several origins', () => {
  it('count and read the requests to one of them', () => {
    assert.equal(requests(1, 'other').mismatch(seen), null);
    assert.equal(requests(1, 'peer').mismatch(seen), null);
    assert.equal(requests(0, 'other').mismatch(seen), '1 requests arrived to the origin "other"');
    assert.equal(requested({ to: 'other', target: 'http://{peer:other}/b' }).mismatch(seen), null);
    assert.equal(requested({ to: 'other', nth: 1 }).mismatch(seen), 'only 1 requests arrived to the origin "other"');
  });

  it('tell a secret that was sent, and where', () => {
    assert.equal(unsent('secret').mismatch(seen), '"GET /a HTTP/1.1" holds "secret"');
    assert.equal(unsent(/secret/, 'other').mismatch(seen), null);
    assert.equal(unsent('secret', 'peer').mismatch(seen), '"GET /a HTTP/1.1" holds "secret"');
  });
});
