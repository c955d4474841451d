/** Reads everything and says nothing. */
import { miniature } from './miniature.js';

miniature({ hello: () => undefined });
