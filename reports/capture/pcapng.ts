/** One packet of a capture. `us`: microseconds since the capture began. `comment`: words for the reader. */
export type Packet = { readonly us: number; readonly bytes: Buffer; readonly comment?: string };

const SECTION_HEADER = 0x0a0d0d0a;
const INTERFACE_DESCRIPTION = 1;
const ENHANCED_PACKET = 6;
const OPTION_COMMENT = 1;
const OPTION_END = 0;
/** Packets begin with their IP header (LINKTYPE_RAW). */
const RAW_IP = 101;

/**
 * A capture file of one section and one interface, little-endian (draft-ietf-opsawg-pcapng sections 4.1 to 4.3). `startedAtUs`:
 * microseconds since 1970 of the beginning.
 */
export function pcapng(packets: readonly Packet[], startedAtUs: bigint): Buffer {
  return Buffer.concat([
    block(SECTION_HEADER, numbers(4, 0x1a2b3c4d), numbers(2, 1, 0), Buffer.alloc(8, 0xff)),
    block(INTERFACE_DESCRIPTION, numbers(2, RAW_IP, 0), numbers(4, 0)),
    ...packets.map((packet) => packetBlock(packet, startedAtUs)),
  ]);
}

function packetBlock({ us, bytes, comment }: Packet, startedAtUs: bigint): Buffer {
  const at = startedAtUs + BigInt(Math.round(us));
  const high = Number(at >> 32n);
  const low = Number(at & 0xffff_ffffn);
  const head = numbers(4, 0, high, low, bytes.length, bytes.length);
  return block(ENHANCED_PACKET, head, padded(bytes), comment === undefined ? Buffer.alloc(0) : options(comment));
}

/** The options' lengths are 16 bits wide; a comment that is longer is cut. */
function options(comment: string): Buffer {
  const text = Buffer.from(comment).subarray(0, 0xff00);
  return Buffer.concat([numbers(2, OPTION_COMMENT, text.length), padded(text), numbers(2, OPTION_END, 0)]);
}

function block(type: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length + 12;
  return Buffer.concat([numbers(4, type, length), body, numbers(4, length)]);
}

function numbers(width: 2 | 4, ...values: readonly number[]): Buffer {
  const out = Buffer.alloc(width * values.length);
  values.forEach((value, index) => out.writeUIntLE(value, index * width, width));
  return out;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
