import type { ClientFaults } from '../faults.js';
import type { Asked, Cookie, Stored } from './cookie.js';
import { cookieOf } from './cookie.js';
import { Crowds, LIMITS } from './limits.js';
import { domainMatches, pathMatches } from './match.js';
import { parseSetCookie } from './set-cookie.js';

/** The cookies of one exchange (RFC 6265 sections 5.3 and 5.4). Bounded: what is too large is refused, what is too much evicted. */
export class CookieStore {
  /** Invariant: those used longest ago come first. */
  readonly #cookies = new Map<string, Stored>();
  readonly #crowds = new Crowds();
  /** Counts events, because moments are too coarse to tell them apart. */
  #tick = 0;
  /** No cookie expires before this. */
  #soonest = Infinity;

  /** Takes the Set-Cookie fields of a reply, one by one, in order. */
  receive(fields: readonly string[], asked: Asked, faults: ClientFaults): void {
    const taken = faults.has('cookie-first-line-only') ? fields.slice(0, 1) : fields;
    const cut = faults.has('cookie-split-at-comma') ? taken.flatMap((field) => field.split(/, ?/)) : taken;
    for (const field of cut) this.#receiveOne(field, asked, faults);
  }

  /** The cookies that go with a request, in order: longer paths first, then those created earlier (RFC 6265 section 5.4). */
  cookiesFor(asked: Asked, faults: ClientFaults): readonly Cookie[] {
    const now = Date.now();
    const fit = [...this.#cookies].filter(([, cookie]) => cookie.expires > now && goesWith(cookie, asked, faults));
    for (const [key, cookie] of fit) {
      this.#cookies.delete(key);
      this.#cookies.set(key, cookie);
    }
    const age = faults.has('cookie-newest-first') ? -1 : 1;
    return fit
      .map(([, cookie]) => cookie)
      .sort((a, b) => {
        const paths = faults.has('cookie-paths-unordered') ? 0 : b.path.length - a.path.length;
        return paths === 0 ? age * (a.created - b.created) : paths;
      });
  }

  #receiveOne(field: string, asked: Asked, faults: ClientFaults): void {
    const now = Date.now();
    const set = parseSetCookie(field, faults);
    if (set === undefined || tooLarge(field, faults) || unwanted(field, asked, faults)) return;
    const cookie = cookieOf(set, asked, now, faults);
    if (cookie === undefined) return;
    const key = keyOf(cookie, faults);
    const old = this.#cookies.get(key);
    const expired = cookie.expires <= now;
    if (old !== undefined && faults.has('cookie-never-replaced')) return;
    if (expired && faults.has('cookie-never-deleted')) return;
    this.#remove(key);
    if (expired) return;
    const created = faults.has('cookie-replaced-is-new') ? undefined : old?.created;
    this.#tick += 1;
    this.#cookies.set(key, { ...cookie, created: created ?? this.#tick });
    this.#soonest = Math.min(this.#soonest, cookie.expires);
    this.#crowds.count(cookie.domain, 1);
    this.#evict(cookie.domain, faults);
  }

  /** Expired cookies go first, then those of a crowded domain, used longest ago (RFC 6265 section 5.3). */
  #evict(domain: string, faults: ClientFaults): void {
    if (!this.#crowds.isFull(domain, faults)) return;
    this.#removeExpired();
    if (!this.#crowds.isFull(domain, faults)) return;
    const isNext = this.#crowds.whoGoes(domain, faults);
    let gone: readonly [string, Stored] | undefined;
    for (const one of this.#cookies) {
      if (!isNext(one[1]) || (gone !== undefined && gone[1].created < one[1].created)) continue;
      gone = one;
      if (!faults.has('cookie-oldest-goes-first')) break;
    }
    if (gone !== undefined) this.#remove(gone[0]);
  }

  #removeExpired(): void {
    const now = Date.now();
    if (now < this.#soonest) return;
    for (const [key, { expires }] of this.#cookies) if (expires <= now) this.#remove(key);
    this.#soonest = Math.min(Infinity, ...[...this.#cookies.values()].map(({ expires }) => expires));
  }

  #remove(key: string): void {
    const cookie = this.#cookies.get(key);
    if (cookie !== undefined) this.#crowds.count(cookie.domain, -1);
    this.#cookies.delete(key);
  }
}

/** Asked for every cookie there is, so what most of them fail comes first. */
function goesWith(cookie: Cookie, asked: Asked, faults: ClientFaults): boolean {
  const here = cookie.hostOnly ? asked.host === cookie.domain : domainMatches(asked.host, cookie.domain, faults);
  if (!here || !pathMatches(asked.path, cookie.path, faults)) return false;
  if (cookie.secure && !asked.secure && !faults.has('cookie-secure-in-clear')) return false;
  if (cookie.secure && faults.has('cookie-secure-never-sent')) return false;
  return cookie.port === asked.port || !faults.has('cookie-bound-to-port');
}

/** What makes two cookies the same: name, domain and path, whether or not the domain was named (RFC 6265 section 5.3 step 11). */
function keyOf(cookie: Cookie, faults: ClientFaults): string {
  const name = faults.has('cookie-names-have-no-case') ? cookie.name.toLowerCase() : cookie.name;
  return JSON.stringify([
    name,
    faults.has('cookie-same-in-all-domains') ? '' : cookie.domain,
    faults.has('cookie-same-on-all-paths') ? '' : cookie.path,
    faults.has('cookie-of-host-is-another') && cookie.hostOnly,
    ...(faults.has('cookie-value-tells-apart') ? [cookie.value] : []),
  ]);
}

/** A client may ignore any cookie (RFC 6265 section 5.3 step 1); this one does where it is larger than any needs to be. */
function tooLarge(field: string, faults: ClientFaults): boolean {
  const most = faults.has('cookie-of-4096-refused') ? LIMITS.needed.octets - 1 : LIMITS.octets;
  return field.length > (faults.has('cookie-of-any-size') ? Infinity : most);
}

/** Rules of later specifications, which RFC 6265 allows and does not ask for: only faults have them. */
function unwanted(field: string, asked: Asked, faults: ClientFaults): boolean {
  if (faults.has('cookie-prefixes-matter') && field.startsWith('__Secure-') && !asked.secure) return true;
  return faults.has('cookie-same-site-matters') && /;\s*samesite=none/i.test(field) && !/;\s*secure/i.test(field);
}
