import type { Has } from '../faults/index.js';
import type { Content } from './answer.js';
import type { Outlet } from './outlet.js';
import type { ResponseFraming } from './framing.js';

/** Writes a head and its content, at the pace the client reads. Content that is in memory goes out with the head in one write. */
export async function transfer(
  outlet: Outlet,
  head: Buffer,
  content: Content,
  how: ResponseFraming['transfer'],
  has: Has,
): Promise<void> {
  if (how === 'none') {
    await outlet.write(head);
    return;
  }
  if (how === 'plain' && content.kind === 'octets') {
    await outlet.write(Buffer.concat([head, content.octets]));
    return;
  }
  await outlet.write(head);
  const pieces = content.kind === 'octets' ? [content.octets] : content.pieces();
  let left = content.kind === 'pieces' && has('body-one-octet-short') ? (content.length ?? Infinity) - 1 : Infinity;
  for (const piece of pieces) {
    if (outlet.closed()) return;
    const octets = piece.subarray(0, Math.min(piece.length, left));
    left -= octets.length;
    await outlet.write(how === 'chunked' ? chunkOf(octets) : octets);
  }
  if (how === 'chunked' && !has('chunked-reply-unterminated')) await outlet.write(Buffer.from('0\r\n\r\n'));
}

function chunkOf(octets: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${octets.length.toString(16)}\r\n`), octets, Buffer.from('\r\n')]);
}
