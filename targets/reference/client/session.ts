import type { Socket } from 'node:net';
import type { Outcome } from '../../../harness/model/protocol.js';
import { OpenError } from './errors.js';
import type { ClientFaults } from './faults.js';
import { Link, type Address } from './net/link.js';
import { Listener } from './net/listener.js';

/** What the fault of having a time limit of one's own takes for long, in milliseconds. */
const OWN_LIMIT_MS = 100;

/** The state of one exchange: its connections, and what was learnt about servers. Nothing of it outlives the exchange. */
export class Session {
  readonly #links = new Set<Link>();
  readonly #listeners: Listener[] = [];
  readonly #idle = new Map<string, Link>();
  readonly #speaking10 = new Set<string>();
  #cancelled = false;
  /** How often the user was asked for credentials. */
  prompts = 0;
  /** What was retrieved, kept only by a fault. */
  readonly retrieved = new Map<string, Outcome>();

  constructor(
    readonly faults: ClientFaults,
    readonly keeps: boolean,
  ) {}

  get cancelled(): boolean {
    return this.#cancelled;
  }

  async connect(address: Address, timeoutMs: number | undefined): Promise<Link> {
    if (this.#cancelled) throw new OpenError('Cancelled', 'the exchange was cancelled', 'connect');
    return Link.open(address, this.#limit(timeoutMs), (link) => this.#track(link));
  }

  /** Takes over a connection that the other end opened. */
  adopt(socket: Socket, timeoutMs: number | undefined): Link {
    return Link.adopt(socket, this.#limit(timeoutMs), (link) => this.#track(link));
  }

  /** Listens at a free port of an address of this machine, until the connection came or the exchange ends. */
  async listen(host: string, from: (host: string) => boolean): Promise<Listener> {
    const listener = await Listener.open(host, from);
    this.#listeners.push(listener);
    return listener;
  }

  #limit(timeoutMs: number | undefined): number | undefined {
    const own = this.faults.has('own-time-limit') ? OWN_LIMIT_MS : undefined;
    return this.faults.has('timeout-ignored') ? undefined : (timeoutMs ?? own);
  }

  #track(link: Link): void {
    this.#links.add(link);
    link.socket.once('close', () => this.#links.delete(link));
  }

  /** An idle connection to the origin, if one is fit to be used again: open, and nothing unasked has arrived on it. */
  takeIdle(origin: string): Link | undefined {
    const link = this.#idle.get(origin);
    this.#idle.delete(origin);
    if (link === undefined) return undefined;
    skipBlankLines(link);
    const clean = link.source.size === 0 || this.faults.has('surplus-is-next-response');
    if ((link.reusable && clean) || (link.reusable && this.faults.has('reuse-with-unread-body'))) return link;
    link.leave();
    return undefined;
  }

  /** Keeps a connection for the next open of this exchange, or ends it where connections must not be reused. */
  giveBack(origin: string, link: Link): void {
    if (this.keeps && link.reusable && !this.faults.has('connection-never-reused')) {
      this.#idle.get(origin)?.leave();
      this.#idle.set(origin, link);
    } else link.leave();
  }

  /** Remembers that an origin answered in HTTP/1.0 (RFC 9112 section 6.1). */
  noteVersion(origin: string, version: string): void {
    if (version === 'HTTP/1.0' || version === 'HTTP/0.9') this.#speaking10.add(origin);
    else this.#speaking10.delete(origin);
  }

  speaks10(origin: string): boolean {
    return this.#speaking10.has(origin);
  }

  /** Leaves a connection to itself: it stays as it is when the exchange ends. */
  forget(link: Link): void {
    this.#links.delete(link);
  }

  /** Ends every connection in good order. */
  end(): void {
    for (const listener of this.#listeners) listener.close();
    for (const link of this.#links) link.leave();
  }

  /** Ends every connection at once; what is waiting on them fails. */
  cancel(): void {
    this.#cancelled = true;
    for (const listener of this.#listeners) listener.close();
    for (const link of this.#links) link.drop();
  }
}

/** Blank lines between replies are no unsolicited data (RFC 9112 section 9.2). */
function skipBlankLines({ source }: Link): void {
  while (source.peek(2).toString('latin1') === '\r\n') source.take(2);
}
