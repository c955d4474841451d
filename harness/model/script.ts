import type { Octets } from './protocol.js';
import type { Stream } from './octets.js';

/**
 * One step of a scripted connection, played in order. In octets, placeholders are filled in (`fillPlaces`):
 * `{peer}` stands for the `host:port` of the listening side. What a client peer sends may also use what it has been told: `{reply:etag}` stands for the value of that field in the last final reply, `{weak:etag}` for it as a weak entity tag, and `{digest}` for the credentials, of `answers`,
 * that answer its Digest challenge; where there is none, for nothing.
 *
 * - `send`: sends a stream, whole, or cut at the given offsets into writes of their own; `paceMs` waits between writes.
 * - `await-request`: (server peer) waits until a complete request has arrived on this connection.
 * - `await-head`: (server peer) waits until the head of the next request has arrived, whether its body follows or not.
 * - `await-octets`: (server peer) waits until anything has arrived behind the requests that were awaited.
 * - `await-replies`: (client peer) waits until so many final replies in all have arrived, or the connection has ended.
 * - `await-interim`: (client peer) waits until an interim or final reply to the last request has begun to arrive.
 * - `fence`: (client peer) sends one more ordinary request on this connection and waits for its reply or the connection's end.
 * - `half-close`: ends this direction and goes on reading.
 * - `drain`: reads until the target ends the connection.
 * - `reset`: ends the connection with RST.
 * - `stall`: stops sending, reads on until the target gives up or the exchange ends.
 * - `anew`: (client peer) ends this connection in order and goes on, on a new one; what both show is judged as if it were one.
 * - `reconnect`: (client peer) leaves this connection as it is and goes on, on a new one, which alone is judged.
 * - `close`: ends this direction, reads until the target ends its own, and closes. Every script ends so of itself.
 * - `begin-tls`: (server peer) goes on in TLS, as after the reply that grants a tunnel.
 */
export type Step =
  | {
      readonly do: 'send';
      readonly stream: Stream;
      readonly cuts?: readonly number[] | 'every';
      readonly paceMs?: number;
      readonly answers?: DigestAnswer;
    }
  | { readonly do: 'await-request' | 'await-head' | 'await-octets' | 'await-interim' }
  | { readonly do: 'await-replies'; readonly count: number }
  | { readonly do: 'fence' | 'anew' | 'reconnect' }
  | { readonly do: 'half-close' | 'drain' | 'reset' | 'stall' | 'close' }
  | { readonly do: 'begin-tls'; readonly tls: Tls };

/**
 * How a challenge of Digest is answered (RFC 7616 section 3.4): by these credentials, for the method and target of the request that is sent
 * unless another `uri` is named. `algorithm`: which of several challenges; the first that is known where left out. `qop`: null leaves
 * it out as before RFC 2617. `hashed`: the user name is hashed. `forged` replaces parameters once all is computed, or, with null, leaves them
 * out; its values are written as they stand, quotes included.
 */
export type DigestAnswer = {
  readonly user: Octets;
  readonly password: Octets;
  readonly uri?: Octets;
  readonly algorithm?: string;
  readonly qop?: null;
  readonly nc?: Octets;
  readonly cnonce?: Octets;
  readonly hashed?: true;
  readonly forged?: Readonly<Record<string, Octets | null>>;
};

/**
 * The certificate that a server shows; one key of all. Unless said otherwise it is signed by the authority that `{authority}` names, and
 * is for the addresses 127.0.0.1 and ::1 and the names localhost, a.example.test and b.example.test.
 *
 * - `self-signed`: signed by nobody else.
 * - `other-name`: for another host.
 * - `common-name-only`: its subject has the common name localhost, and no alternative names.
 * - `address-as-name`: 127.0.0.1 stands in it as the name of a host, not as an address.
 * - `expired`: its time is over.
 */
export type Certificate = 'trusted' | 'self-signed' | 'other-name' | 'common-name-only' | 'address-as-name' | 'expired';

/**
 * TLS on a connection, with the harness as its server. What is sent and received is told in the clear. `ends`: whether the harness says
 * close_notify before it ends its direction (`alert`, where left out) or not.
 */
export type Tls = { readonly certificate: Certificate; readonly ends?: 'alert' | 'silently' };

/** Where a peer listens when the case cannot leave it to chance. Of cases that want a port, only one runs at a time. */
export type Place = { readonly host?: string; readonly port?: number };

/** A scripted HTTP server: the n-th connection plays the n-th list of steps, later ones the last. */
export type HttpServerScript = {
  readonly kind: 'http-server';
  readonly connections: readonly (readonly Step[])[];
  /** The body that a right reading of the last reply gives the caller, where it is written out. */
  readonly delivers?: Octets;
  readonly place?: Place;
  /** TLS from the beginning of every connection; none where left out. */
  readonly tls?: Tls;
};

/**
 * What a site answers. `without`: what a request that lacks a field is answered instead; it is not counted as answered then. So a client
 * that sends credentials at once gets on like one that waits to be asked.
 */
export type SiteAnswer = {
  readonly steps: readonly Step[];
  readonly without?: { readonly field: Octets; readonly steps: readonly Step[] };
};

/**
 * A scripted HTTP server that answers by what is asked for, on whatever connection: a key is a request-target as it is sent, or method
 * and target, which comes first. The n-th request for a key is answered by the n-th answer, later ones by the last. A connection
 * is kept until an answer ends it. What no key names gets a 404 and is unforeseen.
 */
export type HttpSiteScript = {
  readonly kind: 'http-site';
  readonly answers: Readonly<Record<Octets, readonly SiteAnswer[]>>;
  readonly place?: Place;
  /** TLS from the beginning of every connection; none where left out. */
  readonly tls?: Tls;
};

/** How a data transfer goes: the reply that announces it, what travels on the data connection, how that ends, and the reply that completes it. */
export type FtpTransfer = {
  readonly mark: Octets | null;
  /** When the mark is sent; before the data where left out. `after-data`: once the data connection has ended. */
  readonly marks?: 'before-data' | 'after-data';
  readonly data: Stream;
  /** Cuts the data into segments of their own. */
  readonly cuts?: readonly number[] | 'every';
  /** How the data connection ends; `open` leaves it open after the completion reply. */
  readonly end: 'fin' | 'rst' | 'open';
  readonly completion: Octets | null;
  /** When the completion reply is sent. `before-end`: all data has been sent, and the data connection has not ended yet. */
  readonly completes: 'after-data' | 'before-end' | 'before-data';
  /** Ends the control connection where the completion reply stands, or would. */
  readonly then?: 'close';
  /** Another address of the harness's own, from which the data connection comes where the target listens (PORT, EPRT). */
  readonly from?: string;
};

/**
 * What the FTP peer does instead of its ordinary answer to a command. A string is a reply (CRLF is added; lines may be joined by CRLF),
 * `raw` is sent as it stands. In both, `{pasv}`, `{pasv-port}` and `{epsv}` open a data listener and stand for its address, port
 * numbers, and port; `{pasv-high}` and `{pasv-low}` are the port numbers one by one, `{pasv-port-padded}` is both with three digits, the high one beginning with a zero.
 * `{pasv-closed}` and `{epsv-closed}` stand for an address where nobody listens. `{pasv-elsewhere}` and `{epsv-elsewhere}` listen on
 * 127.0.0.3 as well as on the host of the control connection, on one port, and stand for the address there and for that port.
 */
export type FtpAnswer =
  | Octets
  | { readonly raw: Stream; readonly cuts?: readonly number[] | 'every' }
  | { readonly transfer: FtpTransfer }
  | { readonly reply: Octets; readonly cuts: readonly number[] | 'every' }
  | { readonly then: 'close' | 'reset' | 'silence'; readonly reply?: Octets };

/**
 * A scripted FTP server with a small tree of files.
 *
 * `tree` maps paths below the login directory: `a/b.txt` is a file and its octets, `a/c/` a directory and what LIST of it sends.
 * Parent directories exist of themselves and list their entries. `reply` overrides the ordinary answer by verb (`RETR`) or whole command
 * (`RETR notes`), the latter first; a list is used answer by answer, its last one from then on.
 */
export type FtpServerScript = {
  readonly kind: 'ftp-server';
  readonly greeting?: FtpAnswer;
  readonly tree: Readonly<Record<string, Octets>>;
  readonly reply: Readonly<Record<string, FtpAnswer | readonly FtpAnswer[]>>;
  readonly place?: Place;
};

/** Whatever plays the other end for a client target. */
export type PeerScript = HttpServerScript | HttpSiteScript | FtpServerScript;
