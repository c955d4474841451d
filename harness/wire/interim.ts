import type { WireReply } from '../model/index.js';
import { SECTION_LIMIT } from './limits.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';
import type { BegunReply } from './reply.js';

/** The interim replies before a final one (RFC 9110 section 15.2). Their heads are kept up to 1 MiB in all, later ones dropped. */
export class InterimReplies {
  readonly #replies: WireReply['interim'][number][] = [];
  readonly #problems = new Problems();
  #octets = 0;

  add(status: number, { head, fields, problems }: BegunReply): void {
    this.#octets += head.length;
    this.#problems.add(...problems);
    if (this.#octets > SECTION_LIMIT) this.#problems.add('interim replies over 1 MiB');
    else this.#replies.push({ status, fields });
  }

  get empty(): boolean {
    return this.#octets === 0;
  }

  get replies(): WireReply['interim'] {
    return this.#replies;
  }

  get problems(): readonly Problem[] {
    return this.#problems.list();
  }
}
