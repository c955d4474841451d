import assert from 'node:assert/strict';
import { once } from 'node:events';
import { CASE, makePlace, STACK } from './testing.js';

type Listed = { readonly id: string; readonly role: string; readonly level: string };
type Covered = { readonly id: string; readonly level: string; readonly testable: string; readonly state: string };

describe('what there is', () => {
  const place = makePlace();
  after(() => place.remove());
  const json = async <T>(...args: readonly string[]): Promise<readonly T[]> =>
    JSON.parse((await place.wireproof([...args, '--json'])).stdout) as readonly T[];

  it('list prints the case set as text and as JSON of one shape', async () => {
    const [text, all] = await Promise.all([
      place.wireproof(['list', '--case', CASE]),
      json<Listed>('list', '--case', 'http11/response-content-length/*', '--case', 'properties/**'),
    ]);
    assert.equal(text.status, 0);
    assert.match(text.stdout, new RegExp(`^${CASE} +client +behaviour +The body ends where .*\\n1 cases\\n$`));
    assert.deepEqual(
      all.find(({ id }) => id === CASE),
      {
        id: CASE,
        title: 'The body ends where Content-Length says, although the connection stays open',
        role: 'client',
        topic: 'http11/response-content-length',
        requires: ['rfc9112-s6.3-10'],
        level: 'behaviour',
        kind: 'case',
        faults: ['content-length-ignored'],
      },
    );
    for (const one of all)
      assert.deepEqual(Object.keys(one), ['id', 'title', 'role', 'topic', 'requires', 'level', 'kind', 'faults']);
  });

  it('list is filtered like a run', async () => {
    const [all, servers, must, ...shards] = await Promise.all([
      json<Listed>('list'),
      json<Listed>('list', '--role', 'server'),
      json<Listed>('list', '--level', 'must,may'),
      ...[1, 2].map((shard) => json<Listed>('list', '--shard', `${shard}/2`)),
    ]);
    assert.ok(servers.length > 0 && servers.every(({ role }) => role === 'server'));
    assert.ok(must.length > 0 && must.every(({ level }) => level === 'must' || level === 'may'));
    const ids = (rows: readonly Listed[]) => rows.map(({ id }) => id).sort();
    assert.deepEqual(ids(shards.flat()), ids(all));
    assert.equal(new Set(ids(all)).size, all.length);
  });

  it('show tells requirement, octets, outcomes and faults of a case, and how to see it fail', async () => {
    const { status, stdout } = await place.wireproof(['show', CASE]);
    assert.equal(status, 0);
    for (const part of [
      /^requires +rfc9112-s6\.3-10: RFC 9112 section 6\.3, behaviour: /m,
      /^ +send "HTTP\/1\.1 200 OK\\r\\n.*\\r\\n\\r\\nhello"$/m,
      /^accepts +delivers the body: /m,
      /^rejects +reports an error: /m,
      /^faults +content-length-ignored$/m,
      new RegExp(`^try +wireproof run reference --case '${CASE}' --fault content-length-ignored$`, 'm'),
    ])
      assert.match(stdout, part);
  });

  it('coverage is one row per requirement, of one shape', async () => {
    const [rows, table] = await Promise.all([json<Covered>('coverage'), place.wireproof(['coverage'])]);
    assert.ok(rows.length >= 1146);
    for (const row of rows)
      assert.deepEqual(Object.keys(row), ['id', 'authority', 'level', 'testable', 'state', 'cases', 'reason']);
    const covered = rows.find(({ id }) => id === 'rfc9112-s6.3-10');
    assert.equal(covered?.state, 'covered');
    assert.match(table.stdout, /^authority +covered excluded +gap +all$/m);
    assert.match(table.stdout, new RegExp(`^all +.* ${rows.length}$`, 'm'));
  });

  it('coverage is by authority, level and role, and of gaps alone, as text and as JSON', async () => {
    const [some, gaps, text] = await Promise.all([
      json<Covered>('coverage', '--authority', 'RFC 9112', '--level', 'must', '--role', 'server'),
      json<Covered>('coverage', '--authority', 'RFC 6265', '--gaps'),
      place.wireproof(['coverage', '--authority', 'RFC 6265', '--gaps']),
    ]);
    assert.ok(some.length > 0);
    for (const { level, testable, id } of some)
      assert.ok(level.startsWith('must') && /^(both|server)$/.test(testable) && id.startsWith('rfc9112-'), id);
    assert.ok(gaps.every(({ state }) => state === 'gap'));
    assert.deepEqual(
      text.stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(' ')[0]),
      gaps.map(({ id }) => id),
    );
  });

  it('may be read in part, as by head', async () => {
    const child = place.start(['coverage', '--json']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.deepEqual((await once(child, 'close'))[0], 0);
    assert.doesNotMatch(stderr, STACK);
  });
});
