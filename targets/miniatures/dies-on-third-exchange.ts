/** Dies on its third exchange, whatever that asks for: no exchange is to blame. */
import { answer, miniature } from './miniature.js';

let exchanges = 0;
miniature({
  exchange: (exchange) => {
    exchanges += 1;
    if (exchanges === 3) process.exit(3);
    answer(exchange);
  },
});
