import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Unable } from './lines.mjs';

/** The environment that all opens of an exchange take place in, or undefined where none asks for one. */
function wanted(opens) {
  const [first, ...others] = opens.map(({ environment }) => JSON.stringify(environment));
  if (others.some((other) => other !== first)) {
    throw new Unable('adapter', 'environment: one exchange takes place in one environment');
  }
  return first && JSON.parse(first);
}

const withoutEnvironment = ({ environment, ...open }) => open;

/** The answer, or undefined where the process has ended without one. */
async function answered(child, id) {
  for await (const line of createInterface({ input: child.stdout })) {
    const message = line.startsWith('{') ? JSON.parse(line) : {};
    if (message.id === id) return message;
  }
  return undefined;
}

/** What has brought the process in its environment down has brought the target down, and so this process ends in the same way. */
async function orEnds(answer, ended, signal) {
  if (answer !== undefined || signal.aborted) return answer;
  const [status] = await ended;
  process.exit(status || 1);
}

/** Nobody waits for the answer to a cancelled exchange. */
const unlessCancelled = (signal) => (error) => {
  if (!signal.aborted) throw error;
};

/**
 * Plays an exchange that asks for an environment in a process of its own, which is this adapter once more: a library may
 * read the environment when it is loaded, and whoever changes it for one exchange changes it for all that go on.
 * @returns {Promise<object> | undefined} the answer to the exchange; undefined where no environment is asked for
 */
export function inItsEnvironment({ id, connection, opens }, signal) {
  const environment = wanted(opens);
  if (environment === undefined) return undefined;
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [process.argv[1]], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  const lines = [
    { type: 'hello', protocol: 1, role: 'client', harness: 'wireproof' },
    { type: 'exchange', id, connection, opens: opens.map(withoutEnvironment) },
  ];
  // A process that has ended already is noticed by the end of its output.
  child.stdin.on('error', () => {});
  child.stdin.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const ended = once(child, 'close');
  return answered(child, id)
    .then((answer) => orEnds(answer, ended, signal))
    .catch(unlessCancelled(signal))
    .finally(() => {
      signal.removeEventListener('abort', kill);
      kill();
      return ended;
    });
}
