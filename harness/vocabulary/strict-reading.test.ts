import assert from 'node:assert/strict';
import { chunkedReadings, framedReadings, tolerantReadings } from './strict-reading.js';

const next = 'GET /b HTTP/1.1\r\nHost: a\r\n\r\n';
const framed = (lines: string, body: string, version = '1.1'): readonly (string | null)[][] =>
  framedReadings(`POST /a HTTP/${version}\r\n${lines}Host: a\r\nConnection: keep-alive\r\n\r\n${body}${next}`).map(
    (all) => all.map(({ target }) => target),
  );
const tolerant = (octets: string): readonly (string | null)[][] =>
  tolerantReadings(octets).map((all) => all.map(({ target }) => target));
const both = [
  ['/a', '/b'],
  ['/a', '/b'],
];

describe('strict readings', () => {
  it('go on behind a request whose end is certain', () => {
    assert.deepEqual(framed('Content-Length: 5\r\n', 'hello'), both);
    assert.deepEqual(framed('Transfer-Encoding: \tchunked\r\n', '0\r\n\r\n'), both);
    assert.deepEqual(framed('Transfer-Encoding:\r\n chunked\r\n', '0\r\n\r\n'), both);
    assert.deepEqual(framed('Content-Length: 0, 0\r\n', ''), both);
  });

  it('end with a request that may be served and is the last', () => {
    assert.deepEqual(framed('Transfer-Encoding: chunked\r\nContent-Length: +5\r\n', '0\r\n\r\n'), [['/a'], ['/a']]);
    assert.deepEqual(framed('Transfer-Encoding: chunked\r\n', '', '1.0'), [['/a'], ['/a']]);
  });

  it('end in front of what must be refused', () => {
    for (const line of [
      'Transfer-Encoding : chunked',
      'Transfer-Encoding: cow',
      'Content-Length: +5',
      'Content-Length:',
    ])
      assert.deepEqual(framed(`${line}\r\n`, '0\r\n\r\n'), [[], []], line);
    assert.deepEqual(framed('Transfer-Encoding: chunked\r\n', '0x0\r\n\r\n'), [[], []]);
  });

  it('let GET be seen without its content, but nothing behind what is broken', () => {
    const head = 'GET /a HTTP/1.1\r\nHost: a\r\n';
    const sight = { method: 'GET', target: '/a', body: null };
    for (const rest of ['Content-Length: 999\r\n\r\n', 'Transfer-Encoding: chunked\r\n\r\n5;\n'])
      assert.deepEqual(framedReadings(head + rest + next)[0], [sight], rest);
    assert.deepEqual(framedReadings(`${head}Content-Length: 1\r\n\r\na${next}`)[0]?.[0], sight);
    assert.deepEqual(framedReadings(`${head}Content-Length: 1\r\n`)[0], []);
    assert.deepEqual(framedReadings(`${head}Content-Length: +1\r\n\r\na${next}`)[0], []);
  });

  it('take LF alone for a line end or for a space, but not among chunks', () => {
    assert.deepEqual(framed('X: a\nContent-Length: 0\r\n', ''), both);
    assert.deepEqual(framed('X: a\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n')[0], ['/a', '/b']);
    const head = 'POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';
    assert.deepEqual(chunkedReadings(`${head}0\n\r\n`), [[]]);
    assert.equal(chunkedReadings(`${head}0;a\r\nX: y\n\n`)[0]?.length, 1);
  });

  it('tolerate what RFC 9112 lets a recipient tolerate', () => {
    const rest = 'HTTP/1.1\r\nHost: a\r\n\r\n';
    for (const line of [
      `\r\nGET /a ${rest}`,
      ` GET\t/a  ${rest}`,
      `GET\r/a ${rest}`,
      `GET /a HTTP/1.1\r\nX: a\nb\r\n\r\n`,
    ])
      assert.ok(
        tolerant(line).some((all) => all.length === 1),
        line,
      );
    for (const line of [
      `G@T /a ${rest}`,
      'GET /a http/1.1\r\n\r\n',
      'GET /a b HTTP/1.1\r\n\r\n',
      `GET /a HTTP/1.1\r\nX\r\n\r\n`,
    ])
      assert.deepEqual(tolerant(line), [[], []], line);
    assert.deepEqual(tolerant(`GET /a" ${rest}`)[0], [null]);
  });
});
