import assert from 'node:assert/strict';
import { openSink } from '../body/sink.js';
import { cuts, feed } from '../testing/feed.js';
import { none } from '../testing/no-faults.js';
import { chunkSize } from './chunk-size.js';
import { readChunked } from './chunked.js';

async function decode(parts: readonly string[]) {
  const sink = await openSink({ url: '' }, '');
  const end = await readChunked(feed(parts), sink, [], none);
  return { octets: (await sink.seen()).octets, trailers: end.trailers ?? [] };
}

describe('the chunked coding', () => {
  it('is decoded however it is cut', async () => {
    const coded = '5;a;b="x\\";"\r\nhello\r\n00A ; c = d\r\n, chunking\r\n0;e\r\nT: v\r\n\r\n';
    for (const parts of cuts(coded)) {
      assert.deepEqual(await decode(parts), { octets: 'hello, chunking', trailers: [['T', 'v']] });
    }
  });

  for (const [what, coded, name] of [
    ['the end before the last chunk', '5\r\nhello\r\n', 'IncompleteBody'],
    ['the end inside a chunk', '5\r\nhel', 'IncompleteBody'],
    ['the end inside the trailers', '0\r\n', 'IncompleteBody'],
    ['data that is longer than its size', '5\r\nhelloX\r\n0\r\n\r\n', 'BadChunk'],
    ['a size line that ends in LF', '5\nhello\r\n0\r\n\r\n', 'BadChunk'],
    ['a size line without end', '5;'.padEnd(20_000, 'x'), 'BadChunk'],
  ] as const) {
    it(`refuses ${what}`, () => assert.rejects(decode([coded]), { name }));
  }

  it('has sizes in plain hexadecimal', () => {
    assert.equal(chunkSize('000fF', none), 255);
    assert.equal(chunkSize('1FFFFFFFFFFFFF', none), Number.MAX_SAFE_INTEGER);
    for (const line of ['', '0x5', '+5', '-5', ' 5', '5 ', 'g', '5;', '5;a=', '5;a="', '20000000000000', '5_0']) {
      assert.throws(() => chunkSize(line, none), { name: 'BadChunk' }, line);
    }
  });
});
