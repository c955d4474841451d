import type { BodyEnd } from '../body/receive.js';
import type { Sink } from '../body/sink.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { readChunked } from './chunked.js';
import { copyExactly, copyToEnd } from './copy.js';
import type { Reply } from './reply.js';

/** Reads the body of a reply as its framing says. An invalid framing was refused before. */
export async function readBody(source: Source, reply: Reply, sink: Sink, faults: ClientFaults): Promise<BodyEnd> {
  switch (reply.framing.kind) {
    case 'none':
    case 'invalid':
      return {};
    case 'length':
      await copyExactly(source, sink, reply.framing.length, faults);
      if (faults.has('surplus-is-body')) await copyToEnd(source, sink, faults);
      return {};
    case 'chunked':
      return readChunked(source, sink, reply.fields, faults);
    case 'close':
      await copyToEnd(source, sink, faults);
      return {};
  }
}
