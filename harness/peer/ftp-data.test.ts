import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { FtpServerScript } from '../model/index.js';
import { createTape, startPeer } from './index.js';
import type { RunningPeer } from './index.js';
import { Caller, listening } from './testing.js';

type Session = { readonly peer: RunningPeer; readonly control: Caller };

async function session(script: Partial<FtpServerScript>): Promise<Session> {
  const peer = await startPeer({ kind: 'ftp-server', tree: { f: 'text' }, reply: {}, ...script }, createTape());
  const control = await Caller.to(peer.port);
  await control.until('220 ready\r\n');
  return { peer, control };
}

async function dataAt(host: string, port: number): Promise<Caller> {
  const socket = connect({ host, port, allowHalfOpen: true });
  const caller = new Caller(socket);
  await once(socket, 'connect');
  return caller;
}

/** Retrieves the file over a data connection that is open, and ends the session. */
async function retrieved({ peer, control }: Session, data: Caller) {
  control.send('RETR f\r\n');
  await data.ended;
  data.socket.end();
  await control.until('226 Transfer complete.\r\n');
  control.socket.end();
  const seen = await peer.finish();
  return { octets: data.received, to: seen.connections.map(({ to }) => to), seen };
}

describe('peer/ftp-data', () => {
  for (const host of ['127.0.0.1', '127.0.0.3']) {
    it(`tells that the data connection went to ${host} where it could go elsewhere`, async () => {
      const here = await session({ reply: { PASV: '227 ({pasv-elsewhere})', EPSV: '229 (|||{epsv-elsewhere}|)' } });
      const [, high, low] = /^227 \(127,0,0,3,(\d+),(\d+)\)/.exec(await here.control.command('PASV')) ?? [];
      assert.ok(Number(high) * 256 + Number(low) > 0);
      const port = Number(/\|(\d+)\|/.exec(await here.control.command('EPSV'))?.[1]);
      const { octets, to } = await retrieved(here, await dataAt(host, port));
      assert.deepEqual([octets, to], ['text', ['127.0.0.1', host]]);
    });
  }

  it('tells the two numbers of a port one by one', async () => {
    const here = await session({ reply: { PASV: '227 at {pasv-high} and {pasv-low}, that is {epsv}' } });
    const [high = 0, low = 0, port = 0] =
      (await here.control.command('PASV')).slice(4).match(/\d+/g)?.map(Number) ?? [];
    assert.equal(high * 256 + low, port);
    assert.equal((await retrieved(here, await dataAt('127.0.0.1', port))).octets, 'text');
  });

  it('tells the two numbers of a port with three digits each, of which the first begins with a zero', async () => {
    const here = await session({ reply: { PASV: '227 ({pasv-port-padded}), that is {epsv}' } });
    const [, high, low, port] = /\((0\d{2}),(\d{3})\), that is (\d+)/.exec(await here.control.command('PASV')) ?? [];
    assert.equal(Number(high) * 256 + Number(low), Number(port));
    assert.equal((await retrieved(here, await dataAt('127.0.0.1', Number(port)))).octets, 'text');
  });

  it('connects from the address that the script names', async () => {
    const done = { mark: '150 m', data: ['text'], end: 'fin', completion: '226 Transfer complete.' } as const;
    const here = await session({
      reply: { RETR: { transfer: { ...done, completes: 'after-data', from: '127.0.0.3' } } },
    });
    const arrived = new Promise<Caller>((resolve) => {
      void listening(resolve).then(async ({ port, server }) => {
        await here.control.command(`EPRT |1|127.0.0.1|${port}|`);
        here.control.send('RETR f\r\n');
        server.unref();
      });
    });
    const data = await arrived;
    assert.equal(data.socket.remoteAddress, '127.0.0.3');
    await data.ended;
    data.socket.end();
    here.control.socket.end();
    await here.peer.finish();
  });

  it('replies to PASV and EPSV exactly as scripted, with a listener where it is named', async () => {
    const here = await session({
      reply: { PASV: ['227 =({pasv})', '227 nothing', '500 no'], EPSV: '229 (!!!{epsv}!) {peer}' },
    });
    const first = await here.control.command('PASV');
    assert.match(first, /^227 =\(127,0,0,1,\d+,\d+\)\r\n$/);
    const [high = 0, low = 0] = first.match(/\d+/g)?.slice(-2).map(Number) ?? [];
    (await dataAt('127.0.0.1', high * 256 + low)).socket.end();
    assert.equal(await here.control.command('PASV'), '227 nothing\r\n');
    assert.match(
      await here.control.command('EPSV'),
      new RegExp(`^229 \\(!!!\\d+!\\) 127\\.0\\.0\\.1:${here.peer.port}\r\n$`),
    );
    here.control.socket.end();
    await here.peer.finish();
  });

  for (const [verb, reply] of [
    ['PASV', '227 {pasv-closed} is {epsv-closed}'],
    ['EPSV', '229 {pasv-closed} is {epsv-closed}'],
  ] as const) {
    it(`tells of a port where nobody listens, after ${verb}`, async () => {
      const here = await session({ reply: { [verb]: reply } });
      const port = Number(/is (\d+)/.exec(await here.control.command(verb))?.[1]);
      await assert.rejects(dataAt('127.0.0.1', port), { code: 'ECONNREFUSED' });
      here.control.socket.end();
      await here.peer.finish();
    });
  }

  it('says 425 where the target refuses the data connection', async () => {
    const here = await session({});
    const { port, server } = await listening(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await here.control.command(`EPRT |1|127.0.0.1|${port}|`);
    here.control.send('RETR f\r\n');
    await here.control.until('425 The data connection could not be opened.\r\n');
    here.control.socket.end();
    assert.equal((await here.peer.finish()).connections[1]?.targetEnd, 'refused');
  });
});
