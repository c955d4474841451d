import assert from 'node:assert/strict';
import { cut, fieldLines, head, lines, octets, together } from './message.js';

describe('messages', () => {
  it('written out by line have CRLF between the lines alone', () =>
    assert.deepEqual(lines('GET / HTTP/1.1', 'Host: a', '', 'body').stream, ['GET / HTTP/1.1\r\nHost: a\r\n\r\nbody']));

  it('of octets are exactly those', () =>
    assert.deepEqual(octets('\x00\xff\n', { repeat: 'a', length: 3 }), {
      stream: ['\x00\xff\n', { repeat: 'a', length: 3 }],
    }));

  it('are cut without a change to their octets', () => {
    assert.deepEqual(cut(octets('abc'), [1, 2]), { stream: ['abc'], cuts: [1, 2] });
    assert.deepEqual(cut(octets('abc'), 'every'), { stream: ['abc'], cuts: 'every' });
  });

  it('are joined into one write', () => {
    assert.deepEqual(together(octets('a'), octets('b', 'c')), { stream: ['a', 'b', 'c'] });
  });
});

describe('fields', () => {
  it('stand in order, a list for several lines of one name, null for none', () =>
    assert.deepEqual(fieldLines({ B: '1', A: ['2', '3'], C: null }), [
      ['B', '1'],
      ['A', '2'],
      ['A', '3'],
    ]));

  it('of a case replace or remove those of the same name that would be there, in any case of letters', () => {
    const defaults = [
      ['Host', 'a'],
      ['Content-Type', 'text/plain'],
      ['Content-Length', '5'],
    ] as const;
    assert.equal(
      head('X', defaults, { host: 'b', 'CONTENT-TYPE': null, 'X-Y': '' }),
      'X\r\nContent-Length: 5\r\nhost: b\r\nX-Y: \r\n\r\n',
    );
    assert.equal(head('X', [], {}), 'X\r\n\r\n');
  });
});
