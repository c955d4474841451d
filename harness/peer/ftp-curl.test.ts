import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createTape, startPeer } from './index.js';

describe('peer/ftp-server, with a client that others wrote', () => {
  it('serves curl', async () => {
    const tape = createTape();
    const peer = await startPeer({ kind: 'ftp-server', tree: { 'pub/b.txt': 'bee' }, reply: {} }, tape);
    const url = `ftp://127.0.0.1:${peer.port}/pub/b.txt`;
    const argv = ['-q', '-sS', '--noproxy', '*'];
    for (const more of [
      [],
      ['--disable-epsv'],
      ['--ftp-port', '127.0.0.1'],
      ['--ftp-port', '127.0.0.1', '--disable-eprt'],
    ]) {
      assert.equal((await promisify(execFile)('curl', [...argv, ...more, url])).stdout, 'bee');
    }
    const seen = await peer.finish();
    assert.deepEqual([...new Set(seen.connections.map(({ targetEnd }) => targetEnd))], ['fin']);
  });
});
