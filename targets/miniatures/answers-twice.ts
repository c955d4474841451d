/** Answers every exchange twice. */
import { answer, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    answer(exchange);
    answer(exchange);
  },
});
