import { join } from 'node:path';
import { client, inFolder, runProgram } from '../javascript/adapter.mjs';
import { argumentsOf } from './arguments.mjs';

/** The status of the last reply, as wget says it; null where it got none. */
function statusIn(said) {
  const last = said.split('request sent, awaiting response... ').slice(1).at(-1) ?? '';
  return /^\d+/.test(last) ? Number.parseInt(last, 10) : null;
}

/** The error wget ended with: its exit status, its last lines, and the last FTP reply that it shows to have refused something. */
function fault({ code, stderr }, ftp) {
  const message = stderr.trim().split(/\r?\n/).slice(-5).join('\n');
  const reply = ftp ? [...message.matchAll(/(?:^|[:(] ?|ERROR )([45]\d\d)[ ):-]/gm)].at(-1)?.[1] : undefined;
  return { name: `exit ${code}`, message, ...(reply !== undefined && { reply: Number(reply) }) };
}

function outcome({ url, redirect }, result) {
  const { code, stderr, sum } = result;
  const ftp = /^ftp:/i.test(url);
  const status = ftp ? null : statusIn(stderr);
  const response = { kind: 'response', url, status, fields: [], body: sum.seen() };
  // By 6 and 8 wget says that the reply was an error, or one redirection too many.
  const refused = (code === 6 || code === 8) && (status >= 400 || (redirect === 'manual' && status >= 300));
  if (code === 0 || refused) return { ...response, ended: 'complete' };
  const error = fault(result, ftp);
  return sum.length > 0 ? { ...response, ended: 'error', error } : { kind: 'error', during: 'unknown', error };
}

async function open(wanted, home, signal) {
  const argv = ['wget', ...(await argumentsOf(wanted, (name) => join(home, name)))];
  if (argv.some((argument) => argument.includes('\0'))) {
    const error = { name: 'EINVAL', message: 'no argument of a program can hold NUL' };
    return { kind: 'error', during: 'parse', error };
  }
  return outcome(wanted, await runProgram(argv, { home, signal }));
}

const features = ['method', 'fields', 'body', 'redirect', 'credentials', 'proxy', 'cookies', 'timeout', 'environment'];

client({
  target: {
    name: 'wget',
    version: 'unknown',
    language: 'C',
    homepage: 'https://www.gnu.org/software/wget/',
    issues: 'https://savannah.gnu.org/bugs/?group=wget',
  },
  claims: ['http/0.9', 'http/1.0', 'http/1.1', 'ftp', 'basic', 'digest', 'cookies'],
  features: {
    ...Object.fromEntries(features.map((name) => [name, true])),
    // wget shows fields as lines, just as they came, and not as it has read them.
    'fields.seen': false,
  },
  begin: ({ signal }) => ({
    openAll: (opens) =>
      inFolder(async (home) => {
        const outcomes = [];
        for (const wanted of opens) if (!signal.aborted) outcomes.push(await open(wanted, home, signal));
        return outcomes;
      }),
  }),
});
