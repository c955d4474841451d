import type { Placeholder, Places, Stream } from '../model/index.js';
import { fillPlaces, placeholdersIn, streamLength } from '../model/index.js';

/** Octets to hand to the kernel in one write. `cut`: the script wants what follows in a write of its own. */
export type Segment = { readonly octets: Buffer; readonly cut: boolean };

/** Where a script cuts what it sends: after so many octets each, or after every octet. */
export type Cuts = readonly number[] | 'every';

type Piece = { readonly block: Buffer; readonly period: number; readonly length: number };

const WRITE = 65_536;

/**
 * Divides a stream into writes of at most 64 KiB, holding no more than one of them at a time.
 *
 * Placeholders in literal octets are filled in. Cuts are offsets in the stream as the script has it, so they mean the same whatever
 * the port is; one within a placeholder falls behind it.
 */
export function* segmentsOf(stream: Stream, cuts: Cuts, places: Places): Generator<Segment> {
  const sent = stream.map((piece) => (typeof piece === 'string' ? fillPlaces(piece, places) : piece));
  const pieces = sent.map(pieceOf);
  const total = streamLength(sent);
  const wanted = cuts === 'every' ? null : cutsSent(stream, cuts, places).filter((cut) => cut > 0 && cut < total);
  let next = 0;
  for (let from = 0; from < total;) {
    while (wanted !== null && (wanted[next] ?? total) <= from) next += 1;
    const cut = wanted === null ? from + 1 : (wanted[next] ?? total);
    const to = Math.min(cut, from + WRITE);
    yield { octets: between(pieces, from, to), cut: to === cut && to < total };
    from = to;
  }
}

function pieceOf(piece: Stream[number]): Piece {
  if (typeof piece === 'string') {
    const block = Buffer.from(piece, 'latin1');
    return { block, period: 0, length: block.length };
  }
  const once = Buffer.from(piece.repeat, 'latin1');
  if (once.length === 0) return { block: once, period: 0, length: 0 };
  const block = Buffer.alloc(Math.min(once.length + WRITE, Math.max(piece.length, once.length)), once);
  return { block, period: once.length, length: piece.length };
}

function between(pieces: readonly Piece[], from: number, to: number): Buffer {
  const parts: Buffer[] = [];
  let start = 0;
  for (const { block, period, length } of pieces) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, length);
    if (begin < end) {
      const offset = period === 0 ? begin : begin % period;
      parts.push(block.subarray(offset, offset + end - begin));
    }
    start += length;
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

/** Cuts of a script's stream as cuts of what is really sent, in order. */
function cutsSent(stream: Stream, cuts: readonly number[], places: Places): number[] {
  const marks = marksOf(stream, places);
  return cuts
    .map((cut) => {
      const before = marks.filter(({ at }) => at < cut);
      const last = before.at(-1);
      const behind = last !== undefined && cut < last.at + last.length ? last.at + last.length : cut;
      return before.reduce((sum, { stands, length }) => sum + stands.length - length, behind);
    })
    .sort((a, b) => a - b);
}

/** The placeholders of a whole stream, by their offsets in it. */
function marksOf(stream: Stream, places: Places): readonly Placeholder[] {
  const marks: Placeholder[] = [];
  let start = 0;
  for (const piece of stream) {
    const own = typeof piece === 'string' ? placeholdersIn(piece, places) : [];
    marks.push(...own.map((mark) => ({ ...mark, at: start + mark.at })));
    start += piece.length;
  }
  return marks;
}
