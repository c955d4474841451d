import assert from 'node:assert/strict';
import type { FtpServerScript, FtpTransfer } from '../model/index.js';
import { createTape, startPeer } from './index.js';
import type { RunningPeer, Tape } from './index.js';
import { Caller, listening } from './testing.js';

const TREE = { 'a.txt': 'hello\r\n', 'pub/b.txt': 'bee', 'pub/notes/': 'own listing\r\n' };

type Session = { readonly peer: RunningPeer; readonly tape: Tape; readonly control: Caller };

async function session(script: Partial<FtpServerScript> = {}): Promise<Session> {
  const tape = createTape();
  const peer = await startPeer({ kind: 'ftp-server', tree: TREE, reply: {}, ...script }, tape, { settleMs: 5000 });
  const control = await Caller.to(peer.port);
  if (script.greeting === undefined) await control.until('220 ready\r\n');
  return { peer, tape, control };
}

/** Opens the data connection that a reply to PASV or EPSV tells of. */
function dataOf(reply: string): Promise<Caller> {
  const pasv = /(\d+),(\d+)\D*$/.exec(reply);
  const port = pasv ? Number(pasv[1]) * 256 + Number(pasv[2]) : Number(/\|(\d+)\|/.exec(reply)?.[1]);
  return Caller.to(port);
}

async function received(data: Caller): Promise<string> {
  assert.equal(await data.ended, 'fin');
  data.socket.end();
  return data.received;
}

async function over({ control, peer }: Session): Promise<Awaited<ReturnType<RunningPeer['finish']>>> {
  control.socket.end();
  return peer.finish();
}

describe('peer/ftp-server', () => {
  for (const passive of ['PASV', 'EPSV', 'EPSV 1']) {
    it(`transfers after ${passive}`, async () => {
      const here = await session();
      const data = await dataOf(await here.control.command(passive));
      here.control.send('RETR a.txt\r\n');
      assert.equal(await received(data), 'hello\r\n');
      assert.match(await here.control.until('226 Transfer complete.\r\n'), /150 [^\r]*\(7 bytes\)/);
      const seen = await over(here);
      assert.deepEqual(
        seen.connections.map(({ conn, targetEnd }) => [conn, targetEnd]),
        [
          ['c1', 'fin'],
          ['c1.d1', 'fin'],
        ],
      );
      assert.deepEqual(seen.commands.at(-1), { conn: 'c1', line: 'RETR a.txt', verb: 'RETR', argument: 'a.txt' });
      assert.deepEqual(seen.unforeseen, []);
    });
  }

  for (const form of ['PORT', 'EPRT']) {
    it(`connects to the target after ${form}`, async () => {
      const here = await session();
      const arrived = new Promise<Caller>((resolve) => {
        void listening(resolve).then(async ({ port, server }) => {
          const argument = form === 'PORT' ? `127,0,0,1,${port >> 8},${port & 255}` : `|1|127.0.0.1|${port}|`;
          assert.match(await here.control.command(`${form} ${argument}`), /^200/);
          here.control.send('retr pub/b.txt\r\n');
          server.unref();
        });
      });
      assert.equal(await received(await arrived), 'bee');
      await here.control.until('226 Transfer complete.\r\n');
      assert.equal((await over(here)).commands.at(-1)?.verb, 'RETR');
    });
  }

  it('connects to nobody but the target', async () => {
    const here = await session();
    for (const argument of ['10,0,0,1,200,0', '127,0,0,1,0,80', '127,0,0,1,300,1', '1,2,3']) {
      assert.match(await here.control.command(`PORT ${argument}`), /^50[14] /);
    }
    assert.match(await here.control.command('RETR a.txt'), /^425/);
    assert.match(await here.control.command('EPRT |2|127.0.0.1|5000|'), /^501/);
    await over(here);
  });

  it('answers by whole command before verb, list by list over all connections', async () => {
    const reply = { NOOP: ['200 one', '200 two'], 'SIZE a.txt': '213 99', SIZE: '500 no', 'CWD notes': '250 here' };
    const here = await session({ reply });
    const second = await Caller.to(here.peer.port);
    await second.until('220 ready\r\n');
    const said = [await here.control.command('NOOP'), await second.command('noop'), await here.control.command('NOOP')];
    assert.deepEqual(said, ['200 one\r\n', '200 two\r\n', '200 two\r\n']);
    assert.equal(await second.command('SIZE a.txt'), '213 99\r\n');
    assert.equal(await second.command('SIZE pub'), '500 no\r\n');
    assert.equal(await second.command('CWD notes'), '250 here\r\n');
    assert.match(await second.command('PWD'), /^257 "\/notes"/);
    assert.match(await second.command('constructor'), /^500/);
    second.socket.end();
    assert.deepEqual((await over(here)).commands.map(({ conn }) => conn).slice(0, 3), ['c1', 'c2', 'c1']);
  });

  it('follows a scripted mark with the ordinary data', async () => {
    const here = await session({ reply: { RETR: '125 as you wish', LIST: { reply: '150 here', cuts: 'every' } } });
    const file = await dataOf(await here.control.command('PASV'));
    here.control.send('RETR a.txt\r\n');
    assert.equal(await received(file), 'hello\r\n');
    await here.control.until('125 as you wish\r\n226 Transfer complete.\r\n');
    const listing = await dataOf(await here.control.command('PASV'));
    here.control.send('LIST pub/notes\r\n');
    assert.equal(await received(listing), 'own listing\r\n');
    await here.control.until('150 here\r\n226 Transfer complete.\r\n');
    await over(here);
  });

  const plain: FtpTransfer = {
    mark: '150 m',
    data: ['da', { repeat: 't', length: 3 }],
    end: 'fin',
    completion: '226 c',
    completes: 'after-data',
  };

  it('plays scripted transfers, however they end', async () => {
    const transfers = [
      plain,
      { ...plain, end: 'rst' },
      { ...plain, end: 'open' },
      { ...plain, completes: 'before-data' },
    ] as const;
    const here = await session({ reply: { RETR: transfers.map((transfer) => ({ transfer })) } });
    const ends: unknown[] = [];
    for (const { end } of transfers) {
      const data = await dataOf(await here.control.command('PASV'));
      here.control.send('RETR x\r\n');
      await here.control.until('226 c\r\n');
      if (end === 'open') ends.push(await data.until('dattt'));
      else ends.push(await data.ended);
      data.socket.end();
    }
    assert.deepEqual(ends, ['fin', 'rst', 'dattt', 'fin']);
    await over(here);
    const order = here.tape
      .events()
      .filter(({ dir, event, conn }) => dir === 'out' && (event === 'octets' || conn !== 'c1'));
    const last = order.slice(-5).map(({ octets, event }) => octets ?? event);
    assert.ok(last.indexOf('226 c\r\n') < last.lastIndexOf('dattt'), last.join());
  });

  it('ends the control connection in place of a completion reply where the script says so', async () => {
    const way = { mark: '150 m', data: ['dat'], end: 'fin', completion: null, completes: 'after-data' } as const;
    const here = await session({ reply: { RETR: { transfer: { ...way, then: 'close' } } } });
    const data = await dataOf(await here.control.command('PASV'));
    here.control.send('RETR a.txt\r\n');
    assert.equal(await received(data), 'dat');
    assert.equal(await here.control.ended, 'fin');
    assert.match(here.control.received, /150 m\r\n$/);
    await over(here);
  });

  it('ends the control connection before the data connection where the completion reply comes before that', async () => {
    const way = { mark: '150 m', data: ['dat'], end: 'fin', completion: '226 c', completes: 'before-end' } as const;
    const here = await session({ reply: { RETR: { transfer: { ...way, then: 'close' } } } });
    const data = await dataOf(await here.control.command('PASV'));
    here.control.send('RETR a.txt\r\n');
    assert.equal(await received(data), 'dat');
    assert.equal(await here.control.ended, 'fin');
    await over(here);
    const ends = here.tape.events().filter(({ dir, event }) => dir === 'out' && event === 'fin');
    assert.deepEqual(
      ends.map(({ conn }) => conn),
      ['c1', 'c1.d1'],
    );
  });

  it('tells which commands did not wait for the reply to the one before', async () => {
    const here = await session({ reply: { CWD: '150 Wait.' } });
    await here.control.command('USER a');
    here.control.send('PASS b\r\nTYPE I\r\nCWD c\r\n');
    await here.control.until('150 Wait.\r\n');
    await here.control.command('NOOP');
    const { commands } = await over(here);
    const early = commands.filter((command) => command.early === true).map(({ verb }) => verb);
    assert.deepEqual(early, ['TYPE', 'CWD', 'NOOP']);
  });

  it('says 426 where the target breaks an ordinary transfer off', async () => {
    const here = await session({ tree: { big: 'x'.repeat(32 * 1024 * 1024) } });
    const data = await dataOf(await here.control.command('PASV'));
    data.socket.once('data', () => data.socket.resetAndDestroy());
    here.control.send('RETR big\r\n');
    await here.control.until('426 The data connection was broken off.\r\n');
    assert.equal((await over(here)).connections[1]?.targetEnd, 'rst');
  });

  it('waits for a data connection until the exchange ends', async () => {
    const here = await session();
    await here.control.command('PASV');
    here.control.send('RETR a.txt\r\nNOOP\r\n');
    await here.control.until('(7 bytes).\r\n');
    const finished = here.peer.finish();
    assert.equal(await here.control.ended, 'fin');
    here.control.socket.end();
    assert.deepEqual((await finished).connections.length, 1);
  });

  it('closes, resets and keeps silent as scripted', async () => {
    const reply = {
      CWD: { then: 'silence' },
      SYST: { then: 'close', reply: '421 bye' },
      FEAT: { then: 'reset' },
    } as const;
    const closing = await session({ reply });
    closing.control.send('CWD x\r\n');
    assert.match(await closing.control.command('NOOP'), /^200/);
    closing.control.send('SYST\r\n');
    assert.equal(await closing.control.ended, 'fin');
    assert.match(closing.control.received, /421 bye\r\n$/);
    await over(closing);
    const reset = await session({ reply });
    reset.control.send('FEAT\r\n');
    assert.equal(await reset.control.ended, 'rst');
    await reset.peer.finish();
    const greeted = await session({ greeting: { then: 'close', reply: '120-wait\r\n120 for it' } });
    assert.equal(await greeted.control.ended, 'fin');
    assert.equal(greeted.control.received, '120-wait\r\n120 for it\r\n');
    await over(greeted);
  });

  it('answers commands that come at once in order, and ends after QUIT', async () => {
    const here = await session();
    here.control.send('USER a\r\nPASS b\r\nTYPE I\r\nQUIT\r\nNOOP\r\n');
    assert.equal(await here.control.ended, 'fin');
    assert.deepEqual(here.control.received.match(/^\d{3}/gm), ['220', '331', '230', '200', '221']);
    assert.equal((await over(here)).commands.length, 5);
  });

  it('tells of lines that are none, and of a flood', async () => {
    const odd = await session();
    await odd.control.command('NOOP\nNOOP');
    odd.control.socket.end('QU\xff', 'latin1');
    const seen = await odd.peer.finish();
    assert.deepEqual(
      seen.commands.map(({ bareLf }) => bareLf),
      [true, undefined],
    );
    assert.deepEqual(seen.unforeseen, [
      'c1: a command that ends in LF alone: NOOP',
      'c1: a command that does not end: QU\\xff',
    ]);
    const flood = await session();
    flood.control.send('NOOP\r\n'.repeat(5000));
    const flooded = await over(flood);
    assert.equal(flooded.commands.length, 1000);
    assert.doesNotMatch(flood.control.received, /^421/m);
    assert.match(flooded.unforeseen.join(), /more than 1000 commands/);
  });

  it('sends octets as they stand, and takes what comes upon them as an answer', async () => {
    const here = await session({
      reply: { NOOP: { raw: ['200-a\n\xff\xfb\x01', { repeat: 'x', length: 5 }, '\n200 b\n'] } },
    });
    here.control.send('NOOP\r\n');
    assert.match(await here.control.until('200 b\n'), /\r\n200-a\n\xff\xfb\x01xxxxx\n200 b\n$/);
    await here.control.command('QUIT');
    assert.ok((await over(here)).commands.every(({ early }) => early === undefined));
  });

  it('completes before the data connection ends, and announces after it', async () => {
    const way = { end: 'fin', completion: '226 done', completes: 'before-end' } as const;
    const here = await session({
      reply: {
        'RETR early': { transfer: { ...way, mark: '150 now', data: ['early'] } },
        'RETR late': {
          transfer: { ...way, mark: '150 late', marks: 'after-data', completes: 'after-data', data: ['late'] },
        },
      },
    });
    const first = await dataOf(await here.control.command('PASV'));
    here.control.send('RETR early\r\n');
    await here.control.until('150 now\r\n226 done\r\n');
    assert.equal(await received(first), 'early');
    const second = await dataOf(await here.control.command('PASV'));
    here.control.send('RETR late\r\n');
    assert.equal(await received(second), 'late');
    await here.control.until('150 late\r\n226 done\r\n');
    await over(here);
  });
});
