/** Works on one exchange after the other and cannot cancel one: a URL that contains `/never` keeps it from all later ones for ever. */
import { answer, asksFor, miniature, ready, send } from './miniature.js';

let occupied = false;
miniature({
  hello: () => send({ ...ready('client'), inFlight: 1, cancel: false }),
  exchange: (exchange) => {
    occupied ||= asksFor(exchange, '/never');
    if (!occupied) answer(exchange);
  },
});
