/** Dies of a URL that contains `/die`. */
import { answer, asksFor, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    if (asksFor(exchange, '/die')) {
      process.stderr.write('died of a URL\n', () => process.exit(3));
    } else {
      answer(exchange);
    }
  },
});
