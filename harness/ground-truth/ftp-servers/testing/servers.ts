import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import which from 'which';
import { Group } from '../../../target/process/group.js';

/** A real FTP server that runs. */
export type Running = { readonly port: number; stop(): Promise<void> };

/** A real FTP server. `missing`: what to install where it is not; null where it is. `work`: a folder for files of its own. */
export type RealServer = {
  readonly name: 'vsftpd' | 'pyftpdlib';
  readonly missing: string | null;
  start(root: string, work: string): Promise<Running>;
};

const ATTEMPTS = 5;
const AGAIN_MS = 10;

/** The servers that the peer is held against, installed or not. */
export async function realServers(): Promise<readonly RealServer[]> {
  // Servers stand in folders that only an administrator has on PATH.
  const vsftpd = await which('vsftpd', { nothrow: true, path: `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin` });
  const python = await pythonWithPyftpdlib();
  return [
    {
      name: 'vsftpd',
      missing: vsftpd === null ? 'vsftpd is not installed: apt-get install vsftpd' : null,
      start: (root, work) => startVsftpd(vsftpd ?? 'vsftpd', root, work),
    },
    {
      name: 'pyftpdlib',
      missing: python === null ? 'no python3 has the module pyftpdlib: apt-get install python3-pyftpdlib' : null,
      start: (root) => startPyftpdlib(python ?? 'python3', root),
    },
  ];
}

async function pythonWithPyftpdlib(): Promise<string | null> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const has = await new Promise<boolean>((resolve) => {
      execFile(python, ['-W', 'ignore', '-c', 'import pyftpdlib.servers'], { timeout: 10_000 }, (error) =>
        resolve(error === null),
      );
    });
    if (has) return python;
  }
  return null;
}

/** It tells the port that it was given on standard error. */
function startPyftpdlib(python: string, root: string): Promise<Running> {
  const argv = [python, '-u', '-W', 'ignore', '-m', 'pyftpdlib', '-i', '127.0.0.1', '-p', '0', '-d', root];
  return new Promise((resolve, reject) => {
    const group = launch(argv, root, (said) => {
      const port = /FTP server on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve({ port: Number(port), stop: () => stop(group) });
    });
    void group.ended.then(({ detail }) => reject(new Error(`pyftpdlib ${detail}: ${group.said()}`)));
  });
}

/** It takes a port from its configuration and tells nothing, so that a port which was free a moment ago is tried until it answers. */
async function startVsftpd(vsftpd: string, root: string, work: string): Promise<Running> {
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const file = path.join(work, 'vsftpd.conf');
    await writeFile(file, configuration(root, port), { mode: 0o600 });
    const group = launch([vsftpd, file], work, () => undefined);
    if (await answers(port, group.ended)) return { port, stop: () => stop(group) };
    await stop(group);
    said = group.said();
  }
  throw new Error(`vsftpd did not start in ${ATTEMPTS} attempts: ${said}`);
}

/** Nothing of it needs privileges; what the package's own configuration says is not read. */
function configuration(root: string, port: number): string {
  const settings = {
    listen: 'YES',
    listen_address: '127.0.0.1',
    listen_port: port,
    background: 'NO',
    run_as_launching_user: 'YES',
    seccomp_sandbox: 'NO',
    anonymous_enable: 'YES',
    anon_root: root,
    anon_world_readable_only: 'NO',
    xferlog_enable: 'NO',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

type Launched = Group & { said(): string };

function launch(argv: readonly string[], cwd: string, onSaid: (all: string) => void): Launched {
  let all = '';
  const hear = (text: string): void => {
    all = `${all}${text}`.slice(-4096);
    onSaid(all);
  };
  const group = new Group({ argv, cwd, env: process.env }, (chunk) => hear(chunk.toString('latin1')), hear);
  return Object.assign(group, { said: () => all });
}

async function stop(group: Group): Promise<void> {
  group.kill();
  await group.ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether vsftpd comes to answer at the port before it ends. Another program may have been given the port meanwhile. */
async function answers(port: number, ended: Promise<unknown>): Promise<boolean> {
  const ending = ended.then(() => 'ended' as const);
  for (;;) {
    const socket = connect({ host: '127.0.0.1', port });
    const greeting = once(socket, 'data').then(
      ([chunk]) => (chunk as Buffer).toString('latin1'),
      () => 'refused' as const,
    );
    const said = await Promise.race([greeting, ending]);
    socket.destroy();
    if (said !== 'refused') return said.includes('vsFTPd');
    if ((await Promise.race([ending, delay(AGAIN_MS)])) === 'ended') return false;
  }
}
