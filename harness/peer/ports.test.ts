import assert from 'node:assert/strict';
import { likelyPort, portTurns, shareTurns } from './ports.js';

describe('likely ports', () => {
  it('are taken in turn, between 20,000 and 30,000', () => {
    const ports = Array.from({ length: 10_000 }, () => likelyPort());
    assert.equal(new Set(ports).size, 10_000);
    assert.deepEqual([Math.min(...ports), Math.max(...ports)], [20_000, 29_999]);
  });

  it('can be asked for below another one', () => {
    for (let tries = 0; tries < 1000; tries += 1) assert.ok(likelyPort(20_010) < 20_010);
  });

  it('are taken in turn with whoever shares the count', () => {
    const own = portTurns();
    const first = likelyPort();
    Atomics.add(new Int32Array(own), 0, 5);
    assert.equal((likelyPort() - first + 10_000) % 10_000, 6);
    const other = new SharedArrayBuffer(4);
    new Int32Array(other)[0] = 7;
    shareTurns(other);
    assert.equal(likelyPort(), 20_007);
    shareTurns(own);
  });
});
