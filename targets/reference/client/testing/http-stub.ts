import type { Socket } from 'node:net';
import { listen, turns } from './loopback.js';

/**
 * A scripted reply: its segments, sent one by one, with `{port}` for the port of the stub, and what happens to the connection then; `early`: sent
 * as soon as the head of the request has arrived, and the rest is read to its end.
 */
export type Scripted = {
  readonly parts: readonly string[];
  readonly then: 'keep' | 'close' | 'reset' | 'late' | 'early';
};

export type HttpStub = {
  readonly port: number;
  /** What each connection received, in the order they were accepted. */
  readonly received: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Answers requests with the given replies, one after the other over all connections; the last one is repeated. */
export async function httpStub(replies: readonly Scripted[]): Promise<HttpStub> {
  const received: string[] = [];
  let answered = 0;
  const loopback = await listen((socket) => {
    const index = received.push('') - 1;
    let begin = 0;
    socket.on('data', (chunk) => {
      received[index] = (received[index] ?? '') + chunk.toString('latin1');
      for (;;) {
        const end = requestEnd(received[index] ?? '', begin, replies[answered]?.then === 'early');
        if (end === undefined) return;
        begin = end;
        const reply = replies[Math.min(answered++, replies.length - 1)];
        if (reply !== undefined) void answer(socket, reply);
      }
    });
  });
  return { port: loopback.port, received, stop: loopback.stop };
}

/** Where the request that begins at `begin` ends. */
function requestEnd(text: string, begin: number, headOnly: boolean): number | undefined {
  const blank = text.indexOf('\r\n\r\n', begin);
  if (blank < 0) return undefined;
  if (headOnly) return blank + 4;
  const head = text.slice(begin, blank);
  if (/\r\ntransfer-encoding: chunked/i.test(head)) {
    const last = text.indexOf('0\r\n\r\n', blank + 4);
    return last < 0 ? undefined : last + 5;
  }
  const end = blank + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return text.length < end ? undefined : end;
}

async function answer(socket: Socket, reply: Scripted): Promise<void> {
  for (const part of reply.parts) {
    await new Promise((resolve) =>
      socket.write(Buffer.from(part.replaceAll('{port}', `${socket.localPort ?? 0}`), 'latin1'), resolve),
    );
    await turns();
  }
  if (reply.then === 'close') socket.end();
  // A client that keeps to its time limit is gone long before this.
  if (reply.then === 'late') setTimeout(() => socket.end('HTTP/1.1 200 Late\r\n\r\n'), 1000).unref();
  if (reply.then === 'reset') socket.resetAndDestroy();
}
