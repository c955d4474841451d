import type {
  ClientObservation,
  FtpCommand,
  Outcome,
  Seen,
  SeenConnection,
  SeenRequest,
  ServerObservation,
  WireReply,
  WireRequest,
} from '../../model/index.js';

/** A body that was seen whole. */
export function seenBody(octets: string): Seen {
  return { length: octets.length, octets };
}

/** A connection that the target ended in order. */
export function connectionOf(changes: Partial<SeenConnection> = {}): SeenConnection {
  return { conn: 'c1', targetEnd: 'fin', timedOut: false, received: 0, ...changes };
}

/** What a client showed: nothing, over one connection. */
export function clientSaw(changes: Partial<ClientObservation> = {}): ClientObservation {
  return {
    role: 'client',
    peer: '127.0.0.1:80',
    outcomes: [],
    connections: [connectionOf()],
    requests: [],
    commands: [],
    unforeseen: [],
    ...changes,
  };
}

type Response = Extract<Outcome, { kind: 'response' }>;

/** A complete response of status 200. */
export function responseOf(body: string, changes: Partial<Response> = {}): Response {
  return {
    kind: 'response',
    url: 'http://127.0.0.1/',
    status: 200,
    fields: [],
    body: seenBody(body),
    ended: 'complete',
    ...changes,
  };
}

/** No response but an error, with an FTP reply code or HTTP status where it carries one. */
export function errorOf(message: string, reply?: number): Outcome {
  const error = { name: 'Failure', message, ...(reply === undefined ? {} : { reply }) };
  return { kind: 'error', during: 'head', error };
}

/** A request without a body, rightly formed. */
export function requestOf(changes: Partial<WireRequest> = {}): WireRequest {
  return {
    conn: 'c1',
    head: 'GET / HTTP/1.1\r\n\r\n',
    method: 'GET',
    target: '/',
    version: 'HTTP/1.1',
    fields: [],
    body: seenBody(''),
    trailers: [],
    framing: 'none',
    complete: true,
    problems: [],
    ...changes,
  };
}

/** An FTP command as it was received: verb, and the argument after a space. */
export function commandOf(line: string): FtpCommand {
  const [verb = '', ...rest] = line.split(' ');
  return { conn: 'c1', line, verb, argument: rest.length === 0 ? null : rest.join(' ') };
}

/** What a server showed: nothing, and it closed the connection. */
export function serverSaw(changes: Partial<ServerObservation> = {}): ServerObservation {
  return { role: 'server', connection: connectionOf(), replies: [], surplus: '', fence: 'none', saw: null, ...changes };
}

/** A final reply with a body framed by its length. */
export function replyOf(status: number | null, body = '', changes: Partial<WireReply> = {}): WireReply {
  return {
    head: '',
    version: 'HTTP/1.1',
    status,
    reason: '',
    fields: [],
    body: seenBody(body),
    trailers: [],
    framing: 'length',
    complete: true,
    problems: [],
    interim: [],
    ...changes,
  };
}

/** A request as the application saw it. */
export function sightOf(method: string, target: string, body = '', fields: SeenRequest['fields'] = []): SeenRequest {
  return { method, target, version: 'HTTP/1.1', fields, body: seenBody(body) };
}
