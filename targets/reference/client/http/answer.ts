import type { Link } from '../net/link.js';
import type { Reply } from './reply.js';

/** A reply whose body has not been read yet, and the connection it stands on. `sent` tells whether the whole request went out. */
export type Answer = {
  readonly link: Link;
  readonly reply: Reply;
  readonly origin: string;
  readonly sent: Promise<boolean>;
  /** The request said that it is the last on its connection. */
  readonly last: boolean;
};
