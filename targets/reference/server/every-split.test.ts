import assert from 'node:assert/strict';
import { playInMemory } from './memory-wire.js';

const conversations = {
  'a length, then a pipelined request':
    'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\nHost: a\r\n\r\n',
  'chunks with extensions and a trailer':
    '\r\nPUT /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a="b;c"\r\nhello\r\n00\r\nX: y\r\n\r\nGET / HTTP/1.0\r\n\r\n',
  'a refusal inside the chunks':
    'POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n',
  'a simple request': 'GET /static/\r\n',
  'lines that end with LF alone': 'GET / HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 1\n\nx',
  'an unfinished head': 'GET / HTTP/1.1\r\nHost',
} as const;

describe('how a request is cut into segments', () => {
  for (const [name, octets] of Object.entries(conversations)) {
    it(`changes nothing: ${name}`, async () => {
      const whole = await playInMemory([octets]);
      assert.notEqual(whole.octets, '');
      for (let cut = 1; cut < octets.length; cut++) {
        assert.deepEqual(await playInMemory([octets.slice(0, cut), octets.slice(cut)]), whole, `cut at ${cut}`);
      }
      assert.deepEqual(await playInMemory(Array.from(octets)), whole, 'octet by octet');
    });
  }
});
