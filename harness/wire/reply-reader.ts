import type { Octets, WireReply } from '../model/index.js';
import { InterimReplies } from './interim.js';
import { KEPT_OCTETS } from './limits.js';
import { beginHttp09, beginReply } from './reply.js';
import type { BegunReply } from './reply.js';
import { Section } from './section.js';

const NAME = 'http/';

/**
 * Reads the replies on one connection as they arrive, strictly (RFC 9112). Never throws, whatever arrives; keeps a head up to 1 MiB
 * and of a body what `Seen` holds.
 *
 * States: `start` (nothing but part of the letters `HTTP/` of a reply has arrived), `head`, `body`, and `surplus`, after which nothing is a reply any more.
 * What does not begin with `HTTP/` (in whatever case, which the reply's problems tell) is an HTTP/0.9 reply as the first thing on the connection,
 * and surplus anywhere else, as is everything after a 101 (Switching Protocols), which is a final reply in this.
 */
export class ReplyReader {
  #state: 'start' | 'head' | 'body' | 'surplus' = 'start';
  #name = '';
  #section = new Section('head');
  #begun: BegunReply | null = null;
  #index = 0;
  #interim = new InterimReplies();
  #surplus = '';
  readonly #methodOf: (index: number) => string;

  /** `methodOf` gives the method of the n-th request on the connection, from 0, because replies to HEAD and CONNECT have no body. */
  constructor(methodOf: (index: number) => string) {
    this.#methodOf = methodOf;
  }

  /** Takes what has arrived and gives the final replies that it completes. */
  push(chunk: Buffer): readonly WireReply[] {
    const complete: WireReply[] = [];
    let at = 0;
    while (at < chunk.length) {
      at = this.#step(chunk, at);
      if (this.#begun?.body.done === true) complete.push(this.#finish(this.#begun, true));
    }
    return complete;
  }

  /** At the connection's end: the reply that was still open, if any. One that ends by closing is complete at FIN alone. */
  end(how: 'fin' | 'rst'): readonly WireReply[] {
    if (this.#state === 'start' && this.#name !== '') this.#leaveStart();
    if (this.#begun !== null) {
      const { framing, trusted } = this.#begun.framing;
      return [this.#finish(this.#begun, how === 'fin' && framing === 'close' && trusted)];
    }
    if (!this.#section.begun && this.#interim.empty) return [];
    const section = this.#section;
    return [this.#finish(beginReply(section, this.#methodOf(this.#index)), false)];
  }

  /** Octets after the last reply that do not begin another one, at most the first 4,096. */
  get surplus(): Octets {
    return this.#surplus;
  }

  #step(chunk: Buffer, at: number): number {
    switch (this.#state) {
      case 'start':
        return this.#takeName(chunk, at);
      case 'head':
        return this.#takeHead(chunk, at);
      case 'body':
        return this.#begun === null ? chunk.length : this.#begun.body.take(chunk, at);
      case 'surplus':
        this.#surplus += chunk.toString('latin1', at, at + KEPT_OCTETS - this.#surplus.length);
        return chunk.length;
    }
  }

  #takeName(chunk: Buffer, at: number): number {
    this.#name += chunk.toString('latin1', at, at + 1);
    if (this.#name.toLowerCase() === NAME) {
      this.#section.take(Buffer.from(this.#name, 'latin1'), 0);
      this.#name = '';
      this.#state = 'head';
    } else if (!NAME.startsWith(this.#name.toLowerCase())) {
      this.#leaveStart();
    }
    return at + 1;
  }

  /** What has arrived does not begin a reply with a status line. */
  #leaveStart(): void {
    if (this.#index === 0 && this.#interim.empty) {
      this.#begun = beginHttp09();
      this.#begun.body.take(Buffer.from(this.#name, 'latin1'), 0);
      this.#state = 'body';
    } else {
      this.#surplus = this.#name;
      this.#state = 'surplus';
    }
    this.#name = '';
  }

  #takeHead(chunk: Buffer, at: number): number {
    const to = this.#section.take(chunk, at);
    if (this.#section.state !== 'ended') return to;
    const begun = beginReply(this.#section, this.#methodOf(this.#index));
    if (begun.status !== null && begun.status >= 100 && begun.status <= 199 && begun.status !== 101) {
      this.#interim.add(begun.status, begun);
      this.#section = new Section('head');
      this.#state = 'start';
    } else {
      this.#begun = begun;
      this.#state = 'body';
    }
    return to;
  }

  #finish(begun: BegunReply, complete: boolean): WireReply {
    const { head, version, status, reason, fields, framing, body } = begun;
    const problems = [...this.#interim.problems, ...begun.problems, ...body.problems];
    const reply: WireReply = {
      head,
      version,
      status,
      reason,
      fields,
      body: body.body(),
      trailers: body.trailers,
      framing: framing.framing,
      complete,
      problems: [...new Set(problems)],
      interim: this.#interim.replies,
    };
    this.#begun = null;
    this.#section = new Section('head');
    this.#interim = new InterimReplies();
    this.#index += 1;
    this.#state = status === 101 ? 'surplus' : 'start';
    return reply;
  }
}
