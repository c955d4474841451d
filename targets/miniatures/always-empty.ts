/** A client that asks for every URL by the same plain request and always gives an empty response. */
import { ask, empty, stubClient } from './stub-client.js';

stubClient(async (open) => {
  await ask(open);
  return empty(open);
});
