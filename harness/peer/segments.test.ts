import assert from 'node:assert/strict';
import type { Stream } from '../model/index.js';
import { segmentsOf } from './segments.js';
import type { Cuts } from './segments.js';

const shown = (stream: Stream, cuts: Cuts = [], peer = '127.0.0.1:80'): string[] =>
  [...segmentsOf(stream, cuts, { '': peer, other: 'o:1' })].map(
    ({ octets, cut }) => `${octets.toString('latin1')}${cut ? '|' : ''}`,
  );

describe('peer/segments', () => {
  it('sends the pieces of a stream in one write', () => {
    assert.deepEqual(shown(['ab', { repeat: 'xy', length: 5 }, '\xff']), ['abxyxyx\xff']);
  });

  it('cuts where the script says, in any order and across pieces', () => {
    assert.deepEqual(shown(['abc', { repeat: 'xy', length: 5 }, 'd'], [6, 1, 1, 0, 99]), ['a|', 'bcxyx|', 'yxd']);
    assert.deepEqual(shown(['abc'], 'every'), ['a|', 'b|', 'c']);
    assert.deepEqual(shown([], 'every'), []);
    assert.deepEqual(shown([{ repeat: '', length: 0 }]), []);
  });

  it('fills in the peer, with cuts as the script counts them', () => {
    assert.deepEqual(shown(['a{peer}b{peer}c'], [1, 7, 8, 10, 14]), [
      'a|',
      '127.0.0.1:80|',
      'b|',
      '127.0.0.1:80|',
      'c',
    ]);
    assert.deepEqual(shown(['{peer:other}', 'b{port}'], [3, 13, 14]), ['o:1|', 'b|', '80']);
  });

  it('needs one write of memory for any length', () => {
    let total = 0;
    for (const { octets } of segmentsOf(['a', { repeat: '0123456789', length: 64 * 1024 * 1024 }, 'z'], [], {})) {
      assert.ok(octets.length <= 65_536);
      if (total > 0 && octets.at(-1) !== 0x7a) assert.equal(octets[0], 0x30 + ((total - 1) % 10));
      total += octets.length;
    }
    assert.equal(total, 64 * 1024 * 1024 + 2);
  });
});
