/** Is wedged by a URL that contains `/block`: its only thread is busy for ever, and no ping is answered. */
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    let blocked = asksFor(exchange, '/block');
    while (blocked) blocked = process.pid > 0;
    answer(exchange);
  },
});
