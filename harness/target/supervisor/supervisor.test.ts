import assert from 'node:assert/strict';
import { isGone, opening, pidsOf, startMiniature } from './miniatures.fixture.js';
import type { Attempt, ExchangeAnswer } from '../session.js';

const ATTEMPTS = 24;
/** Which of the attempts opens the URL that the miniature is sensitive to. */
const SPECIAL = 10;

/** What becomes of the special attempt. */
type Blame = 'done' | 'crash' | 'hang' | 'hang of the exchange' | 'malformed';
type Row = {
  readonly name: string;
  readonly path: string;
  readonly special: Blame;
  readonly note?: RegExp;
  /** Left out where the miniature answers the special exchange, or dies of it. */
  readonly deadlineMs?: number;
  readonly pongMs?: number;
};

const MATRIX: readonly Row[] = [
  { name: 'dies-on-url', path: '/die', special: 'crash' },
  { name: 'holds-stdout', path: '/die', special: 'crash' },
  { name: 'half-a-line', path: '/half', special: 'crash', note: /ended in the middle of a line/ },
  { name: 'blocks', path: '/block', special: 'hang', deadlineMs: 300, pongMs: 300 },
  { name: 'never-answers', path: '/never', special: 'hang of the exchange', deadlineMs: 100 },
  {
    name: 'answers-late',
    path: '/late',
    special: 'hang of the exchange',
    deadlineMs: 100,
    note: /done after its deadline/,
  },
  {
    name: 'answers-twice',
    path: '/',
    special: 'done',
    note: /done for what had been answered already \(2[34] times\)/,
  },
  { name: 'unknown-id', path: '/', special: 'done', note: /id that was never given \(24 times\)/ },
  { name: 'two-mebibyte-line', path: '/long', special: 'done', note: /line over 1 MiB/ },
  { name: 'noise', path: '/', special: 'done', note: /"?DEBUG: about to answer/ },
  { name: 'malformed', path: '/malformed', special: 'malformed' },
  { name: 'ignores-sigterm', path: '/', special: 'done' },
];

function blameOf(attempt: Attempt<ExchangeAnswer>): Blame | 'error' | 'stopped' | 'unable' {
  if (attempt.kind !== 'finished') return attempt.kind;
  return attempt.value.kind === 'hang' ? 'hang of the exchange' : attempt.value.kind;
}

function answersOf(attempts: readonly Attempt<ExchangeAnswer>[]): readonly ExchangeAnswer[] {
  return attempts.flatMap((attempt) => (attempt.kind === 'finished' ? [attempt.value] : []));
}

describe('supervisor: who is to blame', () => {
  for (const { name, path, special, note, deadlineMs, pongMs = 30_000 } of MATRIX) {
    for (const window of [1, 4, 16]) {
      it(`${name}, window ${window}: ${special === 'done' ? 'nobody' : `one ${special}`}`, async () => {
        const target = await startMiniature(name, { window, pongMs });
        assert.equal(target.window, window);
        const plays = Array.from({ length: ATTEMPTS }, (_, n) =>
          n === SPECIAL ? opening(path, deadlineMs) : opening(`/ordinary/${n}`),
        );
        const attempts = await Promise.all(plays.map((play) => target.attempt(play)));
        await target.stop();
        assert.deepEqual(
          attempts.map(blameOf),
          plays.map((_, n) => (n === SPECIAL ? special : 'done')),
        );
        if (note !== undefined) assert.match(target.notes().join('\n'), note);
        assert.equal(target.stoppedBecause, null);
        for (const pid of pidsOf(answersOf(attempts))) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
      });
    }
  }

  for (const window of [1, 4, 16]) {
    it(`dies-on-third-exchange, window ${window}: nobody, the target is unstable`, async () => {
      const target = await startMiniature('dies-on-third-exchange', { window, maxRestarts: 100 });
      const attempts = await Promise.all(Array.from({ length: 12 }, (_, n) => target.attempt(opening(`/${n}`))));
      await target.stop();
      const blames = attempts.map(blameOf);
      assert.deepEqual(
        blames.filter((blame) => blame !== 'done' && blame !== 'error'),
        [],
      );
      assert.ok(blames.includes('done') && blames.includes('error'));
      const error = attempts.find((attempt) => attempt.kind === 'error');
      assert.ok(error?.kind === 'error');
      assert.match(error.detail, /^unstable target: its worker exited with status 3 while th/);
    });
  }

  it('those that do it only together end as errors which say so', async () => {
    const target = await startMiniature('dies-in-company', { window: 3 });
    const attempts = await Promise.all(['/a', '/b', '/c'].map((path) => target.attempt(opening(path))));
    await target.stop();
    for (const attempt of attempts) {
      assert.equal(attempt.kind, 'error');
      assert.match(attempt.detail, /these 3 exchanges .* none does it alone; together again it exited with status 3$/);
    }
  });

  it('two guilty ones in flight at once are both found', async () => {
    const target = await startMiniature('dies-on-url', { window: 4 });
    const attempts = await Promise.all(['/die/1', '/a', '/die/2', '/b'].map((path) => target.attempt(opening(path))));
    await target.stop();
    assert.deepEqual(attempts.map(blameOf), ['crash', 'done', 'crash', 'done']);
  });

  it('keeps what the worker printed as evidence of the crash', async () => {
    const target = await startMiniature('dies-on-url');
    const attempt = await target.attempt(opening('/die'));
    await target.stop();
    assert.deepEqual(attempt, {
      kind: 'crash',
      detail: 'alone on a fresh worker, which exited with status 3',
      stderr: 'died of a URL\n',
    });
  });

  it('spreads attempts over several workers, and a loss on one does not touch the others', async () => {
    const target = await startMiniature('dies-on-url', { window: 2, spec: { workers: 3 } });
    assert.equal(target.window, 6);
    const paths = ['/a', '/b', '/die', '/c', '/d', '/e', '/f', '/g'];
    const attempts = await Promise.all(paths.map((path) => target.attempt(opening(path))));
    await target.stop();
    assert.deepEqual(
      attempts.map(blameOf),
      paths.map((path) => (path === '/die' ? 'crash' : 'done')),
    );
    assert.ok(pidsOf(answersOf(attempts)).length >= 3);
  });

  it('replaces a worker that is still occupied by an exchange which it cannot cancel', async () => {
    const target = await startMiniature('cannot-cancel', { window: 4, maxRestarts: 0 });
    assert.equal(target.window, 1);
    const paths = ['/a', '/never', '/b', '/c'];
    const attempts = await Promise.all(
      paths.map((path) => target.attempt(opening(path, path === '/never' ? 100 : 30_000))),
    );
    await target.stop();
    assert.deepEqual(attempts.map(blameOf), ['done', 'hang of the exchange', 'done', 'done']);
  });

  it('a play that fails by itself is an error and costs no worker', async () => {
    const target = await startMiniature('noise');
    const failed = await target.attempt(() => Promise.reject(new TypeError('the play is wrong')));
    const fine = await target.attempt(opening('/'));
    await target.stop();
    assert.equal(failed.kind, 'error');
    assert.match(failed.detail, /the play is wrong/);
    assert.equal(blameOf(fine), 'done');
  });
});

describe('supervisor: the end of a target', () => {
  it('gives a target up after so many losses, and keeps what was finished', async () => {
    const target = await startMiniature('dies-on-url', { window: 1, maxRestarts: 2 });
    const paths = ['/a', '/die/1', '/b', '/die/2', '/c', '/d'];
    const attempts = await Promise.all(paths.map((path) => target.attempt(opening(path))));
    assert.match(target.stoppedBecause ?? '', /lost 3 times, the last one exited with status 3/);
    const late = await target.attempt(opening('/late'));
    await target.stop();
    assert.deepEqual([...attempts, late].map(blameOf), [
      'done',
      'crash',
      'done',
      'stopped',
      'stopped',
      'stopped',
      'stopped',
    ]);
  });

  it('ends what waits and what is in flight as stopped', async () => {
    const target = await startMiniature('never-answers', { window: 1 });
    const inFlight = target.attempt(opening('/never'));
    const waiting = target.attempt(opening('/'));
    await target.stop();
    const after = await target.attempt(opening('/'));
    assert.deepEqual([await inFlight, await waiting, after].map(blameOf), ['stopped', 'stopped', 'stopped']);
  });

  it('does not lose an answer that comes while it stops', async () => {
    const target = await startMiniature('answers-late', { window: 2 });
    const inFlight = [target.attempt(opening('/late/1')), target.attempt(opening('/late/2'))];
    await target.stop();
    assert.deepEqual((await Promise.all(inFlight)).map(blameOf), ['done', 'done']);
  });

  it('leaves nothing behind that a worker had started', async () => {
    const target = await startMiniature('holds-stdout');
    const attempt = await target.attempt(opening('/die'));
    await target.stop();
    assert.equal(attempt.kind, 'crash');
    const child = Number(/left child (\d+)/.exec(attempt.stderr)?.[1]);
    assert.ok(child > 0);
    assert.ok(await isGone(child));
  });
});
