/** Sends, before every answer, one with an id that it was never given. */
import { answer, miniature, send } from './miniature.js';

miniature({
  exchange: (exchange) => {
    send({ type: 'done', id: exchange.id + 1_000_000, outcomes: [] });
    answer(exchange);
  },
});
