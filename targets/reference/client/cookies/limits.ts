import type { ClientFaults } from '../faults.js';
import type { Stored } from './cookie.js';

/** What the store holds at the most, and what every client should hold (RFC 6265 section 6.1). */
export const LIMITS = {
  octets: 8192,
  perDomain: 100,
  all: 3100,
  needed: { octets: 4096, perDomain: 50, all: 3000 },
} as const;

/** How many cookies each domain has, and which of them must go where that is too many (RFC 6265 section 5.3). */
export class Crowds {
  readonly #counts = new Map<string, number>();
  #all = 0;

  /** Notes that a domain has so many cookies more. */
  count(domain: string, more: number): void {
    this.#counts.set(domain, (this.#counts.get(domain) ?? 0) + more);
    this.#all += more;
  }

  /** Whether there are too many cookies, in all or of the domain to which one was added. */
  isFull(domain: string, faults: ClientFaults): boolean {
    return this.#isCrowded(domain, faults) || this.#overflows(faults);
  }

  /** The cookie that must go, used longest ago: of the domain where that one has too many, else of crowded ones, else of all. */
  first(all: readonly Stored[], domain: string, faults: ClientFaults): Stored | undefined {
    const crowd = this.#isCrowded(domain, faults)
      ? all.filter((cookie) => cookie.domain === domain)
      : all.filter((cookie) => (this.#counts.get(cookie.domain) ?? 0) > LIMITS.needed.perDomain);
    const candidates = crowd.length === 0 || faults.has('cookie-crowd-spared') ? all : crowd;
    const by = faults.has('cookie-oldest-goes-first') ? 'created' : 'used';
    return candidates.reduce<Stored | undefined>(
      (gone, one) => (gone === undefined || one[by] < gone[by] ? one : gone),
      undefined,
    );
  }

  #isCrowded(domain: string, faults: ClientFaults): boolean {
    const limit = faults.has('cookie-fiftieth-evicts') ? LIMITS.needed.perDomain - 1 : LIMITS.perDomain;
    return (this.#counts.get(domain) ?? 0) > limit && !faults.has('cookie-domain-without-limit');
  }

  #overflows(faults: ClientFaults): boolean {
    const limit = faults.has('cookie-store-is-small') ? LIMITS.needed.all / 10 : LIMITS.all;
    return this.#all > limit && !faults.has('cookie-store-without-limit');
  }
}
