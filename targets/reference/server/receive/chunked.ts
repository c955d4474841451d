import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import { parseChunkSize } from './chunk-size.js';
import { readFieldLines } from './field-lines.js';
import type { Input } from './input.js';
import { limits } from './limits.js';
import { refuse } from './refusal.js';

export type Emit = (octets: Buffer) => void;

const incomplete = Symbol('the peer ended inside the chunked body');

/**
 * Decodes a chunked body to its end (RFC 9112 section 7.1), giving its data to `emit` as it comes, and returns the
 * trailer fields. Line ends are CRLF throughout: nothing permits LF alone here.
 *
 * @throws {Refusal} 400 for anything else than the chunked coding, or an end before its end
 */
export async function readChunked(input: Input, emit: Emit, has: Has): Promise<readonly Field[]> {
  const trailers = await decode(input, emit, has);
  if (trailers !== incomplete) return trailers;
  if (has('missing-last-chunk-is-complete')) return [];
  return refuse(400, 'The chunked body has no end.');
}

async function decode(input: Input, emit: Emit, has: Has): Promise<readonly Field[] | typeof incomplete> {
  const raw = has('chunked-body-not-decoded') ? emit : undefined;
  let left = limits.chunkExtensions * (has('chunk-extension-unbounded') ? 4_096 : 1);
  for (;;) {
    const line = await input.line(limits.chunkSizeDigits + left);
    if (line.kind === 'ended') return incomplete;
    if (line.kind === 'long') return refuse(400, 'A chunk size line is too long.');
    if (!line.crlf && !has('chunk-bare-lf-accepted')) refuse(400, 'A chunk size line does not end with CRLF.');
    if (line.split && has('chunk-size-in-one-segment')) refuse(400, 'A chunk size line is cut.');
    const { size, extensionLength } = parseChunkSize(line.text, has);
    left -= extensionLength;
    if (left < 0) refuse(400, 'The chunk extensions are too long.');
    raw?.(Buffer.from(`${line.text}\r\n`, 'latin1'));
    if (size === 0) break;
    if (input.buffered < size && has('chunk-data-in-one-segment')) refuse(400, 'Chunk data is cut.');
    if (has('chunk-data-ends-at-crlf')) {
      const data = await input.line(size);
      if (data.kind === 'line') emit(Buffer.from(data.text, 'latin1'));
      continue;
    }
    if (!(await copy(input, size, emit))) return incomplete;
    if (!(await terminator(input, has))) return incomplete;
    raw?.(Buffer.from('\r\n'));
  }
  if (has('last-chunk-end-unchecked')) await copy(input, 2, () => undefined);
  return has('trailer-becomes-request') || has('last-chunk-end-unchecked') ? [] : readFieldLines(input, 'trailer', has);
}

/** Hands over exactly `length` octets; false if the peer ends first. */
export async function copy(input: Input, length: number, emit: Emit): Promise<boolean> {
  for (let left = length; left > 0;) {
    const octets = await input.take(left);
    if (octets === undefined) return false;
    left -= octets.length;
    emit(octets);
  }
  return true;
}

async function terminator(input: Input, has: Has): Promise<boolean> {
  const first = (await input.take(1))?.[0];
  if (first === undefined) return false;
  if (first === 10 && has('chunk-bare-lf-accepted')) return true;
  if (first === 13 && input.next !== 10 && has('bare-cr-ends-line')) return true;
  const second = (await input.take(1))?.[0];
  if (second === undefined) return false;
  const right = first === 13 && second === 10;
  if (!right && !has('chunk-data-terminator-unchecked')) refuse(400, 'Chunk data is not followed by CRLF.');
  return true;
}
