import type { DigestAnswer, Octets, Stream, WireReply } from '../model/index.js';
import { digestCredentials } from './digest-credentials.js';

const REPLY_FIELD = /\{(reply|weak):([!#$%&'*+.^_`|~0-9A-Za-z-]+)\}/g;
/** What would end a field line: a value that a server sent is put into one line and no more. */
const LINE_ENDS = /[\r\n\0]/g;

/**
 * A stream with the placeholders filled in that stand for what has been told on a connection: `{reply:<field>}` in the last final
 * reply, `{weak:<field>}` the same as a weak entity tag, and `{digest}` for the credentials that answer its challenge. What was never told stands for nothing.
 */
export function fillLearned(stream: Stream, replies: readonly WireReply[], answers: DigestAnswer | undefined): Stream {
  const last = replies.at(-1);
  return stream.map((piece) => {
    if (typeof piece !== 'string') return piece;
    const told = piece.replace(REPLY_FIELD, (_, how: string, name: string) => {
      const value = fieldOf(last, name).replace(LINE_ENDS, '');
      return how === 'weak' ? weakened(value) : value;
    });
    if (answers === undefined || !told.includes('{digest}')) return told;
    return told.replaceAll('{digest}', () => digestCredentials(last?.fields ?? [], answers, startOf(stream)));
  });
}

function fieldOf(reply: WireReply | undefined, name: string): Octets {
  return reply?.fields.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1] ?? '';
}

/** An entity tag as a weak one (RFC 9110 section 8.8.3). */
function weakened(tag: Octets): Octets {
  return tag === '' || tag.startsWith('W/') ? tag : `W/${tag}`;
}

/** Method and target of the request with which a stream begins. */
function startOf(stream: Stream): { readonly method: Octets; readonly target: Octets } {
  const [first] = stream;
  const [method = '', target = ''] = (typeof first === 'string' ? first : '').split(' ', 2);
  return { method, target };
}
