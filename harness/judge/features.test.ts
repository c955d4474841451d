import assert from 'node:assert/strict';
import type { ClientCase, ServerCase } from '../model/index.js';
import { featuresOf, featuresOfOpen, featuresOfRequest, hasFeature } from './features.js';
import { delivered, saw } from './matchers/index.js';

const head = { id: 't/x', title: '', requires: ['r'], faults: ['f'] } as const;
const peer = { kind: 'http-server', connections: [[]] } as const;

describe('features', () => {
  it('are asked for by the keys of an open', () => {
    const open = {
      url: 'x',
      method: 'GET',
      fields: [],
      body: { octets: '' },
      redirect: 'manual',
      timeoutMs: 1,
    } as const;
    assert.deepEqual(featuresOfOpen(open), ['method', 'fields', 'body', 'redirect', 'timeout']);
    const rest = { url: 'x', credentials: { user: '', password: '' }, proxy: '', cookies: true, save: true };
    assert.deepEqual(featuresOfOpen({ ...rest, abort: { afterOctets: 1 } }), [
      'credentials',
      'proxy',
      'cookies',
      'save',
      'abort',
    ]);
    assert.deepEqual(featuresOfOpen({ url: 'x', body: { chunks: ['a'] } }), ['body', 'body.chunks']);
    const robots = { agent: 'a', urls: [] };
    const calls = {
      uses: [],
      prompt: { user: '', password: '' },
      progress: true,
      handlers: [],
      environment: {},
      robots,
    };
    const names = ['uses', 'prompt', 'progress', 'handlers', 'environment', 'robots'];
    assert.deepEqual(featuresOfOpen({ url: 'x', ...calls }), names);
    const credentials = { user: '', password: '', realm: '' };
    assert.deepEqual(featuresOfOpen({ url: 'x', credentials }), ['credentials', 'credentials.realm']);
    assert.deepEqual(featuresOfOpen({ url: 'x' }), []);
  });

  it('are asked for by a URL that names a directory of an FTP server', () => {
    for (const path of ['', '/', '/pub/', '/pub%0A/']) {
      assert.deepEqual(featuresOfOpen({ url: `ftp://joe:pw@{peer}${path}` }), ['ftp.list'], path);
    }
    for (const url of ['ftp://{peer}/pub', 'ftp://{peer}/pub/;type=d', 'http://{peer}/', 'file:///tmp/']) {
      assert.deepEqual(featuresOfOpen({ url }), [], url);
    }
  });

  it('are asked for by the path in a request, in origin-form and in absolute-form', () => {
    const of = (target: string) => featuresOfRequest(`GET ${target} HTTP/1.1\r\n`);
    assert.deepEqual(of('/'), []);
    assert.deepEqual(of('/echo'), ['app.echo']);
    assert.deepEqual(of('http://{peer}/bytes/5'), ['app.bytes']);
    assert.deepEqual(of('/stream/5'), ['app.stream']);
    assert.deepEqual(of('/status/404'), ['app.status']);
    assert.deepEqual(of('/cond'), ['app.cond']);
    assert.deepEqual(of('/range'), ['app.range']);
    assert.deepEqual(of('/static/sub/'), ['app.static']);
    assert.deepEqual(of('/basic'), ['app.basic']);
    assert.deepEqual(of('/digest'), ['app.digest']);
    assert.deepEqual(of('/store/a'), ['app.store']);
    assert.deepEqual(of('/cookie?name=a&value=b'), ['app.cookie']);
    assert.deepEqual(of('/future'), ['app.future']);
    assert.deepEqual(of('/nothing/of/the/kind'), []);
  });

  it('of a client case are those it names, its opens and its control ask for, and its matchers look through', () => {
    const one: ClientCase = {
      ...head,
      role: 'client',
      features: ['brotli'],
      peer,
      opens: [{ url: 'x', method: 'GET' }],
      connection: 'keep',
      control: { peer, opens: [{ url: 'x', proxy: 'p' }], connection: 'keep', expects: [delivered({ trailers: {} })] },
      outcomes: { a: { accepted: true, all: [delivered({ status: 200 })] } },
    };
    assert.deepEqual(featuresOf(one), ['brotli', 'keep', 'method', 'proxy', 'status.seen', 'trailers']);
  });

  it('of a server case are those of its requests, its version and its matchers', () => {
    const one: ServerCase = {
      ...head,
      role: 'server',
      send: [
        { do: 'send', stream: ['GET /by', 'tes/5 HTTP/1.0\r\n\r\n', { repeat: '/range', length: 6 }] },
        { do: 'fence' },
      ],
      speaks: 'HTTP/1.0',
      control: { send: [{ do: 'send', stream: ['GET /cond HTTP/1.0\r\n\r\n'] }], expects: [] },
      outcomes: { a: { accepted: true, all: [saw({ requests: 1 })] } },
    };
    assert.deepEqual(featuresOf(one), ['app.bytes', 'app.cond', 'listen.version', 'saw']);
  });

  it('hold by themselves where they are to, and are denied by name', () => {
    assert.equal(hasFeature({}, 'app.echo'), true);
    assert.equal(hasFeature({}, 'proxy'), false);
    assert.equal(hasFeature({ proxy: true, 'app.echo': false }, 'proxy'), true);
    assert.equal(hasFeature({ 'app.echo': false }, 'app.echo'), false);
  });

  it('`/echo` stands in for `saw`', () => {
    assert.equal(hasFeature({ saw: false }, 'saw'), true);
    assert.equal(hasFeature({ saw: false, 'app.echo': false }, 'saw'), false);
  });
});
