/** Dies when it has two exchanges to work on at once: none of them is to blame alone. */
import { answer, miniature } from './miniature.js';

let inFlight = 0;
miniature({
  exchange: (exchange) => {
    inFlight += 1;
    if (inFlight === 2) process.exit(3);
    setImmediate(() => {
      inFlight -= 1;
      answer(exchange);
    });
  },
});
