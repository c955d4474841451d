import { summary } from './bodies.mjs';
import { client } from './client.mjs';
import { fault } from './faults.mjs';
import { ftpUrl } from './ftp-url.mjs';

/** An error as the library reports it; these libraries give the code of a refusing reply as the error's own. */
function told(error) {
  const { code } = error ?? {};
  return typeof code === 'number' ? { ...fault(error), reply: code } : fault(error);
}

async function outcome(open, signal, retrieve) {
  const wanted = ftpUrl(open.url);
  if (wanted === null) {
    return {
      kind: 'error',
      during: 'parse',
      error: { name: 'not-ftp', message: 'the library retrieves by FTP alone' },
    };
  }
  const sum = summary();
  let error;
  try {
    await retrieve({ ...wanted, timeoutMs: open.timeoutMs }, (chunk) => sum.add(chunk), signal);
  } catch (thrown) {
    error = told(thrown);
  }
  // What was handed over before the error is a response that broke off.
  if (error && sum.length === 0) return { kind: 'error', during: 'unknown', error };
  const response = { kind: 'response', url: open.url, status: null, fields: [], body: sum.seen() };
  return error ? { ...response, ended: 'error', error } : { ...response, ended: 'complete' };
}

/**
 * Puts a library that speaks FTP, and knows nothing of URLs, behind the target protocol. Which of its calls an FTP URL stands
 * for is the adapter's doing, so such a target claims `ftp-protocol` and not `ftp`.
 * @param {object} library
 * @param {object} library.target name, version, language …, as `ready` tells them
 * @param {Record<string, boolean>} [library.features]
 * @param {(wanted: object, deliver: (chunk: Buffer) => void, signal: AbortSignal) => Promise<void>} library.retrieve
 *   does what `wanted` (see `ftpUrl`) asks for by the library's documented calls; once the signal is aborted nobody waits for it
 */
export function ftpClient({ target, features = {}, retrieve }) {
  client({
    target,
    claims: ['ftp-protocol'],
    features: { ...features, 'fields.seen': false, 'status.seen': false },
    begin: ({ signal }) => ({ open: (open) => outcome(open, signal, retrieve) }),
  });
}
