import assert from 'node:assert/strict';
import type { WireRequest } from '../model/index.js';
import { RequestReader } from '../wire/index.js';
import { clientSaw } from '../judge/testing/observations.js';
import { isReadBackAs, sendsNothingSmuggled } from './relations-of-requests.js';

function read(octets: string): readonly WireRequest[] {
  const reader = new RequestReader('c1');
  const whole = reader.push(Buffer.from(octets, 'latin1'));
  const broken = reader.end();
  return broken === null ? whole : [...whole, broken];
}

const plain = 'GET /a%2fb?c HTTP/1.1\r\nHost: a\r\nX-A: b\r\n\r\n';
const smuggled = (octets: string, most?: number) =>
  sendsNothingSmuggled(most).wrong(clientSaw({ requests: read(octets) }), null, {});
const readBack = (octets: string, asked: Parameters<typeof isReadBackAs>[0]) =>
  isReadBackAs(asked).wrong(clientSaw({ requests: read(octets) }), null, {});

describe('relations of requests', () => {
  it('tell what was smuggled into a request', () => {
    assert.equal(smuggled(''), null);
    assert.equal(smuggled(plain), null);
    assert.equal(smuggled(plain + plain, 2), null);
    assert.match(smuggled(plain + plain) ?? '', /^it sent 2 requests: "GET/);
    assert.match(smuggled('GET / HTTP/1.1\r\nHost: a\r\nX-Injected: c\r\n\r\n') ?? '', /injected field/);
    assert.match(smuggled('GET /a b HTTP/1.1\r\nHost: a\r\n\r\n') ?? '', /whitespace in the request target/);
  });

  it('tell where a request departs from what was asked for', () => {
    assert.equal(
      readBack(plain, () => ({ method: 'GET', path: '/a/b?c', field: ['x-a', 'b'], body: '' })),
      null,
    );
    assert.equal(
      readBack('', () => ({})),
      'it sent 0 requests',
    );
    assert.equal(
      readBack('', () => ({ field: ['X-A', 'b\x80'] })),
      null,
      'a client need not send octets beyond ASCII',
    );
    assert.equal(
      readBack('', () => ({ method: 'new', path: '/a' })),
      null,
      'a client need not know every method',
    );
    assert.equal(
      readBack('', () => ({ method: 'GET', path: '/a' })),
      'it sent 0 requests',
    );
    assert.match(readBack(plain, () => ({ method: 'get' })) ?? '', /the method is "GET"/);
    assert.match(readBack(plain, () => ({ path: '/a' })) ?? '', /the target is/);
    assert.match(readBack(plain, () => ({ body: 'x' })) ?? '', /the body is/);
    assert.equal(
      readBack(plain, () => ({ field: ['X-A', 'c'] })),
      'X-A is "b"',
    );
    assert.equal(
      readBack(plain, () => ({ field: ['X-B', 'c'] })),
      'X-B is missing',
    );
  });
});
