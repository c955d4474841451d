import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createFiles, createTape, startPeer } from '../../peer/index.js';
import type { LocalFiles, RunningPeer } from '../../peer/index.js';
import { ACCEPTED } from './testing/accepted.js';
import { hold } from './testing/play.js';
import { realServers } from './testing/servers.js';
import type { RealServer, Running } from './testing/servers.js';
import { FILES, SESSIONS, TREE } from './testing/sessions.js';

// The scripted FTP peer and real FTP servers serve the same files and are asked the same. Where the peer answers otherwise, that is
// either a defect of the peer or stands, explained, in the table of what is accepted.

const differing = (say: string, theirs: string, ours: string): string => `${say}: it says ${theirs}, the peer ${ours}`;

/** The differences that are explained for one server, a line each. */
function accepted(name: RealServer['name']): readonly string[] {
  return ACCEPTED.filter(({ server }) => server === name || server === 'both').flatMap(({ steps, theirs, ours }) =>
    steps.map((say) => differing(say, theirs, ours)),
  );
}

function comparesWith(server: RealServer): void {
  let peer: RunningPeer;
  let running: Running;
  let files: LocalFiles;
  const cleaning: (() => Promise<unknown>)[] = [];
  const seen = new Set<string>();

  before(async () => {
    files = await createFiles(FILES);
    cleaning.push(() => files.remove());
    const work = await createFiles({});
    cleaning.push(() => work.remove());
    peer = await startPeer({ kind: 'ftp-server', tree: TREE, reply: {} }, createTape());
    cleaning.push(() => peer.finish());
    running = await server.start(files.path, work.path);
    cleaning.push(() => running.stop());
  });

  for (const session of SESSIONS) {
    it(`answers alike: ${session.name}`, async () => {
      const [theirs, ours] = await Promise.all([
        hold(session, running.port, files.path),
        hold(session, peer.port, files.path),
      ]);
      assert.equal(ours.length, session.steps.length);
      const differences = theirs.flatMap(({ say, answer }, index) =>
        answer === ours[index]?.answer ? [] : [differing(say, answer, ours[index]?.answer ?? 'nothing')],
      );
      differences.forEach((one) => seen.add(one));
      assert.deepEqual(
        differences.filter((one) => !accepted(server.name).includes(one)),
        [],
      );
    });
  }

  it('differs in all that is explained', () => assert.deepEqual([...seen].sort(), [...accepted(server.name)].sort()));

  it('leaves nothing behind when it is stopped', async () => {
    await running.stop();
    await assert.rejects(once(connect({ host: '127.0.0.1', port: running.port }), 'connect'), { code: 'ECONNREFUSED' });
  });

  after(async () => {
    for (const clean of cleaning.reverse()) await clean();
  });
}

const servers = await realServers();

describe('the FTP peer beside real servers', () => {
  for (const server of servers) {
    if (server.missing === null) describe(server.name, () => comparesWith(server));
    else it.skip(server.missing);
  }
});
