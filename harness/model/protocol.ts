/**
 * Messages between the harness and a target, version 1.
 *
 * One JSON object per line. Octets on the wire travel as `Octets`: one character U+0000 to U+00FF per octet.
 * Unknown fields are ignored by both sides; an unknown `type` is answered by `unable` without id (target) or recorded (harness).
 * A line from the target over 1 MiB is a protocol error. `keep`: connections may be reused within this exchange; `fresh`: never.
 * A cancelled id may be answered by `done` or not at all; late answers are recorded, not judged.
 */

export type Octets = string;
export type Field = readonly [name: Octets, value: Octets];

/** A body to send: whole, in the given pieces (which asks for chunked coding or several writes), or `repeat` over and over up to `length` octets. */
export type Body =
  | { readonly octets: Octets }
  | { readonly chunks: readonly Octets[] }
  | { readonly repeat: Octets; readonly length: number };

/** A body that was seen. `octets` holds at most the first 4,096; `sha256` (hex, of all octets) is required when `length` exceeds that. */
export type Seen = { readonly length: number; readonly octets: Octets; readonly sha256?: string };

/**
 * An error as the implementation reports it. `name` is its own class or code; `reply` an FTP code or HTTP status it carries;
 * `kinds` its class and the classes that one is derived from, most special first, where the implementation has such.
 */
export type Fault = {
  readonly name: string;
  readonly message: string;
  readonly reply?: number;
  readonly kinds?: readonly string[];
};

/** One URL to open. Everything but `url` is optional; an adapter that cannot honour a given key answers `unable`. */
export type Open = {
  readonly url: string;
  readonly method?: Octets; // default: what the implementation does by itself
  readonly fields?: readonly Field[]; // added to what the implementation sends by itself
  readonly body?: Body;
  readonly redirect?: 'follow' | 'manual' | 'default';
  readonly credentials?: { readonly user: string; readonly password: string; readonly realm?: string };
  readonly proxy?: string;
  readonly trust?: string; // path of a PEM file with the authorities to trust in place of the system's, for https
  readonly cookies?: boolean; // keep a cookie store over the opens of this exchange
  readonly timeoutMs?: number; // the implementation's own time limit, if it has one
  readonly save?: boolean; // retrieve to a file (urlretrieve, curl -o) and report the file's octets
  readonly progress?: boolean; // with `save`: report how the retrieval was told to go on
  readonly abort?: { readonly afterOctets: number };
  readonly uses?: readonly Call[]; // what is done with the response object, in this order, instead of reading it to its end
  readonly prompt?: { readonly user: string; readonly password: string }; // what the user answers when the implementation asks by itself
  readonly handlers?: readonly RequestHandler[]; // installed in this order
  readonly environment?: Readonly<Record<string, string>>; // variables of the environment that the open takes place in
  readonly robots?: RobotsQuestion; // `url` is a robots exclusion file, and what is wanted is what it allows
};

/** Whether the agent of that name may fetch each of these URLs. */
export type RobotsQuestion = { readonly agent: string; readonly urls: readonly string[] };

/** A request handler: it adds its name to the request field `X-Handled`, behind those that stand there, separated by a comma. */
export type RequestHandler = { readonly name: string; readonly order: number };

/** What one use of a response object came to: what it gave, octets as octet strings, or the error that was raised. */
export type Used = { readonly value: Json } | { readonly raised: Fault };

/** What a retrieval was told on its way: how many blocks so far, the octets of a full block, the octets in all or -1. */
export type ProgressCall = readonly [blocks: number, blockSize: number, total: number];

export type Call = { readonly name: string; readonly args: readonly Json[] };
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type ToTarget =
  | {
      readonly type: 'hello';
      readonly protocol: 1;
      readonly role: 'client' | 'server' | 'library';
      readonly harness: string;
    }
  | {
      readonly type: 'exchange';
      readonly id: number;
      readonly connection: 'fresh' | 'keep';
      readonly opens: readonly Open[];
    }
  | { readonly type: 'listen'; readonly id: number; readonly version?: 'HTTP/1.0' | 'HTTP/1.1' }
  | { readonly type: 'close'; readonly id: number }
  | { readonly type: 'call'; readonly id: number; readonly call: Call }
  | { readonly type: 'cancel' | 'ping'; readonly id: number }
  | { readonly type: 'bye' };

export type Outcome =
  | {
      readonly kind: 'response';
      readonly url: string; // where it came from in the end, after redirects
      readonly status: number | null; // null where the implementation reports none
      readonly reason?: Octets;
      readonly version?: string; // 'HTTP/1.1', as far as the implementation tells
      readonly fields: readonly Field[];
      readonly trailers?: readonly Field[];
      readonly interim?: readonly { readonly status: number; readonly fields: readonly Field[] }[];
      readonly body: Seen;
      readonly ended: 'complete' | 'error'; // 'error': the body broke off and the implementation said so
      readonly error?: Fault;
      readonly raised?: Fault; // the error that this response was raised as, where it was not simply returned
      readonly uses?: readonly Used[]; // one for each use that the open asks for; `body` then is empty
      readonly prompts?: number; // how often the implementation asked for user and password by itself
      readonly saved?: string; // the name of the file that holds the octets
      readonly progress?: readonly ProgressCall[];
      readonly allowed?: readonly boolean[]; // one for each URL that the open asks about, in order
    }
  // Only where the implementation gave no response object at all; a response that broke off is a `response` with ended 'error'.
  | {
      readonly kind: 'error';
      readonly during: 'parse' | 'connect' | 'send' | 'head' | 'body' | 'unknown';
      readonly error: Fault;
      readonly prompts?: number;
    };

export type SeenRequest = {
  readonly method: Octets;
  readonly target: Octets;
  readonly version: string;
  readonly fields: readonly Field[];
  readonly body: Seen;
  readonly trailers?: readonly Field[];
};

export type FromTarget =
  | {
      readonly type: 'ready';
      readonly protocol: 1;
      readonly target: {
        readonly name: string;
        readonly version: string;
        readonly language: string;
        readonly homepage?: string;
        readonly issues?: string;
      };
      readonly role: 'client' | 'server' | 'library';
      readonly claims: readonly string[]; // 'http/0.9', 'http/1.0', 'http/1.1', 'ftp', 'file', 'data', 'urllib', 'basic', 'digest', 'cookies', …
      readonly features: Readonly<Record<string, boolean>>;
      readonly inFlight: number; // exchanges it can work on at once
      readonly cancel: boolean;
    }
  | { readonly type: 'done'; readonly id: number; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'value'; readonly id: number; readonly value: Json }
  | { readonly type: 'raised'; readonly id: number; readonly error: Fault }
  | { readonly type: 'unable'; readonly id?: number; readonly why: 'unsupported' | 'adapter'; readonly detail: string }
  | { readonly type: 'listening'; readonly id: number; readonly host: string; readonly port: number }
  | { readonly type: 'saw'; readonly id: number; readonly from: number; readonly request: SeenRequest }
  | { readonly type: 'closed' | 'pong'; readonly id: number }
  | { readonly type: 'log'; readonly text: string };
