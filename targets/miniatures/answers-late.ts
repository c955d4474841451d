/** Keeps the answer to a URL that contains `/late` until the exchange is cancelled, or until it is told to go. */
import { answer, asksFor, miniature } from './miniature.js';
import type { Exchange } from './miniature.js';

const kept = new Map<number, Exchange>();

function release(id: number): void {
  const exchange = kept.get(id);
  if (exchange !== undefined) answer(exchange);
  kept.delete(id);
}

miniature({
  exchange: (exchange) => {
    if (asksFor(exchange, '/late')) kept.set(exchange.id, exchange);
    else answer(exchange);
  },
  cancel: release,
  bye: () => {
    [...kept.keys()].forEach(release);
    process.stdout.write('', () => process.exit(0));
  },
  abandoned: () => undefined,
});
