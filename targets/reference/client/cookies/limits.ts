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
  /** The domains that have more than every client should hold for one. */
  readonly #crowded = new Set<string>();
  #all = 0;

  /** Notes that a domain has so many cookies more. */
  count(domain: string, more: number): void {
    const count = (this.#counts.get(domain) ?? 0) + more;
    this.#counts.set(domain, count);
    if (count > LIMITS.needed.perDomain) this.#crowded.add(domain);
    else this.#crowded.delete(domain);
    this.#all += more;
  }

  /** Whether there are too many cookies, in all or of the domain to which one was added. */
  isFull(domain: string, faults: ClientFaults): boolean {
    return this.#isCrowded(domain, faults) || this.#overflows(faults);
  }

  /** Of which cookies one must go: of the domain's where that one has too many, else of crowded ones', else of all. */
  whoGoes(domain: string, faults: ClientFaults): (cookie: Stored) => boolean {
    if (faults.has('cookie-crowd-spared')) return () => true;
    if (this.#isCrowded(domain, faults)) return (cookie) => cookie.domain === domain;
    return this.#crowded.size === 0 ? () => true : (cookie) => this.#crowded.has(cookie.domain);
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
