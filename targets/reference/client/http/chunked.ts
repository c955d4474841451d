import type { Field } from '../../../../harness/model/protocol.js';
import type { BodyEnd } from '../body/receive.js';
import type { Sink } from '../body/sink.js';
import { asOpenError, OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { chunkSize } from './chunk-size.js';
import { parseFields } from './fields.js';
import { copyExactly } from './copy.js';
import { readSection } from './lines.js';

const LINE_LIMIT = 16 * 1024;

/** Decodes a chunked body into the sink and returns its trailer fields (RFC 9112 section 7.1). */
export async function readChunked(
  source: Source,
  sink: Sink,
  head: readonly Field[],
  faults: ClientFaults,
): Promise<BodyEnd> {
  try {
    return await decode(source, sink, head, faults);
  } catch (failure) {
    const { name } = asOpenError(failure, 'body');
    const forgiven = { ECONNRESET: 'reset-is-the-end', IncompleteBody: 'closed-chunk-is-the-last' } as const;
    if ((name === 'ECONNRESET' || name === 'IncompleteBody') && faults.has(forgiven[name])) return {};
    throw failure;
  }
}

async function decode(source: Source, sink: Sink, head: readonly Field[], faults: ClientFaults): Promise<BodyEnd> {
  for (;;) {
    const line = await sizeLine(source, faults);
    if (line === undefined) return {};
    const size = chunkSize(line, faults);
    if (size === 0) return readTrailers(source, sink, head, faults);
    await copyExactly(source, sink, size, faults);
    await terminator(source, faults);
  }
}

/** The next chunk-size line without CRLF, which LF alone cannot replace; undefined only if a missing last chunk is forgiven. */
async function sizeLine(source: Source, faults: ClientFaults): Promise<string | undefined> {
  await source.any();
  const waits = source.waits;
  const line = await source.line(LINE_LIMIT);
  if (line === 'end') {
    if (faults.has('missing-last-chunk-is-complete')) return undefined;
    throw new OpenError('IncompleteBody', 'the connection was closed before the last chunk', 'body');
  }
  if (line === 'long') throw new OpenError('BadChunk', `a chunk-size line of more than ${LINE_LIMIT} octets`, 'body');
  if (source.waits !== waits && faults.has('chunk-size-in-one-segment')) {
    throw new OpenError('BadChunk', 'a chunk-size line did not arrive in one segment', 'body');
  }
  const text = line.toString('latin1');
  if (!text.endsWith('\r') && faults.has('chunk-line-ends-in-lf')) return text;
  if (!text.endsWith('\r')) throw new OpenError('BadChunk', 'a chunk-size line does not end in CRLF', 'body');
  return text.slice(0, -1);
}

async function terminator(source: Source, faults: ClientFaults): Promise<void> {
  if (faults.has('chunk-data-ends-in-lf') && (await source.any()) && source.peek(1)[0] === 10) {
    source.take(1);
    return;
  }
  while (source.size < 2) {
    if (await source.more()) continue;
    if (faults.has('missing-last-chunk-is-complete')) return;
    throw new OpenError('IncompleteBody', 'the connection was closed inside a chunk', 'body');
  }
  if (source.take(2).toString('latin1') !== '\r\n' && !faults.has('chunk-data-terminator-unchecked')) {
    throw new OpenError('BadChunk', 'the data of a chunk is not followed by CRLF', 'body');
  }
}

async function readTrailers(
  source: Source,
  sink: Sink,
  head: readonly Field[],
  faults: ClientFaults,
): Promise<BodyEnd> {
  const { lines, ended } = await readSection(source, faults);
  if (ended && !faults.has('missing-last-chunk-is-complete')) {
    throw new OpenError('IncompleteBody', 'the connection was closed inside the trailer section', 'body');
  }
  if (lines.length === 0) return {};
  if (faults.has('trailer-into-body'))
    await sink.write(Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'));
  const trailers = parseFields(lines, faults);
  if (faults.has('trailers-dropped')) return {};
  return faults.has('trailer-into-fields') ? { fields: [...head, ...trailers] } : { trailers };
}
