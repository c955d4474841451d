import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { isGone, miniatureSpec } from '../../target/supervisor/miniatures.fixture.js';
import { resolveTargets, stopAll, TargetStartError } from '../../target/index.js';
import type { TargetSpec } from '../../model/index.js';
import type { Item } from '../catalogue.js';
import { loadItems, loadRoll } from '../roll.js';
import type { Brief } from './calls.js';
import { playHere } from './here.js';
import { playInThread } from './in-thread.js';
import { beginThread } from './thread.js';

const PASSES = 'http11/response-chunked/extensions-are-skipped';
const WAITS = 'http11/client-timeout/body-drips';
const PROPERTY = 'properties/authentication/any-user-in-basic';
const how = { survey: false, deadlineMs: 30_000 };

function briefOf(spec: TargetSpec, ...faults: readonly string[]): Brief {
  return {
    spec,
    start: { window: 4, harness: 'test', pongMs: 30_000, faults },
    options: { seed: 1, runs: 5, deadlineMs: 30_000 },
  };
}

describe('a player in a thread of its own', function () {
  this.timeout(60_000);
  let reference: TargetSpec;
  let items: ReadonlyMap<string, Item>;
  const item = (id: string): Item => items.get(id) ?? assert.fail(id);

  before(async () => {
    const { ready } = await resolveTargets(['reference-client'], { all: false });
    reference = ready[0] ?? assert.fail('no reference');
    const roll = await loadRoll();
    const wanted = roll.filter(({ id }) => [PASSES, WAITS, PROPERTY].includes(id));
    items = new Map((await loadItems(wanted)).map((one) => [one.id, one]));
    assert.deepEqual([...items.keys()].sort(), [PASSES, WAITS, PROPERTY].sort());
  });

  for (const faults of [[], ['chunk-extension-refused']])
    it(`plays as one in this thread does${faults.length === 0 ? '' : ', a target with a fault too'}`, async () => {
      const brief = briefOf(reference, ...faults);
      const players = await Promise.all([playHere(brief), playInThread(beginThread([PASSES, PROPERTY]), brief)]);
      const [here, there] = await Promise.all(
        players.map(async (player) => {
          const played = [await player.play(item(PASSES), how), await player.play(item(PROPERTY), how)];
          await player.stop();
          const { facts, window, stoppedBecause } = player;
          const ended = played.map(({ verdict, outcome, reasons }) => ({ verdict, outcome, reasons }));
          return { facts, window, stoppedBecause, ended, notes: player.notes() };
        }),
      );
      assert.deepEqual(there, here);
      assert.equal(there?.ended[0]?.verdict, faults.length === 0 ? 'pass' : 'fail');
    });

  it('brings the transcript along', async () => {
    const player = await playInThread(beginThread([PASSES]), briefOf(reference));
    const { transcript } = await player.play(item(PASSES), how);
    await player.stop();
    assert.ok(transcript.some(({ dir, octets }) => dir === 'in' && octets?.startsWith('GET ')));
  });

  it('tells why a target did not start', async () => {
    const brief = briefOf(miniatureSpec('dies-at-start'));
    const [here, there] = await Promise.all(
      [playHere(brief), playInThread(beginThread([PASSES]), brief)].map((starting) =>
        starting.then(
          () => assert.fail('it started'),
          (error: unknown) => error,
        ),
      ),
    );
    assert.ok(there instanceof TargetStartError && here instanceof TargetStartError);
    assert.equal(there.message, here.message);
  });

  it('ends what is under way as blocked when it is stopped', async () => {
    const player = await playInThread(beginThread([WAITS]), briefOf(reference));
    const play = player.play(item(WAITS), how);
    await stopAll();
    const late = player.play(item(WAITS), how);
    assert.deepEqual([(await play).verdict, (await late).verdict], ['blocked', 'blocked']);
    await player.stop();
    assert.equal((await player.play(item(WAITS), how)).verdict, 'blocked');
  });

  it('rejects for want of an item that it was not told of', async () => {
    const player = await playInThread(beginThread([PASSES]), briefOf(reference));
    await assert.rejects(player.play(item(WAITS), how), /was not told of http11.client-timeout.body-drips/);
    await player.stop();
  });

  it('leaves nothing behind when its thread ends in the middle, and rejects', async () => {
    // The target keeps a connection to this server: its end is the event to wait for.
    const server = createServer().listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const thread = beginThread([PASSES]);
    const spec = miniatureSpec('ignores-sigterm', { env: { MINIATURE_HELD_BY: String(port) } });
    const [player, [socket]] = await Promise.all([
      playInThread(thread, briefOf(spec)),
      once(server, 'connection') as Promise<[Socket]>,
    ]);
    const [pid] = (await once(socket, 'data')) as [Buffer];
    const over = once(
      socket.on('error', () => undefined),
      'close',
    );
    await thread.end();
    await assert.rejects(player.play(item(PASSES), how), /thread of the harness has ended/);
    await over;
    assert.ok(await isGone(Number(pid.toString())));
    await player.stop();
    server.close();
  });
});
