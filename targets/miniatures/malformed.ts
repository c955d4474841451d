/** Answers a URL that contains `/malformed` with an outcome that is none. */
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    if (asksFor(exchange, '/malformed')) {
      process.stdout.write(`{"type":"done","id":${exchange.id},"outcomes":[{"kind":"response","url":7}]}\n`);
    } else {
      answer(exchange);
    }
  },
});
