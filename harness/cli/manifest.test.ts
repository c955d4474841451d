import assert from 'node:assert/strict';
import { CASE, makePlace } from './testing.js';

describe('wireproof manifest', () => {
  const place = makePlace();
  after(() => place.remove());
  const manifest = (...args: readonly string[]) => place.wireproof(['manifest', ...args, '--file', 'lock.json']);

  it('locks the case set, tells what departs from it, and takes what was meant', async () => {
    const empty = await manifest();
    assert.equal(empty.status, 1);
    assert.match(empty.stdout, new RegExp(`^${CASE} is not locked yet: --update$`, 'm'));
    assert.equal((await manifest('--update')).status, 0);
    assert.equal((await manifest()).status, 0);
    const lock = place.read('lock.json');
    const line = lock.split('\n').find((one) => one.includes(CASE)) ?? '';
    const { hash } = JSON.parse(line.replace(/,$/, '')) as { readonly hash: string };
    place.write('lock.json', lock.replace(hash, '0'.repeat(16)));
    const changed = await manifest();
    assert.equal(changed.status, 1);
    assert.match(
      changed.stdout,
      new RegExp(`^${CASE} means something else than its revision 1 .*: --revise ${CASE}$`, 'm'),
    );
    const refused = await manifest('--update');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, new RegExp(`--revise ${CASE}`));
    assert.equal((await manifest('--revise', CASE)).status, 0);
    assert.equal(place.read('lock.json'), lock.replace(line, line.replace('"revision":1', '"revision":2')));
  });

  it('freezes the next set beside it', async () => {
    const { status, stdout } = await manifest('--update', '--freeze');
    assert.equal(status, 0);
    assert.match(stdout, /the next set is 2027\.2\n$/);
    const { set, cases } = JSON.parse(place.read('sets/2027.1.json')) as { set: string; cases: Record<string, number> };
    assert.deepEqual([set, typeof cases[CASE]], ['2027.1', 'number']);
  });

  it('is no part of the help', async () => {
    assert.doesNotMatch((await place.wireproof(['--help'])).stdout, /manifest/);
  });
});
