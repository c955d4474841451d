/** Never answers an exchange whose URL contains `/never`, but answers everything else. */
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    if (!asksFor(exchange, '/never')) answer(exchange);
  },
});
