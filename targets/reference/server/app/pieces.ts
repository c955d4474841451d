import type { Answer } from '../respond/answer.js';

const block = Buffer.from('0123456789'.repeat(6_554));

/** `/bytes/N`: N octets of known length, made block by block so that any N takes the same memory. */
export function bytes(length: number): Answer {
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
export function stream(count: number): Answer {
  return {
    status: 200,
    fields: [['Content-Type', 'text/plain']],
    content: { kind: 'pieces', length: undefined, pieces: () => pieces(count) },
  };
}

function* pieces(count: number): Generator<Buffer> {
  for (let number = 0; number < count; number++) yield Buffer.from(`piece ${number}\n`);
}
