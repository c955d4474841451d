// Builds the Go program in the folder it is started in, once for each state of its sources, and runs it in its place.
// Everything that Go writes goes to a folder of its own under the system's folder for temporary files.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const shared = dirname(fileURLToPath(import.meta.url));
const home = join(tmpdir(), `wireproof-go-${userInfo().uid}`);
// No network, no settings of the user, no other toolchain than the one that is installed.
const env = {
  ...process.env,
  GOCACHE: join(home, 'cache'),
  GOENV: 'off',
  GOFLAGS: '',
  GOPROXY: 'off',
  GOTOOLCHAIN: 'local',
};

function sourcesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.go') || name === 'go.mod')
    .map((name) => join(folder, name));
}

function go(...args) {
  const { error, status, stdout } = spawnSync('go', args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`go ${args.join(' ')} ended with status ${status}`);
  return stdout;
}

// Where everybody may make folders, what is to be run must be one's own.
mkdirSync(home, { recursive: true, mode: 0o700 });
if (!lstatSync(home).isDirectory() || lstatSync(home).uid !== userInfo().uid) {
  throw new Error(`${home} belongs to somebody else: remove it, or set TMPDIR to another folder`);
}

const sum = createHash('sha256').update(go('version'));
for (const file of [...sourcesIn(shared), ...sourcesIn(process.cwd())]) sum.update(readFileSync(file));
const program = join(home, `${sum.digest('hex').slice(0, 32)}`);
if (!existsSync(program)) {
  const unfinished = `${program}.${process.pid}`;
  go('build', '-o', unfinished, '.');
  renameSync(unfinished, program);
}

const child = spawn(program, { stdio: 'inherit', env: process.env });
child.on('error', (error) => {
  throw error;
});
child.on('exit', (code, signal) => (signal === null ? process.exit(code) : process.kill(process.pid, signal)));
