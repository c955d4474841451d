import type { BodyEnd } from '../body/receive.js';
import type { Sink } from '../body/sink.js';
import { asOpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { readChunked } from './chunked.js';
import { copyExactly, copyToEnd } from './copy.js';
import type { Reply } from './reply.js';

/**
 * Reads the body of a reply as its framing says. An invalid framing was refused before. A body that the connection delimits is complete
 * only if the connection ended in order (RFC 9112 section 9.8); any other only if all of it came.
 */
export async function readBody(source: Source, reply: Reply, sink: Sink, faults: ClientFaults): Promise<BodyEnd> {
  const delimitsItself = reply.framing.kind !== 'close';
  try {
    const end = await framed(source, reply, sink, faults);
    if (delimitsItself && reply.closes && faults.has('truncation-breaks-the-whole')) while (await source.more());
    return end;
  } catch (thrown) {
    const truncated = asOpenError(thrown, 'body').name === 'Truncated';
    if (truncated && delimitsItself && faults.has('truncation-completes-the-body')) return {};
    throw thrown;
  }
}

async function framed(source: Source, reply: Reply, sink: Sink, faults: ClientFaults): Promise<BodyEnd> {
  switch (reply.framing.kind) {
    case 'none':
    case 'invalid':
      return {};
    case 'length':
      await copyExactly(source, sink, reply.framing.length, faults);
      if (faults.has('surplus-is-body')) await copyToEnd(source, sink, faults);
      return {};
    case 'chunked':
      if (reply.version === 'HTTP/1.0' && faults.has('coding-of-1.0-drops-body')) return {};
      return readChunked(source, sink, reply.fields, faults);
    case 'close':
      // Octets that nobody takes stop the flow, so that a long document stands still for ever.
      if (reply.version === 'HTTP/0.9' && faults.has('http09-document-pauses')) while (await source.more());
      await copyToEnd(source, sink, faults);
      return {};
  }
}
