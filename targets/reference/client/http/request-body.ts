import type { Hash } from 'node:crypto';
import type { Body } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

const PIECE = 64 * 1024;

/**
 * Whether a body goes out chunked: when it was given in chunks, which is how the caller asks for it, unless the server
 * is known to speak HTTP/1.0 (RFC 9112 section 6.1).
 */
export function isChunked(body: Body, to10: boolean, faults: ClientFaults): boolean {
  if (faults.has('chunks-gathered')) return false;
  if (!('chunks' in body)) return 'octets' in body && faults.has('known-length-chunked');
  return !to10 || faults.has('chunked-request-to-1.0');
}

export function bodyLength(body: Body): number {
  if ('octets' in body) return body.octets.length;
  if ('chunks' in body) return body.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return body.length;
}

/** The octets that follow the head, piece by piece. */
export function* bodyPieces(body: Body, to10: boolean, faults: ClientFaults): Generator<Buffer> {
  const chunked = isChunked(body, to10, faults);
  for (const piece of contentPieces(body)) {
    if (!chunked) yield piece;
    else if (piece.length > 0 || faults.has('empty-chunk-sent'))
      yield Buffer.concat([octets(`${piece.length.toString(16)}\r\n`), piece, octets('\r\n')]);
  }
  if (chunked && !faults.has('chunked-request-without-last-chunk')) yield octets('0\r\n\r\n');
  if (faults.has('spare-crlf-after-body')) yield octets('\r\n');
}

/** The hash of the content in hexadecimal, as Digest wants it for auth-int (RFC 7616 section 3.4.3). */
export function hashOfBody(body: Body | undefined, hash: Hash, faults: ClientFaults): string {
  const pieces = body === undefined || faults.has('digest-body-not-hashed') ? [] : contentPieces(body);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

function* contentPieces(body: Body): Generator<Buffer> {
  if ('octets' in body) yield octets(body.octets);
  else if ('chunks' in body) yield* body.chunks.map(octets);
  else yield* repeated(octets(body.repeat), body.length);
}

/** `unit` over and over up to `length` octets, without ever holding more than one piece. */
function* repeated(unit: Buffer, length: number): Generator<Buffer> {
  if (unit.length === 0) return;
  const period = unit.length * Math.max(1, Math.floor(PIECE / unit.length));
  const piece = Buffer.alloc(period, unit);
  for (let left = length; left > 0; left -= period) yield piece.subarray(0, Math.min(left, period));
}

function octets(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
