/**
 * A client whose every answer is decided by a word on its command line, for tests of the command line:
 * `gets` fetches, `errors` connects and reports an error, `flaky` does the one and the other in turn, `dies` ends its
 * process, `unable` cannot try, and `waits` connects to the port in `ANNOUNCE` and never answers, nor does `mute`, which is not even ready.
 */
import { createInterface } from 'node:readline';
import http from 'node:http';
import net from 'node:net';
import type { FromTarget, Outcome, ToTarget } from '../model/index.js';

const mode = process.argv[2] ?? 'gets';
let asked = 0;

function say(message: FromTarget): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function get(url: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false }, (response) => {
      let octets = '';
      response.setEncoding('latin1').on('data', (piece: string) => (octets += piece));
      response.on('error', () => {
        resolve({ kind: 'error', during: 'body', error: { name: 'Scripted', message: 'the body broke off' } });
      });
      response.on('end', () => {
        const body = { length: octets.length, octets };
        const status = response.statusCode ?? null;
        resolve({ kind: 'response', url, status, fields: [], body, ended: 'complete' });
        request.destroy();
      });
    });
    request.on('error', ({ message }) => {
      resolve({ kind: 'error', during: 'unknown', error: { name: 'Scripted', message } });
    });
  });
}

function refuse(url: string): Promise<Outcome> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () => socket.end());
    socket.resume().on('close', () => {
      resolve({ kind: 'error', during: 'head', error: { name: 'Scripted', message: 'it always fails' } });
    });
  });
}

async function answer(id: number, url: string): Promise<void> {
  asked += 1;
  switch (mode) {
    case 'dies':
      process.exit(7);
      break;
    case 'unable':
      say({ type: 'unable', id, why: 'adapter', detail: 'no hands' });
      break;
    case 'waits':
      net.connect(Number(process.env.ANNOUNCE), '127.0.0.1');
      break;
    case 'errors':
      say({ type: 'done', id, outcomes: [await refuse(url)] });
      break;
    default:
      say({
        type: 'done',
        id,
        outcomes: [await (mode === 'flaky' && asked % 2 === 0 ? refuse(url) : get(url))],
      });
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const message = JSON.parse(line) as ToTarget;
  if (mode === 'mute') net.connect(Number(process.env.ANNOUNCE), '127.0.0.1');
  else if (message.type === 'hello') {
    const target = { name: 'scripted', version: '1.2.3', language: 'JavaScript' };
    const rest = { role: 'client', claims: ['http/1.1'], features: {}, inFlight: 1, cancel: false } as const;
    say({ type: 'ready', protocol: 1, target, ...rest });
  } else if (message.type === 'exchange') void answer(message.id, message.opens[0]?.url ?? '');
  else if (message.type === 'ping') say({ type: 'pong', id: message.id });
  else if (message.type === 'bye') process.exit(0);
});
