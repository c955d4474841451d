import assert from 'node:assert/strict';
import type { Outcome } from '../../model/index.js';
import { headApart } from './command-curl.js';
import { faultOf } from './command-fault.js';
import { readerOf } from './command-read.js';

const URL_HTTP = 'http://127.0.0.1/a';

function read(output: string, url = URL_HTTP, code = 0, head: string | null = null): Outcome {
  const reader = readerOf('http-message', url, head !== null);
  reader.add(Buffer.from(output, 'latin1'));
  return reader.end(code, 'curl: (18) transfer closed', head);
}

function response(outcome: Outcome): Extract<Outcome, { kind: 'response' }> {
  return outcome.kind === 'response' ? outcome : assert.fail('an error');
}

describe('the reader of what a command prints', () => {
  it('skips interim heads into interim', () => {
    const one = response(read('HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nA:  b \r\n\r\nok'));
    assert.deepEqual(one.interim, [{ status: 103, fields: [['Link', 'a']] }]);
    assert.deepEqual([one.status, one.reason, one.fields, one.body.octets], [200, 'OK', [['A', 'b']], 'ok']);
  });

  it('goes on from a redirect to where it led', () => {
    const one = response(read('HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\nHTTP/1.1 204 None\r\n\r\n'));
    assert.deepEqual([one.url, one.status, one.body.length], ['http://127.0.0.1/b', 204, 0]);
  });

  it('takes what looks like a head in a body for body', () => {
    const one = response(read('HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 404 No\r\n\r\n'));
    assert.deepEqual([one.status, one.body.octets], [200, 'HTTP/1.1 404 No\r\n\r\n']);
  });

  it('keeps octets, bare line feeds and folded lines', () => {
    const one = response(read('HTTP/1.0 200 \xe9\nA: b\n c\n\n\xff'));
    assert.deepEqual([one.reason, one.fields, one.body.octets], ['\xe9', [['A', 'b\r\n c']], '\xff']);
  });

  it('reads heads and trailers from their own channel', () => {
    const one = response(read('HTTP/1.1 is my body', URL_HTTP, 0, 'HTTP/1.1 200 OK\r\nTrailer: X\r\n\r\nX: y\r\n'));
    assert.deepEqual(
      [one.fields, one.trailers, one.body.octets],
      [[['Trailer', 'X']], [['X', 'y']], 'HTTP/1.1 is my body'],
    );
  });

  it('knows neither head nor status where there is none', () => {
    for (const [output, url] of [
      ['plain', URL_HTTP],
      ['HTTP/1.1 200 OK\r\n\r\nin a file', 'ftp://127.0.0.1/a'],
    ] as const) {
      const one = response(read(output, url));
      assert.deepEqual([one.status, one.fields, one.body.octets], [null, [], output]);
    }
  });

  it('knows the fields curl puts in front of a local file', () => {
    const one = response(read('Content-Length: 2\r\nAccept-ranges: bytes\r\n\r\nhi', 'file:///a'));
    assert.deepEqual([one.status, one.fields.length, one.body.octets], [null, 2, 'hi']);
  });

  it('counts and hashes a long body that it does not keep', () => {
    const one = response(read(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(3_000_000)}`));
    assert.deepEqual([one.body.length, one.body.octets.length], [3_000_000, 4_096]);
    assert.equal(one.body.sha256, 'e55b8bdf621ddaa8f462c74745db9680d3bb7536a9cf854f8d6668b34a287890');
  });

  it('makes of another exit status a response that broke off, or an error', () => {
    assert.equal(response(read('HTTP/1.1 200 OK\r\n\r\no', URL_HTTP, 18)).ended, 'error');
    assert.deepEqual(read('', URL_HTTP, 18), {
      kind: 'error',
      during: 'unknown',
      error: { name: 'exit 18', message: 'curl: (18) transfer closed' },
    });
  });
});

describe('the reply in an error of a command', () => {
  const texts: readonly (readonly [string, number | undefined])[] = [
    ['curl: (78) RETR response: 550', 550],
    ['curl: (9) Server denied you to change to the given directory', undefined],
    ['curl: (67) Access denied: 530', 530],
    ['curl: (22) The requested URL returned error: 404', 404],
    ['2026-01-01 00:00:00 ERROR 404: Not Found.', 404],
    ['550 notes: not a plain file.', 550],
    ['curl: (7) Failed to connect to 127.0.0.1 port 443 after 250 ms', undefined],
    ['curl: (18) transfer closed with 404 bytes remaining to read', undefined],
    ['connect: error 111', undefined],
  ];
  for (const [text, reply] of texts) it(text, () => assert.equal(faultOf(1, text).reply, reply));
});

describe('the command line of curl', () => {
  it('gets its head on a channel of its own', () => {
    assert.deepEqual(headApart(['curl', '-sS', '-i', '{url}']), ['curl', '-sS', '-D', '/dev/fd/3', '{url}']);
    assert.deepEqual(headApart(['/usr/bin/curl', '-sSi', '{url}']), [
      '/usr/bin/curl',
      '-sS',
      '-D',
      '/dev/fd/3',
      '{url}',
    ]);
    assert.deepEqual(headApart(['curlie', '-i', '{url}']), ['curlie', '-i', '{url}']);
  });
});
