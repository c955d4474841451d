import type { Places } from './places.js';
import type { Field, Octets, Outcome, Seen, SeenRequest } from './protocol.js';

/** How the target left a connection. */
export type TargetEnd = 'open' | 'fin' | 'rst' | 'refused';

/**
 * One connection as the harness saw it. `timedOut`: the harness gave up waiting for the target on it. `to`: the address of the
 * harness to which the target opened it. `leftFirst`: the target ended its direction, or reset the connection, before the harness had
 * ended its own. `leftAfter`: how many requests had arrived by then, over all connections. `tls`: there only where the harness spoke it.
 */
export type SeenConnection = {
  readonly conn: string;
  readonly targetEnd: TargetEnd;
  readonly timedOut: boolean;
  readonly received: number;
  readonly to?: string;
  readonly leftFirst?: true;
  readonly leftAfter?: number;
  readonly tls?: SeenTls;
};

/**
 * TLS on one connection. `pending`: the handshake was neither done nor ended by anybody. `alert`: the error that the
 * target told in an alert (RFC 8446 section 6.2), as `unknown_ca`. `closeNotify`: the target said that it sends nothing more before it
 * ended its direction (section 6.1).
 */
export type SeenTls = {
  readonly handshake: 'pending' | 'done' | 'failed';
  readonly alert?: string;
  readonly closeNotify: boolean;
};

/** A request as the scripted server read it, strictly. `problems` name every departure from the grammar. */
export type WireRequest = {
  readonly conn: string;
  readonly head: Octets;
  readonly method: Octets;
  readonly target: Octets;
  readonly version: Octets;
  readonly fields: readonly Field[];
  readonly body: Seen;
  readonly trailers: readonly Field[];
  readonly framing: Framing;
  readonly complete: boolean;
  readonly problems: readonly string[];
};

/** What delimited a message's body (RFC 9112 section 6.3). */
export type Framing = 'none' | 'length' | 'chunked' | 'close';

/** A final reply as the scripted client read it, strictly, with the interim replies before it. `status` is null for an HTTP/0.9 reply. */
export type WireReply = {
  readonly head: Octets;
  readonly version: Octets;
  readonly status: number | null;
  readonly reason: Octets;
  readonly fields: readonly Field[];
  readonly body: Seen;
  readonly trailers: readonly Field[];
  readonly framing: Framing;
  readonly complete: boolean;
  readonly problems: readonly string[];
  readonly interim: readonly { readonly status: number; readonly fields: readonly Field[] }[];
};

/**
 * A command line as the scripted FTP server received it. `argument` is null where there was none. `early`: it came before the
 * greeting, or before the command in front of it had been answered for good. `bareLf`: it ended in LF alone.
 */
export type FtpCommand = {
  readonly conn: string;
  readonly line: Octets;
  readonly verb: Octets;
  readonly argument: Octets | null;
  readonly early?: true;
  readonly bareLf?: true;
};

/** What one exchange with a client target showed. */
export type ClientObservation = {
  readonly role: 'client';
  /** Where the scripted peer listened, `host:port`. */
  readonly peer: string;
  /** Where all peers listened, the main one included; left out where there is no other. */
  readonly places?: Places;
  /** What the implementation delivered, one per open. */
  readonly outcomes: readonly Outcome[];
  readonly connections: readonly SeenConnection[];
  readonly requests: readonly WireRequest[];
  readonly commands: readonly FtpCommand[];
  /** What the peer received and its script does not foresee. */
  readonly unforeseen: readonly string[];
};

/** What one connection to a server target showed. */
export type ServerObservation = {
  readonly role: 'server';
  /** The last one, where a script went on anew. */
  readonly connection: SeenConnection;
  readonly replies: readonly WireReply[];
  /** How many replies had come when the script went on anew, each time. */
  readonly begins?: readonly number[];
  /** Octets after the last reply that do not begin another one. */
  readonly surplus: Octets;
  /**
   * What became of the script's fence: there is none, its request was not answered, it was served, or something else came
   * in its place, which is then the last of the replies.
   */
  readonly fence: 'none' | 'unanswered' | 'served' | 'refused';
  /** What the application saw on this connection, fences left out; null where nothing tells. */
  readonly saw: readonly SeenRequest[] | null;
};

export type Observation = ClientObservation | ServerObservation;
