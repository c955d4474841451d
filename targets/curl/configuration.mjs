import { writeFile } from 'node:fs/promises';
import { octets } from '../javascript/adapter.mjs';

/** What curl cannot be asked for, because the system that starts it refuses. */
export class NotAnArgument extends Error {}

/** The octets of a text as a user's terminal would give them. */
const utf8 = (text) => Buffer.from(text, 'utf8').toString('latin1');

/** A value in curl's configuration file, octet for octet; what holds more than octets is text. */
function quoted(value) {
  if (value.includes('\0')) throw new NotAnArgument('no argument of a program can hold NUL');
  const escapes = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v' };
  const sent = /^[\0-\xff]*$/.test(value) ? value : utf8(value);
  return `"${sent.replace(/[\\"\n\r\t\v]/g, (octet) => escapes[octet])}"`;
}

/** How curl is told a method and a body; it knows by itself that data is for POST, and takes a request for its own idea for every hop. */
function methodAndBody({ method, body }, data) {
  if (method === 'HEAD' && body === undefined) return [['head']];
  const content = body === undefined && method !== 'POST' ? [] : [['data-binary', body ? `@${data}` : '']];
  const pieces = body?.chunks === undefined ? [] : [['header', 'Transfer-Encoding: chunked']];
  const implied = method === undefined || method === (content.length > 0 ? 'POST' : 'GET');
  return [...content, ...pieces, ...(implied ? [] : [['request', method]])];
}

function* pieces(body) {
  if (body.octets !== undefined) yield octets(body.octets);
  else if (body.chunks !== undefined) for (const chunk of body.chunks) yield octets(chunk);
  else yield Buffer.alloc(body.length, body.repeat, 'latin1');
}

/** curl leaves a field without a value out, unless it ends in a semicolon. */
const header = ([name, value]) => (value === '' ? `${name};` : `${name}: ${value}`);

/** What curl says of a transfer and of the head that ended it, in JSON, where no octet of a target can be taken for a separator. */
const told = '\x1e%{json}\x1f%{header_json}';

async function optionsOf(open, file, jar) {
  const { url, fields = [], redirect, credentials, proxy, trust, cookies, timeoutMs, body } = open;
  const data = file('data');
  if (body !== undefined) await writeFile(data, pieces(body));
  return [
    ['url', url],
    ['globoff'],
    ['silent'],
    ['show-error'],
    // With --head, curl takes the head for its output.
    ['output', file(open.method === 'HEAD' ? 'ignored' : 'body')],
    ['dump-header', file('head')],
    ['write-out', told],
    ...methodAndBody(open, data),
    ...fields.map((field) => ['header', header(field)]),
    ...(redirect === 'follow' ? [['location']] : []),
    ...(credentials ? [['user', utf8(`${credentials.user}:${credentials.password}`)], ['anyauth']] : []),
    ...(proxy === undefined ? [] : [['proxy', proxy]]),
    ...(trust === undefined ? [] : [['cacert', trust]]),
    ...(cookies ? [['cookie', jar ?? '']] : []),
    ...(cookies && jar !== null ? [['cookie-jar', jar]] : []),
    ...(timeoutMs === undefined ? [] : [['max-time', String(timeoutMs / 1000)]]),
  ];
}

/**
 * Writes curl's configuration file for these opens, one after the other, and gives its path. `jar`: the file that takes cookies to another
 * process; null where there is none, and they stay in memory.
 */
export async function configuration(opens, files, jar) {
  const parts = await Promise.all(opens.map((open, index) => optionsOf(open, files[index], jar)));
  const text = parts.map((options) =>
    options.map(([name, value]) => (value === undefined ? name : `${name} = ${quoted(value)}`)).join('\n'),
  );
  const path = files[0]('config');
  await writeFile(path, Buffer.from(`${text.join('\nnext\n')}\n`, 'latin1'));
  return path;
}
