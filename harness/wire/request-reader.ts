import type { Field, Octets, WireRequest } from '../model/index.js';
import { bodyReaderFor } from './body-reader.js';
import type { BodyReader } from './body.js';
import { framingOfRequest } from './framing.js';
import type { FramingDecision } from './framing.js';
import { parseHead } from './head.js';
import { Problems } from './problems.js';
import { parseRequestLine } from './request-line.js';
import { Section } from './section.js';

/** A request whose head has been read. */
type Begun = {
  readonly head: Octets;
  readonly method: Octets;
  readonly target: Octets;
  readonly version: Octets;
  readonly fields: readonly Field[];
  readonly framing: FramingDecision;
  readonly problems: Problems;
  readonly body: BodyReader;
};

/**
 * Reads the requests of one connection as they arrive, strictly (RFC 9112). Never throws, whatever arrives; keeps a head up to 1 MiB
 * and of a body what `Seen` holds.
 *
 * A `GET` line without a version is a simple request of HTTP/0.9, complete with its line. Where a request's framing cannot be trusted,
 * everything after its head is its body, and it is never complete. After a head over 1 MiB nothing more is read.
 */
export class RequestReader {
  #section = newHead();
  #begun: Begun | null = null;
  #taken = 0;
  #bodyAt = 0;
  readonly #conn: string;

  /** `conn` names the connection in the requests read from it. */
  constructor(conn: string) {
    this.#conn = conn;
  }

  /** Takes what has arrived and gives the requests that it completes. */
  push(chunk: Buffer): readonly WireRequest[] {
    const complete: WireRequest[] = [];
    let at = 0;
    while (at < chunk.length) {
      at = this.#begun === null ? this.#takeHead(chunk, at) : this.#begun.body.take(chunk, at);
      if (this.#begun?.body.done === true) complete.push(this.#finish(this.#begun, true));
    }
    this.#taken += chunk.length;
    return complete;
  }

  /** At the connection's end: the request that is not complete, or null when there is none. Empty lines alone count as one. */
  end(): WireRequest | null {
    if (this.#begun !== null) return this.#finish(this.#begun, false);
    if (!this.#section.begun) return null;
    return this.#finish(begin(this.#section), false);
  }

  /** Whether nothing of an incomplete request has arrived, so that `end` would give null. */
  get idle(): boolean {
    return this.#begun === null && !this.#section.begun;
  }

  /** Whether the head of an incomplete request has arrived. */
  get inBody(): boolean {
    return this.#begun !== null;
  }

  /** How many octets had been taken when the head of the latest request ended. */
  get bodyAt(): number {
    return this.#bodyAt;
  }

  #takeHead(chunk: Buffer, from: number): number {
    const to = this.#section.take(chunk, from);
    if (this.#section.state === 'ended') {
      this.#begun = begin(this.#section);
      this.#bodyAt = this.#taken + to;
    }
    return to;
  }

  #finish(begun: Begun, complete: boolean): WireRequest {
    const { head, method, target, version, fields, framing, problems, body } = begun;
    this.#begun = null;
    this.#section = newHead();
    problems.add(...body.problems);
    return {
      conn: this.#conn,
      head,
      method,
      target,
      version,
      fields,
      body: body.body(),
      trailers: body.trailers,
      framing: framing.framing,
      complete,
      problems: problems.list(),
    };
  }
}

function newHead(): Section {
  return new Section('head', (start) => parseRequestLine(start).simple);
}

/** Reads the head gathered in a section, whether it has ended or not. */
function begin(section: Section): Begun {
  const head = section.octets;
  const { start, fields, problems: headProblems } = parseHead(head);
  const line = start === '' ? null : parseRequestLine(start);
  const problems = new Problems();
  if (section.blankLines > 0 || section.blank) {
    problems.add(section.blank ? 'blank line after the last request' : 'blank line before the request');
  }
  if (section.state === 'over') problems.add('head over 1 MiB');
  // A simple request has no empty line at its end, and a head that is too long was not broken off by the sender.
  const brokenOff = section.state === 'open' && !section.blank;
  problems.add(...headProblems.filter((problem) => problem !== 'head broken off' || brokenOff));
  problems.add(...(line?.problems ?? []));
  const framing = framingOfRequest(line?.version ?? '', section.state === 'ended' ? fields : []);
  problems.add(...framing.problems);
  return {
    head,
    method: line?.method ?? '',
    target: line?.target ?? '',
    version: line?.version ?? '',
    fields,
    framing,
    problems,
    body: bodyReaderFor(framing),
  };
}
