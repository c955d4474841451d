/** Exits in the middle of its answer to a URL that contains `/half`. */
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    if (asksFor(exchange, '/half')) {
      process.stdout.write(`{"type":"done","id":${exchange.id},"outc`, () => process.exit(0));
    } else {
      answer(exchange);
    }
  },
});
