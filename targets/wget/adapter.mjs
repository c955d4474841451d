import { join } from 'node:path';
import { client, inFolder, runProgram } from '../javascript/adapter.mjs';
import { argumentsOf } from './arguments.mjs';

/** The status of the last reply, as wget says it; null where it got none. */
function statusIn(said) {
  const last = said.split('request sent, awaiting response... ').slice(1).at(-1) ?? '';
  return /^\d+/.test(last) ? Number.parseInt(last, 10) : null;
}

/** The URL that wget opened in the end, as it says before each request. */
const lastUrlIn = (said) => [...said.matchAll(/^--\S+ \S+--  (\S+)$/gm)].at(-1)?.[1];

/** The last FTP reply that shows to have refused something. */
const refusalIn = (said) => [...said.matchAll(/(?:^|[:(] ?|ERROR )([45]\d\d)[ ):-]/gm)].at(-1)?.[1];

/** The error wget ended with: its exit status, its last lines, and the reply that was to blame. */
function fault({ code, stderr }, status) {
  const message = stderr.trim().split(/\r?\n/).slice(-5).join('\n');
  const reply = Number(status ?? refusalIn(message) ?? 0);
  return { name: `exit ${code}`, message, ...(reply >= 400 && { reply }) };
}

function outcome({ url, redirect }, result) {
  const { code, stderr, sum } = result;
  const status = /^ftp:/i.test(url) ? null : statusIn(stderr);
  const response = { kind: 'response', url: lastUrlIn(stderr) ?? url, status, fields: [], body: sum.seen() };
  // By 8 wget says that the reply was an error, which it names then, or one redirection too many.
  if (code === 0 || (code === 8 && (/ ERROR \d+: /.test(stderr) || (redirect === 'manual' && status >= 300)))) {
    return { ...response, ended: 'complete' };
  }
  const error = fault(result, status);
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
  claims: ['http/0.9', 'http/1.0', 'http/1.1', 'ftp', 'basic', 'digest'],
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
