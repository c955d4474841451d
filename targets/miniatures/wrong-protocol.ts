/** Speaks a version of the protocol that does not exist. */
import { miniature, ready } from './miniature.js';

miniature({ hello: () => process.stdout.write(`${JSON.stringify({ ...ready('client'), protocol: 2 })}\n`) });
