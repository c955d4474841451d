/**
 * An adapter for Node's `http` with one defect, which is named on its command line: what authors of adapters really get wrong. Without
 * one of these names it is decent.
 */
import http from 'node:http';
import { createInterface } from 'node:readline';
import type { Open, Outcome, ToTarget } from '../../model/index.js';

const defect = process.argv[2] ?? 'none';
const is = (name: string): boolean => defect === name;

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function open({ url, method = 'GET', fields = [], body, timeoutMs = 0 }: Open): Promise<Outcome> {
  const given = is('fields-ignored') ? [] : fields;
  const headers = given.flatMap(([name, value]) => [name, value]);
  const limit = is('timeout-ignored') ? 0 : timeoutMs;
  return new Promise((resolve) => {
    const options = { agent: false, method: is('method-ignored') ? 'GET' : method, headers, timeout: limit };
    const request = http.request(url, options, (response) => {
      const { location } = response.headers;
      if (is('follows-always') && location !== undefined) {
        resolve(open({ url: new URL(location, url).href }));
        return;
      }
      let octets = '';
      response.setEncoding('latin1').on('data', (piece: string) => (octets += piece));
      response.on('end', () => {
        const length = is('length-wrong') ? 7 : octets.length;
        const status = is('status-as-text') ? String(response.statusCode) : (response.statusCode ?? null);
        resolve({ kind: 'response', url, status, fields: [], body: { length, octets }, ended: 'complete' } as Outcome);
      });
    });
    request.on('timeout', () => request.destroy(new Error('timed out')));
    request.on('error', ({ message }) => {
      if (is('swallows-errors')) {
        const nothing = { length: 0, octets: '' };
        resolve({ kind: 'response', url, status: 0, fields: [], body: nothing, ended: 'complete' });
      } else resolve({ kind: 'error', during: 'connect', error: { name: 'Error', message } });
    });
    request.end(is('body-lost') || body === undefined || !('octets' in body) ? undefined : body.octets);
  });
}

async function exchange(id: number, opens: readonly Open[]): Promise<void> {
  if (is('dies')) {
    process.stderr.write('TypeError: undefined is not a function\n', () => process.exit(1));
    return;
  }
  if (is('prints')) process.stdout.write('opening…\n');
  if (is('unable')) {
    say({ type: 'unable', id, why: 'adapter', detail: 'no module named mine' });
    return;
  }
  const outcomes: Outcome[] = [];
  for (const one of opens) outcomes.push(await open(one));
  say({ type: 'done', id: is('id-as-text') ? String(id) : id, outcomes: is('no-outcome') ? [] : outcomes });
  if (is('twice')) say({ type: 'done', id, outcomes });
}

let last: Promise<void> = Promise.resolve();

function hear(message: ToTarget): void {
  const role = is('role-wrong') ? 'server' : 'client';
  const target = { name: 'broken', version: is('version-empty') ? '' : '1.0', language: 'JavaScript' };
  const features = {
    method: true,
    fields: true,
    body: true,
    redirect: true,
    timeout: true,
    ...(is('feature-unknown') ? { bodies: true } : {}),
  };
  const rest = { target, role, claims: ['http/1.1'], features, inFlight: is('one-by-one') ? 2 : 4, cancel: false };
  switch (message.type) {
    case 'hello':
      if (is('ready-malformed')) say({ type: 'ready', protocol: 1, role: 'client' });
      else if (!is('silent')) say({ type: 'ready', protocol: 1, ...rest });
      break;
    case 'exchange':
      if (is('one-by-one')) last = last.then(() => exchange(message.id, message.opens));
      else void exchange(message.id, message.opens);
      break;
    case 'ping':
      if (!is('no-pong')) say({ type: 'pong', id: message.id });
      break;
    case 'bye':
      process.exit(0);
      break;
    case 'cancel':
      break;
    case 'listen':
    case 'close':
    case 'call':
    default:
      if (!is('unknown-ignored'))
        say({ type: 'unable', why: 'adapter', detail: 'unknown type', ...(is('unable-with-id') ? { id: 1 } : {}) });
  }
}

if (is('starts-and-dies')) {
  process.stderr.write("Cannot find module 'mine'\n");
  process.exit(1);
}
createInterface({ input: process.stdin })
  .on('line', (line) => hear(JSON.parse(line) as ToTarget))
  .on('close', () => {
    if (is('stays')) setInterval(() => undefined, 1e6);
    else process.exit(0);
  });
