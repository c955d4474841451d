import type { Octets } from '../model/index.js';
import { nothing, sized } from './framing.js';
import type { Fields, Framed, Message } from './message.js';
import { head } from './message.js';

/** The phrase of the status codes that cases use; the phrase carries no meaning (RFC 9112 section 4). */
const REASONS: Readonly<Record<number, string>> = {
  100: 'Continue',
  103: 'Early Hints',
  200: 'OK',
  204: 'No Content',
  304: 'Not Modified',
  404: 'Not Found',
};

/** What a reply or request may have besides its body. */
export type Dress = { readonly version?: Octets; readonly reason?: Octets; readonly fields?: Fields };

/** Statuses whose replies have no body by definition (RFC 9112 section 6.3). */
const BODILESS = [204, 304];

/** A reply: status line, `Content-Type: text/plain`, the framing's fields, then `dress.fields`. */
export function reply(
  status: number,
  framed: Framed = BODILESS.includes(status) ? nothing : sized(''),
  dress: Dress = {},
): Message {
  const start = `${dress.version ?? 'HTTP/1.1'} ${status} ${dress.reason ?? REASONS[status] ?? 'Status'}`;
  const own: Fields = dress.fields ?? {};
  return {
    stream: [head(start, [['Content-Type', 'text/plain'], ...framed.fields], own), ...framed.body],
    content: framed.content,
  };
}

/** An interim reply: status line and fields, no body (RFC 9110 section 15.2). */
export function interimReply(status: number, fields: Fields = {}): Message {
  return { stream: [head(`HTTP/1.1 ${status} ${REASONS[status] ?? 'Status'}`, [], fields)], interim: true };
}

/** A request with `Host: {peer}`, the framing's fields, then `fields`. Under HTTP/1.0 the Host stays: it does no harm there. */
export function request(
  method: Octets,
  target: Octets,
  framed: Framed = nothing,
  fields: Fields = {},
  version: Octets = 'HTTP/1.1',
): Message {
  const start = `${method} ${target} ${version}`;
  return {
    stream: [head(start, [['Host', '{peer}'], ...framed.fields], fields), ...framed.body],
    means: { method, target, content: framed.content },
  };
}

/** A GET without a body. */
export function get(target: Octets, fields: Fields = {}, version?: Octets): Message {
  return request('GET', target, nothing, fields, version);
}

/** A POST with a body framed as given. */
export function post(target: Octets, framed: Framed, fields: Fields = {}, version?: Octets): Message {
  return request('POST', target, framed, fields, version);
}
