import assert from 'node:assert/strict';
import { thresholds } from './thresholds.js';
import {
  failOn,
  formats,
  gather,
  gatherPattern,
  levels,
  list,
  role,
  seed,
  shard,
  shrinkPath,
  whole,
} from './options.js';

describe('options', () => {
  it('of words are one or several of those known', () => {
    assert.equal(role('server'), 'server');
    assert.deepEqual(levels('must, should'), ['must', 'should']);
    assert.deepEqual(failOn('crash,stale'), ['crash', 'stale']);
    assert.deepEqual(formats('json,html'), ['json', 'html']);
  });

  it('of words are answered with the nearest where they are wrong', () => {
    assert.throws(() => role('servr'), /"servr" is none of client, server, library\. Did you mean server\?/);
    assert.throws(() => levels('must,shoul'), /"shoul" .* Did you mean should\?/);
    assert.throws(() => failOn('crush'), /Did you mean crash\?/);
    assert.throws(() => formats('json,junt'), /Did you mean junit\?/);
    assert.throws(() => failOn(''), /"" is none of/);
  });

  it('of whole numbers begin where they begin', () => {
    assert.equal(whole(1)('12'), 12);
    for (const wrong of ['0', '-1', '1.5', '1e3', 'many', '']) assert.throws(() => whole(1)(wrong), /from 1 on/);
  });

  it('of a seed have 32 bits and a sign', () => {
    assert.deepEqual(['-2147483648', '0', '2147483647'].map(seed), [-2147483648, 0, 2147483647]);
    for (const wrong of ['2147483648', '1.0', '0x10', '']) assert.throws(() => seed(wrong), /32 bits/);
  });

  it('of a shard are I of N, I from 1', () => {
    assert.deepEqual(shard('2/3'), { index: 2, of: 3 });
    for (const wrong of ['0/2', '3/2', '1', '1/0', '1/2/3', '-1/2']) assert.throws(() => shard(wrong), /is no shard/);
  });

  it('of thresholds are a percentage for each level', () => {
    assert.deepEqual(thresholds('must=100, should=99.5'), [
      { level: 'must', percent: 100 },
      { level: 'should', percent: 99.5 },
    ]);
    for (const wrong of ['must', 'must=', 'must=101', 'must=-1', 'must=1=2', 'must=all'])
      assert.throws(() => thresholds(wrong), /write <level>=<percent>/, wrong);
    assert.throws(() => thresholds('must=1,must=2'), /names a level twice/);
    assert.throws(() => thresholds('mst=1'), /Did you mean must\?/);
  });

  it('of a path are numbers with colons between them', () => {
    assert.equal(shrinkPath('0:12:3'), '0:12:3');
    for (const wrong of ['', 'a', '1:', '1::2', '-1']) assert.throws(() => shrinkPath(wrong), /no path/);
  });

  it('that may be repeated are gathered, lists are split', () => {
    assert.deepEqual(gather('b', ['a']), ['a', 'b']);
    assert.deepEqual(gatherPattern('b', ['a']), ['a', 'b']);
    assert.throws(() => gatherPattern('', []), /cannot be empty/);
    assert.deepEqual(list('http/1.1, ftp'), ['http/1.1', 'ftp']);
  });
});
