import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { CASE, endOf, makePlace } from './testing.js';

describe('wireproof serve', () => {
  const place = makePlace();
  after(() => place.remove());

  /** Serves a case once; `client` is called with the port that it names. */
  async function served(id: string, client: (port: number) => Promise<void>): Promise<string> {
    const child = place.start(['serve', id, '--once']);
    const ended = endOf(child);
    const port = await new Promise<number>((resolve) => {
      let text = '';
      child.stdout.on('data', (piece: string) => {
        text += piece;
        const told = /:\/\/127\.0\.0\.1:(\d+)\/.*\n/.exec(text);
        if (told !== null) resolve(Number(told[1]));
      });
    });
    await client(port);
    const { status, stdout } = await ended;
    assert.equal(status, 0);
    return stdout;
  }

  /** Sends lines one after the other, each upon the reply to the one before, and ends. */
  async function talk(port: number, ...lines: readonly string[]): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    for (const line of lines) {
      await once(socket, 'data');
      socket.write(line);
    }
    await once(socket, 'data');
    socket.end();
    await once(socket.resume(), 'close');
  }

  it('prints the wire as it happens, and what it shows and leaves open', async () => {
    const printed = await served(CASE, async (port) => {
      const socket = connect(port, '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(socket, 'data');
      socket.end();
    });
    assert.match(printed, /← GET \/ HTTP\/1\.1\\r\\n/);
    assert.match(printed, /→ HTTP\/1\.1 200 OK\\r\\n/);
    assert.match(printed, /what the wire shows\n {2}pass {2}.*if your client delivers/);
    assert.match(printed, /fail {2}otherwise/);
  });

  it('says why an outcome is out of reach where the wire tells that', async () => {
    const printed = await served('ftp/550-fallback/directory-is-listed', (port) =>
      talk(port, 'USER a\r\n', 'QUIT\r\n'),
    );
    assert.match(printed, /fail {2}otherwise\n {8}not ".*": RETR notes did not come/);
  });

  it('refuses what it cannot stand up, and says what to do instead', async () => {
    const answers = await Promise.all(
      ['nothing/such', 'http11/server-range/end-is-clamped', 'properties/response-framing/any-body-arrives'].map((id) =>
        place.wireproof(['serve', id]),
      ),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [2, 2, 2],
    );
    assert.match(answers[1]?.stderr ?? '', /is for servers.*\n.*run --url/);
    assert.match(answers[2]?.stderr ?? '', /is a property/);
  });
});
