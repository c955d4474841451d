import type { Octets, Stream } from '../model/index.js';
import { streamLength } from '../model/index.js';
import { writeChunks } from '../wire/index.js';
import type { Fields, Framed } from './message.js';
import { fieldLines } from './message.js';

/** How chunked data departs from the plainest form. */
export type ChunkedForm = {
  /** Put behind each chunk size, e.g. `;name=value`. */
  readonly extension?: Octets;
  readonly trailers?: Fields;
  /** False leaves out the last chunk and everything after it. */
  readonly last?: boolean;
};

/** A body framed by Content-Length (RFC 9112 section 6.2). */
export function sized(...body: Stream): Framed {
  return { fields: [['Content-Length', String(streamLength(body))]], body, content: body };
}

/** A body in chunks, one per argument (RFC 9112 section 7.1). */
export function chunked(...chunks: readonly Octets[]): Framed {
  return chunkedAs({}, ...chunks);
}

/** A body in chunks, in a less plain form. */
export function chunkedAs(form: ChunkedForm, ...chunks: readonly Octets[]): Framed {
  const extension = form.extension ?? '';
  const body = writeChunks(chunks, {
    extensions: () => extension,
    trailers: fieldLines(form.trailers ?? {}),
    last: form.last ?? true,
  });
  return { fields: [['Transfer-Encoding', 'chunked']], body: [body], content: chunks };
}

/** A body that only the end of the connection delimits (RFC 9112 section 6.3). */
export function unframed(...body: Stream): Framed {
  return { fields: [], body, content: body };
}

/** A body with framing fields written out by hand, right or wrong. */
export function framedBy(fields: Fields, ...body: Stream): Framed {
  return { fields: fieldLines(fields), body, content: body };
}

/** No body, and no field about one. */
export const nothing: Framed = { fields: [], body: [], content: [] };
