import type { Link } from '../net/link.js';
import type { FtpReply } from './reply.js';

/** A transfer that the server has agreed to, with the size that SIZE told where that is believed, or the reply that refused it. */
export type Begun =
  | {
      readonly kind: 'transfer';
      readonly verb: Command['verb'];
      readonly data: Link;
      readonly mark: FtpReply;
      /** The reply that comes after the mark; to be asked for once. */
      readonly next: () => Promise<FtpReply>;
      readonly size?: number;
    }
  | { readonly kind: 'refused'; readonly reply: FtpReply };

/** A command that has data follow: its verb, and the name of what it is about. */
export type Command = { readonly verb: 'RETR' | 'LIST' | 'NLST'; readonly name: string | undefined };
