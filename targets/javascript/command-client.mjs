import { client } from './client.mjs';
import { inFolder, runProgram } from './programs.mjs';

/** The error a program ended with: its exit status, the last lines it wrote, and the last reply it shows to have refused something. */
function fault({ code, stderr }) {
  const message = stderr.trim().split(/\r?\n/).slice(-5).join('\n');
  const reply = [...message.matchAll(/(?:^|[:(] ?|ERROR )([45]\d\d)[ ):-]/gm)].at(-1)?.[1];
  return { name: `exit ${code}`, message, ...(reply !== undefined && { reply: Number(reply) }) };
}

/**
 * Puts a program that opens a URL and prints what it gets behind the target protocol, where a `command` descriptor will not do:
 * each run has a folder of its own. Exit status 0 is a response, any other an error, or a response that broke off.
 * @param {object} program
 * @param {object} program.target name, version …, as `ready` tells them
 * @param {string[]} program.claims
 * @param {(url: string) => string[]} program.command the command line that opens a URL
 */
export function commandClient({ target, claims, command }) {
  async function open({ url }, signal) {
    const result = await inFolder((home) => runProgram(command(url), { home, signal }));
    const { code, sum } = result;
    const response = { kind: 'response', url, status: null, fields: [], body: sum.seen() };
    if (code === 0) return { ...response, ended: 'complete' };
    const error = fault(result);
    return sum.length > 0 ? { ...response, ended: 'error', error } : { kind: 'error', during: 'unknown', error };
  }
  client({
    target,
    claims,
    features: { 'fields.seen': false, 'status.seen': false },
    begin: ({ signal }) => ({ open: (wanted) => open(wanted, signal) }),
  });
}
