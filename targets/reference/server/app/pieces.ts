import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { text, type Answer } from '../respond/answer.js';

const block = Buffer.from('0123456789'.repeat(6_554));

/** `/bytes/N`: N octets of known length, made block by block so that any N takes the same memory. */
export function bytes(length: number, { fields }: Request, has: Has): Answer {
  if (length === 0 && has('empty-range-unsatisfiable') && fields.combined('Range') !== undefined)
    return text(416, 'no such range\n', [['Content-Range', 'bytes */0']]);
  return {
    status: 200,
    fields: [['Content-Type', 'application/octet-stream']],
    content: { kind: 'pieces', length, pieces: () => blocks(length) },
  };
}

function* blocks(length: number): Generator<Buffer> {
  for (let left = length; left > 0; left -= block.length) yield block.subarray(0, left);
}

/** `/stream/N`: N pieces whose length is not announced. */
export function stream(count: number, has: Has): Answer {
  if (has('source-is-sent')) return text(200, stream.toString());
  return {
    status: 200,
    fields: [['Content-Type', 'text/plain']],
    content: { kind: 'pieces', length: undefined, pieces: () => pieces(count) },
  };
}

function* pieces(count: number): Generator<Buffer> {
  for (let number = 0; number < count; number++) yield Buffer.from(`piece ${number}\n`);
}
