import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { summary } from '../javascript/adapter.mjs';

/** So many octets are read at once: each read waits for its turn among whatever else runs. */
const highWaterMark = 1024 * 1024;

async function bodyIn(path) {
  const sum = summary();
  try {
    for await (const chunk of createReadStream(path, { highWaterMark })) sum.add(chunk);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return sum.seen();
}

/** JSON of curl, which writes octets beyond ASCII with the sign of a signed character in front (before 8.0). */
function parsed(text) {
  try {
    return JSON.parse(text.replaceAll('\\uffffff', '\\u00'));
  } catch {
    return {};
  }
}

/** Name and value as curl's own reading of a head divides them, which also leaves a CR at the end away. */
function fieldIn(line) {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^[ \t]+|[ \t\r]+$/g, '')];
}

/** The fields of a head as it was dumped, line by line; a folded one as curl has put it together, which it tells by name. */
function fieldsIn(lines, byName) {
  const seen = new Map();
  return lines.flatMap((line, at) => {
    if (/^[ \t]/.test(line)) return [];
    const [name, value] = fieldIn(line);
    const key = name.toLowerCase();
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return [[name, /^[ \t]/.test(lines[at + 1] ?? '') ? (byName[key]?.[nth] ?? value) : value]];
  });
}

/** The heads that curl received, from the first to the last; behind the last, its trailers. */
function headsIn(dump, byName) {
  const heads = [];
  for (const block of dump.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== '');
    const [, version, status, reason] = /^(HTTP\/\d(?:\.\d)?)[ \t]+(\d+)[ \t]?([^]*)$/.exec(lines[0] ?? '') ?? [];
    if (version)
      heads.push({ version, status: Number(status), reason, fields: fieldsIn(lines.slice(1), byName), trailers: [] });
    else heads.at(-1)?.trailers.push(...lines.map(fieldIn));
  }
  return heads;
}

/** What curl was given of heads: the last one, with the interim ones right before it. Its fields are as curl has read them. */
async function headIn(path, byName) {
  const heads = headsIn(await readFile(path, 'latin1').catch(() => ''), byName);
  const final = heads.pop();
  const before = heads.slice(heads.findLastIndex(({ status }) => status >= 200) + 1);
  return final && { ...final, interim: before.map(({ status, fields }) => ({ status, fields })) };
}

/**
 * What came of one transfer.
 * @param {object} open
 * @param {(name: string) => string} file where its body and its heads are
 * @param {string | undefined} record what curl said of it, undefined where curl ended before
 * @param {{ code: number, stderr: string }} result how curl itself ended
 */
export async function outcomeOf(open, file, record, { code, stderr }) {
  const [told, byName] = (record ?? '').split('\x1f').map(parsed);
  const { exitcode = code, http_code: status = 0, url_effective: url = open.url, errormsg } = told;
  const error = { name: `exit ${exitcode}`, message: errormsg ?? stderr.trim() };
  const head = await headIn(file('head'), byName ?? {});
  const body = await bodyIn(file('body'));
  const failed = exitcode !== 0;
  if (failed && (status === 0 ? body.length === 0 : head === undefined))
    return { kind: 'error', during: 'unknown', error: { ...error, ...replyIn(error.message) } };
  const given = /^https?:/i.test(url) && head ? head : { status: null, fields: [] };
  return { kind: 'response', url, ...given, body, ended: failed ? 'error' : 'complete', ...(failed && { error }) };
}

/** The FTP reply that curl's error shows. */
function replyIn(message) {
  const reply = /(?:^|[:( ])([45]\d\d)\b/.exec(message)?.[1];
  return reply === undefined ? {} : { reply: Number(reply) };
}
