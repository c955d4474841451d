import type { Field } from '../../../../harness/model/protocol.js';

/** What a response carries. `pieces` are written one after the other; without `length` their sum is not announced. */
export type Content =
  | { readonly kind: 'octets'; readonly octets: Buffer }
  | { readonly kind: 'pieces'; readonly length: number | undefined; readonly pieces: () => Iterable<Buffer> };

/** A final response before it is framed: the writer adds Date, Connection and the framing fields. */
export type Answer = { readonly status: number; readonly fields: readonly Field[]; readonly content: Content };

/** An answer whose content is given as octets of the media type `type`. */
export function answer(status: number, type: string, octets: string, fields: readonly Field[] = []): Answer {
  return {
    status,
    fields: [['Content-Type', type], ...fields],
    content: { kind: 'octets', octets: Buffer.from(octets, 'latin1') },
  };
}

export const text = (status: number, octets: string, fields: readonly Field[] = []): Answer =>
  answer(status, 'text/plain', octets, fields);
