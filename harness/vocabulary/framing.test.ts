import assert from 'node:assert/strict';
import type { Stream } from '../model/index.js';
import { chunked, chunkedAs, framedBy, nothing, sized, unframed } from './framing.js';
import { wholeOf } from './generated.js';

const whole = (stream: Stream): string => wholeOf({ stream });

describe('framing', () => {
  it('by length counts the octets, also of what is not written out', () => {
    assert.deepEqual(sized('hel', 'lo'), {
      fields: [['Content-Length', '5']],
      body: ['hel', 'lo'],
      content: ['hel', 'lo'],
    });
    assert.deepEqual(sized({ repeat: 'ab', length: 67_108_864 }).fields, [['Content-Length', '67108864']]);
    assert.deepEqual(sized('').fields, [['Content-Length', '0']]);
  });

  it('in chunks is one chunk per argument, hexadecimal sizes, and the last chunk', () => {
    const { fields, body, content } = chunked('hello', 'x'.repeat(26));
    assert.deepEqual(fields, [['Transfer-Encoding', 'chunked']]);
    assert.equal(whole(body), `5\r\nhello\r\n1a\r\n${'x'.repeat(26)}\r\n0\r\n\r\n`);
    assert.equal(whole(content), `hello${'x'.repeat(26)}`);
    assert.equal(whole(chunked().body), '0\r\n\r\n');
  });

  it('in chunks of a less plain form has extensions, trailers, or no end', () => {
    assert.equal(
      whole(chunkedAs({ extension: ';a=b', trailers: { 'X-T': ['1', '2'] } }, 'hi').body),
      '2;a=b\r\nhi\r\n0;a=b\r\nX-T: 1\r\nX-T: 2\r\n\r\n',
    );
    assert.equal(whole(chunkedAs({ last: false }, 'hi').body), '2\r\nhi\r\n');
  });

  it('by hand is as it is written, right or wrong', () =>
    assert.deepEqual(framedBy({ 'Content-Length': ['5', '3'] }, 'hello'), {
      fields: [
        ['Content-Length', '5'],
        ['Content-Length', '3'],
      ],
      body: ['hello'],
      content: ['hello'],
    }));

  it('can be left out', () => {
    assert.deepEqual(unframed('a'), { fields: [], body: ['a'], content: ['a'] });
    assert.deepEqual(nothing, { fields: [], body: [], content: [] });
  });
});
