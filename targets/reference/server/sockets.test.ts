import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import type { FromTarget, ToTarget } from '../../../harness/model/protocol.js';
import { createServerTarget } from './index.js';

type Saw = Extract<FromTarget, { readonly type: 'saw' }>;

/** A target with its messages kept; `ask` resolves with the message that answers. */
function target(...faults: readonly string[]) {
  const side = createServerTarget({ has: (name) => faults.includes(name) });
  const saws: Saw[] = [];
  const ask = (message: ToTarget): Promise<FromTarget> =>
    new Promise((resolve) => {
      void side.handle(message, (answer) => {
        if (answer.type === 'saw') saws.push(answer);
        else resolve(answer);
      });
    });
  const listen = async (id: number, version?: 'HTTP/1.0'): Promise<number> => {
    const answer = await ask({ type: 'listen', id, ...(version === undefined ? {} : { version }) });
    if (answer.type !== 'listening') assert.fail(answer.type);
    return answer.port;
  };
  return { side, saws, ask, listen };
}

/** Collects what comes until the connection is closed, and whether it was reset. */
async function drain(socket: Socket): Promise<{ readonly octets: string; readonly error: string | undefined }> {
  const parts: Buffer[] = [];
  let error: string | undefined;
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.on('error', (failure: NodeJS.ErrnoException) => (error = failure.code));
  // Not once(): it would reject for the error that is to be observed.
  await new Promise((resolve) => socket.on('close', resolve));
  return { octets: Buffer.concat(parts).toString('latin1'), error };
}

const get = (path: string, ...fields: readonly string[]): string =>
  `GET ${path} HTTP/1.1\r\nHost: a\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;

async function content(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe('the reference server on sockets', () => {
  const { ask, listen, saws } = target();
  let port = 0;
  before(async () => (port = await listen(1)));
  after(() => ask({ type: 'close', id: 1 }));
  beforeEach(() => (saws.length = 0));

  it('serves node:http over one kept connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (const path of ['/', '/stream/3', '/bytes/5']) {
      const sent = request({ port, path, agent }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      assert.equal(response.statusCode, 200);
      assert.ok((await content(response)).length > 0);
    }
    agent.destroy();
    assert.equal(new Set(saws.map(({ from }) => from)).size, 1);
  });

  it('sends saw with the remote port before the response', async () => {
    const socket = connect(port, '127.0.0.1').on('data', () => assert.equal(saws.length, 1));
    await once(socket, 'connect');
    const from = socket.localPort;
    socket.end(get('/echo'));
    assert.match((await drain(socket)).octets, /^HTTP\/1.1 200 OK\r\n/);
    assert.equal(saws[0]?.from, from);
  });

  it('answers a client that has half-closed, in order, then closes', async () => {
    const socket = connect({ port, allowHalfOpen: true });
    socket.end(get('/bytes/3') + get('/'));
    assert.match((await drain(socket)).octets, /\r\n\r\n012HTTP\/1.1 200 [^]*\r\n\r\nok$/);
  });

  it('never loses a refusal to what the client is still sending', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n${'x'.repeat(900_000)}`);
    socket.on('end', () => socket.end());
    const { octets, error } = await drain(socket);
    assert.match(octets, /^HTTP\/1.1 400 /);
    assert.equal(error, undefined);
  });

  it('resets instead with that fault', async () => {
    const faulty = target('rejects-by-reset');
    const socket = connect({ port: await faulty.listen(2), allowHalfOpen: true });
    socket.write('GET\r\n\r\n');
    assert.deepEqual(await drain(socket), { octets: '', error: 'ECONNRESET' });
    await faulty.ask({ type: 'close', id: 2 });
  });

  it('drops half-closed clients with that fault', async () => {
    const faulty = target('half-close-cancels');
    const socket = connect({ port: await faulty.listen(2), allowHalfOpen: true });
    socket.end(get('/'));
    assert.deepEqual(await drain(socket), { octets: '', error: undefined });
    await faulty.ask({ type: 'close', id: 2 });
  });

  it('takes 64 MiB and keeps only the beginning and the hash', async () => {
    const block = Buffer.alloc(1_048_576, 'a');
    const hash = createHash('sha256');
    const sent = request({ port, method: 'PUT', path: '/echo', agent: false, headers: { expect: '100-continue' } });
    await once(sent, 'continue');
    for (let count = 0; count < 64; count++) {
      hash.update(block);
      if (!sent.write(block)) await once(sent, 'drain');
    }
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const echoed = JSON.parse((await content(response)).toString()) as { length: number; sha256: string; body: string };
    assert.deepEqual([echoed.length, echoed.sha256], [67_108_864, hash.digest('hex')]);
    assert.equal(echoed.body.length, 4_096);
    assert.equal(saws[0]?.request.body.length, 67_108_864);
  });

  it('sends 64 MiB at the pace of the reader', async () => {
    const sent = request({ port, path: '/bytes/67108864', agent: false }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    let length = 0;
    for await (const part of response) length += (part as Buffer).length;
    assert.equal(length, 67_108_864);
  });

  it('serves curl', async () => {
    const curl = promisify(execFile);
    const url = `http://127.0.0.1:${port}`;
    const seen = async (...args: readonly string[]): Promise<string> =>
      (await curl('curl', ['-q', '-sS', '--noproxy', '*', ...args])).stdout;
    assert.equal(await seen(`${url}/`), 'ok');
    assert.equal(await seen('-0', `${url}/stream/2`), 'piece 0\npiece 1\n');
    assert.equal(await seen('-L', '-r', '1-3', `${url}/range`), 'bcd');
    assert.match(await seen('-I', `${url}/bytes/9`), /^HTTP\/1.1 200 OK\r\n[^]*Content-Length: 9\r\n/);
    assert.match(await seen('-H', 'Transfer-Encoding: chunked', '-d', 'hello', `${url}/echo`), /"body":"hello"/);
    assert.match(await seen('-i', '-H', 'Expect: 100-continue', '-d', 'x', `${url}/echo`), /^HTTP\/1.1 100 Continue/);
  });

  it('listens several times, each with its own version, and closes what is open', async () => {
    const other = await listen(3, 'HTTP/1.0');
    const socket = connect(other, '127.0.0.1');
    socket.write(get('/'));
    assert.match((await drain(socket)).octets, /^HTTP\/1.0 200 OK\r\n/);
    const idle = connect(other, '127.0.0.1').on('error', () => undefined);
    await once(idle, 'connect');
    const gone = once(idle, 'close');
    assert.deepEqual(await ask({ type: 'close', id: 3 }), { type: 'closed', id: 3 });
    await gone;
    assert.equal((await ask({ type: 'close', id: 3 })).type, 'unable');
  });
});
