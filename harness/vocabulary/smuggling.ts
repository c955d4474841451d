import type { NamedOutcome, Octets, ServerObservation } from '../model/index.js';
import { either } from '../judge/matchers/combine.js';
import { closed, stillOpen } from '../judge/matchers/ending.js';
import { noReply, replies, status } from '../judge/matchers/replies.js';
import { saw, unseen } from '../judge/matchers/saw.js';
import { sawTarget } from '../judge/matchers/saw-target.js';
import { accept, reject } from './cases.js';

const TARGET = '/echo?hidden';

/**
 * A whole request to hide where only a wrong reading of another one finds it (RFC 9112 section 11.2). Its length is known beforehand, which
 * that of a request with `{peer}` is not.
 */
export const HIDDEN: Octets = `GET ${TARGET} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** The last chunk with the hidden request behind it: the end of a chunked body and another request, or so many octets of one body. */
export const LAST_CHUNK_AND_HIDDEN: Octets = `0\r\n\r\n${HIDDEN}`;

type Outcome = NamedOutcome<ServerObservation>;

/** The hidden request reached the application, in whatever place: never right. It stands in front of all other outcomes. */
export const servesHidden: Readonly<Record<'serves what was hidden', Outcome>> = {
  'serves what was hidden': reject(sawTarget(TARGET)),
};

/** A refusal after which nothing more is read, with an answer or without one. */
export const refusesOrCloses: Readonly<Record<'refuses and closes' | 'closes without a reply', Outcome>> = {
  'refuses and closes': accept(status('4xx', '5xx'), unseen(), closed()),
  'closes without a reply': accept(noReply(), unseen(), closed()),
};

/** A refusal that RFC 9112 section 6.3 asks for word by word: 400, or 501 where a transfer coding is unknown, and then the end. */
export const refusesAsRequired: Readonly<Record<string, Outcome>> = {
  'refuses and closes': accept(status(400, 501), unseen(), closed()),
  'refuses and goes on': reject(status('4xx', '5xx'), unseen(), stillOpen()),
  'refuses it otherwise': reject(status('4xx', '5xx'), unseen()),
  'closes without a reply': reject(noReply(), unseen(), closed()),
};

/** The one request was read with this body, and nothing of it was left over to be taken for another. */
export function readsOne(body: Octets): Outcome {
  return accept(saw({ requests: 1, body }), replies(1), either(stillOpen(), closed()));
}

/** The one request was read with this body, and the connection ended by it. */
export function readsOneAndCloses(body: Octets): Outcome {
  return accept(saw({ requests: 1, body }), replies(1), closed());
}
