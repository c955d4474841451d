/** Prints what belongs to no protocol before every answer. */
import { answer, miniature } from './miniature.js';

miniature({
  exchange: (exchange) => {
    process.stdout.write('DEBUG: about to answer\n{ not json\n{"type":"unheard-of"}\n\n');
    answer(exchange);
  },
});
