import assert from 'node:assert/strict';
import { inPool, oneAtATime, spread } from './pool.js';

/** A promise and what settles it. */
function gate(): { readonly wait: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (open = resolve));
  return { wait, open };
}

/** Lets everything that is ready run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the pool', () => {
  it('runs every task once, in order, with at most so many in flight', async () => {
    const gates = [gate(), gate(), gate(), gate(), gate()];
    const begun: number[] = [];
    let flying = 0;
    const done = inPool(gates, 2, async (one) => {
      begun.push(gates.indexOf(one));
      flying += 1;
      assert.ok(flying <= 2);
      await one.wait;
      flying -= 1;
    });
    await settled();
    assert.deepEqual(begun, [0, 1]);
    gates[1]?.open();
    await settled();
    assert.deepEqual(begun, [0, 1, 2]);
    for (const { open } of gates) open();
    await done;
    assert.deepEqual(begun, [0, 1, 2, 3, 4]);
  });

  it('ends at once without tasks, and takes a width below 1 for 1', async () => {
    await inPool([], 3, () => assert.fail('there is no task'));
    const done: number[] = [];
    await inPool([1, 2], 0, (one) => Promise.resolve(void done.push(one)));
    assert.deepEqual(done, [1, 2]);
  });

  it('begins nothing more once a task has rejected', async () => {
    const begun: number[] = [];
    const work = (one: number): Promise<void> => {
      begun.push(one);
      return one === 1 ? Promise.reject(new Error('broken')) : Promise.resolve();
    };
    await assert.rejects(inPool([1, 2, 3, 4, 5, 6], 2, work), /broken/);
    assert.ok(begun.length < 6, `it began ${begun.join(', ')}`);
  });

  it('rejects with what a task rejected with, once those in flight have ended', async () => {
    const slow = gate();
    let ended = false;
    const work = async (one: string): Promise<void> => {
      if (one === 'bad') throw new Error('bad');
      await slow.wait;
      ended = true;
    };
    const done = inPool(['slow', 'bad'], 2, work);
    const rejected = assert.rejects(done, /bad/);
    await settled();
    slow.open();
    await rejected;
    assert.equal(ended, true);
  });
});

describe('one at a time', () => {
  it('lets work through in the order in which it asked', async () => {
    const turns = oneAtATime();
    const first = gate();
    const happened: string[] = [];
    const one = turns(async () => {
      happened.push('first begins');
      await first.wait;
      happened.push('first ends');
    });
    const two = turns(() => Promise.resolve(void happened.push('second')));
    await settled();
    assert.deepEqual(happened, ['first begins']);
    first.open();
    await Promise.all([one, two]);
    assert.deepEqual(happened, ['first begins', 'first ends', 'second']);
  });

  it('goes on after work that rejected', async () => {
    const turns = oneAtATime();
    await assert.rejects(
      turns(() => Promise.reject(new Error('no'))),
      /no/,
    );
    let came = false;
    await turns(() => Promise.resolve(void (came = true)));
    assert.equal(came, true);
  });
});

describe('spreading', () => {
  const capital = (letter: string): boolean => letter < 'a';
  const spreadOut = (tasks: string): string => spread(Array.from(tasks), capital).join('');

  it('mixes those that wait evenly among the first two thirds of the others, each in their order', () => {
    assert.equal(spreadOut('ABabcdef'), 'AabBcdef');
    assert.equal(spreadOut('abcABC'), 'AaBCbc');
    assert.equal(spreadOut('abAcdBefC'), 'AaBbcCdef');
  });

  it('leaves a list of one kind as it is', () =>
    assert.deepEqual(['', 'abc', 'ABC'].map(spreadOut), ['', 'abc', 'ABC']));
});
