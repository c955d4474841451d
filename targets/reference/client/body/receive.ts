import type { Field, Open, Outcome } from '../../../../harness/model/protocol.js';
import { asFault, asOpenError } from '../errors.js';
import { announcedBy, Progress } from './progress.js';
import { aborted, openSink, type SavingSink, type Sink } from './sink.js';

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
  const sink = await openSink(open, head.url);
  const progress = open.progress === true ? new Progress(announcedBy(head.fields)) : undefined;
  const watched: Sink = {
    ...sink,
    write: async (chunk) => {
      await sink.write(chunk);
      progress?.reached(sink.length());
    },
  };
  try {
    if (open.abort?.afterOctets === 0) throw aborted(0);
    const end = await read(watched);
    progress?.reached(sink.length(), true);
    const saved = retrieval(head, sink, progress);
    return { kind: 'response', ...head, ...end, ...saved, body: await sink.seen(), ended: 'complete' };
  } catch (thrown) {
    const error = asFault(asOpenError(thrown, 'body'));
    const saved = retrieval(head, sink, progress);
    return { kind: 'response', ...head, ...saved, body: await sink.seen(), ended: 'error', error };
  }
}

/** What is told of a response that was retrieved to a file. A local file is there already, so that there is no progress to tell. */
function retrieval(
  head: ResponseHead,
  { saved }: SavingSink,
  progress: Progress | undefined,
): Pick<Response, 'saved' | 'progress'> {
  if (saved === undefined) return {};
  if (progress === undefined) return { saved };
  return { saved, progress: head.url.startsWith('file:') ? [] : progress.calls() };
}
