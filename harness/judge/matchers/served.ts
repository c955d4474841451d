import type { Matcher, Octets, SeenRequest, ServerObservation, Stream } from '../../model/index.js';
import { streamLength, visible } from '../../model/index.js';
import { showBody } from './wanted.js';
import { isStatus, nothingCame, showStatus } from './replies.js';

/** What an application must see of a request that is read rightly; `content` is the body without its framing. */
export type Meaning = { readonly method: Octets; readonly target: Octets; readonly content: Stream };

/**
 * Every request was served: as many complete 2xx replies, nothing after them, and the application, where anything tells what
 * it saw, saw each request as it was meant. This is what a positive control asks for.
 */
export function served(...meant: readonly Meaning[]): Matcher<ServerObservation> {
  return {
    describe: 'serves every request as it was meant',
    mismatch: (seen) => {
      const { replies, surplus, saw } = seen;
      if (replies.length === 0) return nothingCame(seen);
      if (meant.length > 0 && replies.length !== meant.length)
        return `${meant.length} requests got ${replies.length} replies`;
      const bad = replies.find((reply) => !isStatus('2xx', reply.status) || !reply.complete);
      if (bad !== undefined) return `it answered ${showStatus(bad)}${bad.complete ? '' : ', which has no end'}`;
      if (surplus !== '') return `octets follow the reply: "${visible(surplus.slice(0, 60))}"`;
      if (saw === null) return null;
      if (saw.length !== replies.length)
        return `the application saw ${saw.length} requests, ${replies.length} were answered`;
      return meant.map((meaning, index) => misread(meaning, saw[index])).find((one) => one !== null) ?? null;
    },
  };
}

function misread({ method, target, content }: Meaning, seen: SeenRequest | undefined): string | null {
  if (seen === undefined) return 'the application saw too few requests';
  if (seen.method !== method) return `the application saw the method "${visible(seen.method)}"`;
  if (seen.target !== target && seen.target !== originForm(target))
    return `the application saw the target "${visible(seen.target)}"`;
  if (seen.body.length !== streamLength(content)) return `the application saw the body ${showBody(seen.body)}`;
  const literal = content.filter((piece) => typeof piece === 'string').join('');
  const whole = literal.length === seen.body.length;
  return whole && !literal.startsWith(seen.body.octets) ? `the application saw the body ${showBody(seen.body)}` : null;
}

/** A target in absolute-form as an application may be given it: without scheme and authority (RFC 9112 section 3.2.1). */
function originForm(target: Octets): Octets {
  const rest = target.replace(/^https?:\/\/[^/?]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}
