/** Sends a line of two mebibytes before its answer to a URL that contains `/long`. */
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    if (asksFor(exchange, '/long')) process.stdout.write(`{"type":"log","text":"${'x'.repeat(2 * 1_048_576)}"}\n`);
    answer(exchange);
  },
});
