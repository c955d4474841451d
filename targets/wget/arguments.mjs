import { writeFile } from 'node:fs/promises';
import { octets } from '../javascript/adapter.mjs';

const always = [
  '--no-hsts',
  '--no-netrc',
  '--tries=1',
  // A reply that is an error has a body too.
  '--content-on-error',
  // Only the end of what is said is kept, so that the marks of progress have to be few.
  '--progress=dot:giga',
  '--output-document=-',
  // In the locale of the programs here, wget would convert URLs to this encoding, and decode them once more for it.
  '--local-encoding=UTF-8',
];

/** What an open asks for beside its URL, each as an option of the command line and a value. */
function asked({ method, fields = [], body, redirect, credentials, proxy, cookies, timeoutMs }, file) {
  return [
    ...(method || body ? [['method', method ?? 'POST']] : []),
    ...(body ? [['body-file', file('body')]] : []),
    ...fields.map(([name, value]) => ['header', `${name}: ${value}`]),
    ...(redirect === 'manual' ? [['max-redirect', '0']] : []),
    ...(proxy ? [['execute', `http_proxy=${proxy}`]] : []),
    ...(cookies ? ['load-cookies', 'save-cookies'].map((option) => [option, file('cookies')]) : []),
    ...(timeoutMs === undefined ? [] : [['timeout', String(timeoutMs / 1000)]]),
  ];
}

/** Whether a value is handed over in a file: it cannot be where the end of a line is in it, or whitespace ends it. */
const forFile = (value) => /[^\0-\x7f]/.test(value) && !/[\0\n-\r]|[\t ]$/.test(value);

/**
 * The arguments for an open, and the files they name. Octets beyond ASCII cannot be handed over as arguments here, so that options
 * with such go into a configuration file, where each has the same name, and such a URL into a file of URLs. Where there is no
 * way, and for user and password, which are text, an argument has the UTF-8 that a terminal would give.
 * @param {object} open
 * @param {(name: string) => string} file gives the path of a file by its name
 */
export async function argumentsOf(open, file) {
  const { url, body, cookies, credentials } = open;
  const options = asked(open, file);
  const written = options.filter(([, value]) => forFile(value));
  const lines = written.map(([name, value]) => `${name.replace('-', '_')} = ${value}\n`);
  await writeFile(file('config'), octets(lines.join('')));
  if (body) await writeFile(file('body'), contentOf(body));
  if (cookies) await writeFile(file('cookies'), '', { flag: 'a' });
  if (forFile(url)) await writeFile(file('urls'), octets(`${url}\n`));
  return [
    ...always,
    `--config=${file('config')}`,
    // Of FTP, only the replies themselves say what was refused.
    ...(/^ftp:/i.test(url) ? ['--server-response'] : []),
    ...(cookies ? ['--keep-session-cookies'] : []),
    ...(credentials ? [`--user=${credentials.user}`, `--password=${credentials.password}`] : []),
    ...options.filter((option) => !written.includes(option)).map(([name, value]) => `--${name}=${value}`),
    ...(forFile(url) ? [`--input-file=${file('urls')}`] : ['--', url]),
  ];
}

function contentOf(body) {
  return body.octets === undefined ? Buffer.alloc(body.length, body.repeat, 'latin1') : octets(body.octets);
}
