import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { asFault, asOpenError } from '../errors.js';
import { aborted, openSink, type Sink } from './sink.js';

type Response = Extract<Outcome, { readonly kind: 'response' }>;

/** What is known of a response before its body. */
export type ResponseHead = Omit<Response, 'kind' | 'body' | 'ended' | 'error' | 'trailers'>;

/** What is known only after the body. `fields` replaces those of the head. */
export type BodyEnd = { readonly trailers?: readonly Field[]; readonly fields?: readonly Field[] };

/** Reads the body of a response into the sink that the open asks for, and tells how it ended. */
export async function receive(
  open: Open,
  head: ResponseHead,
  read: (sink: Sink) => Promise<BodyEnd>,
): Promise<Response> {
  const sink = await openSink(open);
  try {
    if (open.abort?.afterOctets === 0) throw aborted(0);
    const end = await read(sink);
    return { kind: 'response', ...head, ...end, body: await sink.seen(), ended: 'complete' };
  } catch (thrown) {
    const error = asFault(asOpenError(thrown, 'body'));
    return { kind: 'response', ...head, body: await sink.seen(), ended: 'error', error };
  }
}
