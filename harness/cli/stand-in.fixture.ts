/**
 * Stands in for the programs that the documents and workflows call, by the first word of its command line: `wireproof` is the command line
 * that was built, with less to do; `npm` and `npx` look whether there is what they are asked for. So documents are tried without
 * installing anything, and nothing of the repository is changed by them.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { packageRoot } from '../run/index.js';

const [name = '', ...given] = process.argv.slice(2);
const EXAMPLE_URL = 'http://127.0.0.1:8080';

switch (name) {
  case 'npm':
    npm(given);
    break;
  case 'npx':
    if (given[0] === 'wireproof') void wireproof(given.slice(1));
    else
      need(existsSync(path.join(packageRoot, 'node_modules', '.bin', given[0] ?? '')), `npx has no ${given[0] ?? ''}`);
    break;
  default:
    void wireproof(given);
}

function npm(args: readonly string[]): void {
  const [verb = '', ...rest] = args;
  if (args.slice(0, 3).join(' ') === 'run -s conform' && rest.length > 2) {
    void wireproof(rest.slice(rest.indexOf('--') + 1));
    return;
  }
  const { scripts } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const script = verb === 'run' ? rest.find((word) => !word.startsWith('-')) : verb === 'test' ? 'test' : undefined;
  need(
    script === undefined ? ['ci', 'install'].includes(verb) : Object.hasOwn(scripts, script),
    `npm ${args.join(' ')}`,
  );
}

function need(there: boolean, what: string): void {
  if (there) return;
  process.stderr.write(`there is no such thing: ${what}\n`);
  process.exitCode = 2;
}

async function wireproof(args: readonly string[]): Promise<void> {
  if (args[0] === 'serve') return serve(args);
  if (args[0] === 'manifest') {
    // A lock of this very case set: the repository's own may be behind while a case is being written.
    if (!existsSync('manifest.json')) await end(start(['manifest', '--update', '--file', 'manifest.json']));
    return end(start([...args, '--file', 'manifest.json']));
  }
  if (args[0] !== 'run') return end(start(args));
  const cases = process.env.WIREPROOF_CASES;
  const part = args.includes('--case') || cases === undefined ? [] : ['--case', cases];
  if (!args.includes('--url')) return end(start([...args, ...part, '--no-progress']));
  const server = http.createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = args.map((word) => (word === EXAMPLE_URL ? url : word));
  await end(start([...real, '--case', 'http11/server-request-host/*', '--no-progress']));
  server.close();
  server.closeAllConnections();
}

function start(args: readonly string[]) {
  const main = path.join(packageRoot, 'dist', 'bin', 'wireproof.js');
  return spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function end(child: ReturnType<typeof start>): Promise<void> {
  child.stdout.pipe(process.stdout);
  return new Promise((resolve) =>
    child.once('close', (status) => {
      process.exitCode = status ?? 2;
      resolve();
    }),
  );
}

/** Stands a peer up on a free port and is its client, once. */
function serve(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--port');
  const child = start([...args.filter((_, index) => at < 0 || (index !== at && index !== at + 1)), '--once']);
  let said = '';
  let asked = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? [];
    if (asked || port === undefined) return;
    asked = true;
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.end('GET / HTTP/1.0\r\n\r\n'));
    socket.resume().on('error', () => socket.destroy());
  });
  return end(child);
}
