import type { Field, Octets } from '../model/index.js';
import { reasonOf } from './reasons.js';

/** A request to write. Left out: `GET`, `/`, `HTTP/1.1`, no fields, no body. */
export type RequestToWrite = {
  readonly method?: Octets;
  readonly target?: Octets;
  readonly version?: Octets;
  readonly fields?: readonly Field[];
  readonly body?: Octets;
};

/** A reply to write. Left out: `HTTP/1.1`, 200, the status code's customary phrase, no fields, no body. */
export type ReplyToWrite = {
  readonly version?: Octets;
  readonly status?: number | Octets;
  readonly reason?: Octets;
  readonly fields?: readonly Field[];
  readonly body?: Octets;
};

/** Field lines, each `name: value` and CRLF, exactly as given; no empty line after them. */
export function writeFields(fields: readonly Field[]): Octets {
  return fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

/**
 * A request, exactly as given: no field is added and the body is not framed.
 * With an empty version and no fields it is the simple request of HTTP/0.9, a line without an empty line after it.
 */
export function writeRequest(request: RequestToWrite): Octets {
  const { method = 'GET', target = '/', version = 'HTTP/1.1', fields = [], body = '' } = request;
  if (version === '' && fields.length === 0) return `${method} ${target}\r\n${body}`;
  const start = version === '' ? `${method} ${target}` : `${method} ${target} ${version}`;
  return `${start}\r\n${writeFields(fields)}\r\n${body}`;
}

/** A reply, exactly as given: no field is added and the body is not framed. */
export function writeReply(reply: ReplyToWrite): Octets {
  const { version = 'HTTP/1.1', status = 200, reason = reasonOf(status), fields = [], body = '' } = reply;
  return `${version} ${status} ${reason}\r\n${writeFields(fields)}\r\n${body}`;
}

/** How chunks are written. `extensions` gives what follows the size of the chunk with that index, its semicolon included; the last chunk's index is `chunks.length`. */
export type ChunkOptions = {
  readonly extensions?: (index: number) => Octets;
  readonly trailers?: readonly Field[];
  readonly last?: boolean;
};

/**
 * A chunked body (RFC 9112 section 7.1): a chunk for each piece, then the last chunk with the trailer section unless `last` is false.
 * An empty piece is written as given too, and so ends the body where it stands.
 */
export function writeChunks(chunks: readonly Octets[], options: ChunkOptions = {}): Octets {
  const { extensions = () => '', trailers = [], last = true } = options;
  const written = chunks
    .map((data, index) => `${data.length.toString(16)}${extensions(index)}\r\n${data}\r\n`)
    .join('');
  return last ? `${written}0${extensions(chunks.length)}\r\n${writeFields(trailers)}\r\n` : written;
}
