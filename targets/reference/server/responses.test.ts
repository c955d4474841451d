import assert from 'node:assert/strict';
import { playInMemory } from './memory-wire.js';

const ask = (line: string, ...fields: readonly string[]): string =>
  `${line} HTTP/1.1\r\nHost: a\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;
const whole = async (octets: string): Promise<string> => (await playInMemory([octets])).octets;
const date = 'Date: now\r\n';
const plain = 'Content-Type: text/plain\r\n';
const status = async (octets: string): Promise<string> => (await whole(octets)).slice(9, 12);

describe('the responses of the reference server', () => {
  it('/ is ok, for GET and HEAD alike', async () => {
    const head = `HTTP/1.1 200 OK\r\n${date}${plain}Content-Length: 2\r\n\r\n`;
    assert.equal(await whole(ask('GET /')), `${head}ok`);
    assert.equal(await whole(ask('HEAD /')), head);
  });

  it('/stream is chunked for HTTP/1.1 and ends with the connection for HTTP/1.0', async () => {
    const pieces = 'piece 0\npiece 1\n';
    assert.equal(
      await whole(ask('GET /stream/2')),
      `HTTP/1.1 200 OK\r\n${date}${plain}Transfer-Encoding: chunked\r\n\r\n8\r\npiece 0\n\r\n8\r\npiece 1\n\r\n0\r\n\r\n`,
    );
    assert.equal(
      await whole('GET /stream/2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n'),
      `HTTP/1.1 200 OK\r\n${date}Connection: close\r\n${plain}\r\n${pieces}`,
    );
    assert.equal(await whole('GET /stream/2\r\n'), pieces);
  });

  it('a simple request gets the document alone, an error as HTML', async () => {
    assert.equal(await whole(`GET /static/\r\n${ask('GET /')}`), '<p>index</p>\n');
    assert.equal(await whole('GET /none\r\n'), '<p>not found</p>\r\n');
  });

  it('statuses without content have none', async () => {
    assert.equal(await whole(ask('GET /status/204')), `HTTP/1.1 204 No Content\r\n${date}\r\n`);
    assert.equal(await whole(ask('GET /status/304')), `HTTP/1.1 304 Not Modified\r\n${date}\r\n`);
    assert.match(await whole(ask('GET /status/205')), /\r\nContent-Length: 0\r\n\r\n$/);
    assert.ok((await whole(ask('GET /status/599'))).startsWith('HTTP/1.1 599 \r\n'));
  });

  it('a server of HTTP/1.0 answers HTTP/1.1 with HTTP/1.0 and closes', async () => {
    const { octets } = await playInMemory([ask('GET /stream/1') + ask('GET /')], [], '1.0');
    assert.equal(octets, `HTTP/1.0 200 OK\r\n${date}Connection: close\r\n${plain}\r\npiece 0\n`);
  });

  it('keeps HTTP/1.0 connections only when asked', async () => {
    assert.match(
      await whole('GET / HTTP/1.0\r\n\r\nGET / HTTP/1.0\r\n\r\n'),
      /^HTTP\/1.1 200 OK\r\n[^]*close[^]*\r\n\r\nok$/,
    );
    const kept = await whole('GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\nGET / HTTP/1.0\r\n\r\n');
    assert.match(kept, /Connection: keep-alive\r\n[^]*\r\n\r\nokHTTP\/1.1 200 OK\r\n[^]*close/);
  });

  it('methods: 405 for known ones, 501 for others, any on /echo', async () => {
    assert.match(await whole(ask('DELETE /')), /^HTTP\/1.1 405 [^]*\r\nAllow: GET, HEAD\r\n/);
    assert.equal(await status(ask('FETCH /')), '501');
    assert.equal(await status(ask('get /')), '501');
    assert.equal(await status(ask('FETCH /echo')), '200');
    assert.equal(await status(ask('CONNECT a:80')), '501');
    assert.match(await whole(ask('OPTIONS *')), /^HTTP\/1.1 200 OK\r\n[^]*Allow: GET, /);
  });

  it('paths mean the same in equivalent spellings, and nothing lies outside the tree', async () => {
    for (const path of ['/%65cho', '/static/../echo', '/./echo', '/static/%2e%2E/echo?x', '/../echo']) {
      assert.equal(await status(ask(`GET ${path}`)), '200', path);
    }
    for (const path of [
      '/echo/',
      '/static%2Fhello.txt',
      '/static/../../etc/passwd',
      '/status/199',
      '/bytes/67108865',
    ]) {
      assert.equal(await status(ask(`GET ${path}`)), '404', path);
    }
    assert.match(await whole(ask('GET /static/sub?x=1')), /\r\nLocation: http:\/\/a\/static\/sub\/\?x=1\r\n/);
    assert.match(
      await whole('GET /static/sub HTTP/1.0\r\n\r\n'),
      /\r\nLocation: http:\/\/127.0.0.1:80\/static\/sub\/\r\n/,
    );
  });

  it('/echo tells what came, escaped to plain ASCII', async () => {
    const octets = await whole('POST /echo?q HTTP/1.1\r\nHost: a\r\nX: \xe9\r\nContent-Length: 2\r\n\r\n\x80"');
    const json = octets.slice(octets.indexOf('\r\n\r\n') + 4);
    assert.match(json, /^[\x20-\x7e]*$/);
    assert.deepEqual(JSON.parse(json), {
      method: 'POST',
      target: '/echo?q',
      version: 'HTTP/1.1',
      fields: [
        ['Host', 'a'],
        ['X', '\xe9'],
        ['Content-Length', '2'],
      ],
      body: '\x80"',
    });
  });
});
