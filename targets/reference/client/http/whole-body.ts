import type { BodyEnd } from '../body/receive.js';
import type { Sink } from '../body/sink.js';
import type { ClientFaults } from '../faults.js';
import { readBody } from './body.js';
import type { Answer } from './answer.js';

/** Reads the body of an answer. A body that breaks off is an error: only faults ask for it again and join the parts. */
export async function wholeBody(
  { link, reply }: Answer,
  method: string,
  sink: Sink,
  repeat: () => Promise<Answer>,
  faults: ClientFaults,
): Promise<BodyEnd> {
  if (faults.has('time-limit-for-heads-only')) link.socket.setTimeout(0);
  try {
    return await readBody(link.source, reply, sink, faults);
  } catch (failure) {
    const joins = faults.has('retry-joins-the-parts') || faults.has('joined-part-keeps-its-head');
    const asksAgain = joins || (faults.has('broken-post-repeated') && method === 'POST');
    if (!asksAgain) throw failure;
    const again = await repeat();
    const end = await readBody(again.link.source, again.reply, sink, faults);
    return faults.has('joined-part-keeps-its-head') ? { ...end, fields: again.reply.fields } : end;
  }
}
