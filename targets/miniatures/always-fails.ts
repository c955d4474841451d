/** A client that asks for every URL by the same plain request and always reports an error. */
import { ask, error, stubClient } from './stub-client.js';

stubClient(async (open) => {
  await ask(open);
  return error;
});
