import type { Socket } from 'node:net';
import type { Outcome } from '../../../harness/model/protocol.js';
import { CookieStore } from './cookies/store.js';
import { OpenError } from './errors.js';
import type { ClientFaults } from './faults.js';
import type { Space } from './http/space.js';
import { Link, type Address, type Layer } from './net/link.js';
import { Listener } from './net/listener.js';
import type { RobotsFile } from './robots/fetch.js';
import type { SplitUrl } from './url/split.js';

/** What the faults of having a time limit of one's own take for long, in milliseconds. */
const OWN_LIMIT_MS = 250;

type Idle = { readonly link: Link; readonly unwatch: () => void };

/** The state of one exchange: its connections, and what was learnt about servers. Nothing of it outlives the exchange. */
export class Session {
  readonly #links = new Set<Link>();
  readonly #listeners: Listener[] = [];
  readonly #idle = new Map<string, Idle>();
  readonly #speaking10 = new Set<string>();
  #cancelled = false;
  readonly cookies = new CookieStore();
  /** How often the user was asked for credentials. */
  prompts = 0;
  /** Where the exchange has authenticated itself. */
  readonly spaces: Space[] = [];
  /** Whether something failed before. */
  broken = false;
  /** Where URLs were found to have moved for a while, kept only by a fault. */
  readonly moved = new Map<string, SplitUrl>();
  /** What nobody has read of a connection that is no more, kept only by a fault. */
  unread: Buffer | undefined;
  /** What was retrieved, kept only by a fault. */
  readonly retrieved = new Map<string, Outcome>();
  /** Robots exclusion files that were read, used again only by a fault. */
  readonly robots = new Map<string, RobotsFile>();

  constructor(
    readonly faults: ClientFaults,
    readonly keeps: boolean,
  ) {}

  get cancelled(): boolean {
    return this.#cancelled;
  }

  async connect(address: Address, timeoutMs: number | undefined): Promise<Link> {
    if (this.#cancelled) throw new OpenError('Cancelled', 'the exchange was cancelled', 'connect');
    const link = await Link.open(address, this.#limit(timeoutMs), (opened) => this.#track(opened));
    const cuts = timeoutMs !== undefined && this.faults.has('time-limit-cuts-the-body');
    if (cuts || this.faults.has('whole-reply-in-time')) link.giveUpAfter(OWN_LIMIT_MS);
    return link;
  }

  /** Takes over a connection that the other end opened, or a layer on another one. */
  adopt(socket: Socket, timeoutMs: number | undefined, layer?: Layer): Link {
    return Link.adopt(socket, this.#limit(timeoutMs), (link) => this.#track(link), layer);
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
    if (this.faults.has('time-limit-resets')) link.atTimeLimit = 'reset';
    if (this.faults.has('reuse-after-time-limit')) link.atTimeLimit = 'stay';
    link.socket.once('close', () => this.#links.delete(link));
  }

  /** An idle connection to the origin, if one is fit to be used again: open, and nothing unasked has arrived on it. */
  takeIdle(origin: string, timeoutMs: number | undefined): Link | undefined {
    const idle = this.#idle.get(origin);
    this.#idle.delete(origin);
    if (idle === undefined) return undefined;
    const { link, unwatch } = idle;
    unwatch();
    link.limit(this.#limit(timeoutMs));
    const clean = this.clean(link) || this.faults.has('reuse-with-unread-body');
    if ((link.reusable || this.#usesStale) && clean) return link;
    link.leave();
    return undefined;
  }

  /** Whether nothing unasked stands on a connection. Blank lines between replies are skipped (RFC 9112 section 9.2). */
  clean({ source }: Link): boolean {
    const blank = (): boolean => source.peek(2).toString('latin1') === '\r\n';
    if (this.faults.has('blank-line-breaks-the-connection') && blank()) return true;
    while (blank()) source.take(2);
    return source.size === 0 || this.faults.has('surplus-is-next-response');
  }

  get #usesStale(): boolean {
    const { faults } = this;
    const stale = faults.has('stale-connection-used') || faults.has('stale-post-sent-twice');
    return stale || faults.has('stale-connection-is-an-error');
  }

  /** Keeps a connection for the next open of this exchange, or ends it where connections must not be reused. */
  giveBack(origin: string, link: Link): void {
    if (this.keeps && link.reusable && !this.faults.has('connection-never-reused')) {
      const before = this.#idle.get(origin);
      before?.unwatch();
      before?.link.leave();
      this.#idle.set(origin, { link, unwatch: this.#watch(origin, link) });
    } else link.leave();
  }

  /** Leaves an idle connection as soon as the server ends it or sends what nobody asked for (RFC 9112 sections 9.2 and 9.5). */
  #watch(origin: string, link: Link): () => void {
    const { faults } = this;
    const looksAway =
      faults.has('idle-connection-unwatched') || faults.has('reuse-with-unread-body') || this.#usesStale;
    const look = (): void => {
      if (looksAway || (link.reusable && this.clean(link))) return;
      this.#idle.delete(origin);
      unwatch();
      link.leave();
    };
    const unwatch = (): void => {
      for (const event of ['data', 'end', 'close']) link.socket.off(event, look);
    };
    for (const event of ['data', 'end', 'close']) link.socket.on(event, look);
    return unwatch;
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
