/** A client that reports an error for every URL and never connects to anybody. */
import { error, stubClient } from './stub-client.js';

stubClient(() => Promise.resolve(error));
