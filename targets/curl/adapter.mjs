import { join } from 'node:path';
import { client, inFolder, runProgram } from '../javascript/adapter.mjs';
import { configuration, NotAnArgument } from './configuration.mjs';
import { outcomeOf } from './outcome.mjs';

/** What curl says of its transfers is a few lines: no more of them is kept than that. */
const most = 1024 * 1024;

/** Runs curl once for these opens, which may share connections, and tells what came of each. */
async function runOnce(opens, home, jar, signal) {
  const files = opens.map((_, index) => (name) => join(home, `${name}${index}`));
  const config = await configuration(opens, files, jar);
  let told = '';
  const sum = { add: (chunk) => (told = (told + chunk.toString('latin1')).slice(0, most)) };
  const result = await runProgram(['curl', '-q', '--config', config], { home, signal, sum });
  const records = told.split('\x1e').slice(1);
  return Promise.all(opens.map((open, index) => outcomeOf(open, files[index], records[index], result)));
}

/** What the system refuses to pass to curl fails like what curl itself refuses. */
function refused(error) {
  if (!(error instanceof NotAnArgument)) throw error;
  return [{ kind: 'error', during: 'parse', error: { name: 'EINVAL', message: error.message } }];
}

/** Fresh connections are those of another process; a cookie jar takes what it keeps to the next. */
function openAll(opens, connection, signal) {
  return inFolder(async (home) => {
    const jar = join(home, 'jar');
    if (connection === 'keep') return runOnce(opens, home, null, signal).catch(refused);
    const outcomes = [];
    for (const open of opens) {
      if (!signal.aborted) outcomes.push(...(await runOnce([open], home, jar, signal).catch(refused)));
    }
    return outcomes;
  });
}

client({
  target: { name: 'curl', version: 'unknown', language: 'C', homepage: 'https://curl.se/' },
  claims: ['http/1.0', 'http/1.1', 'ftp', 'file', 'basic', 'digest', 'cookies'],
  features: {
    method: true,
    fields: true,
    body: true,
    'body.chunks': true,
    redirect: true,
    credentials: true,
    proxy: true,
    trust: true,
    cookies: true,
    timeout: true,
    environment: true,
    keep: true,
    trailers: true,
    interim: true,
  },
  begin: ({ connection, signal }) => ({ openAll: (opens) => openAll(opens, connection, signal) }),
});
