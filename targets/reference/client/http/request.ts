import type { Body, Field, Open } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { Authentication } from './authentication.js';
import type { ClientFaults } from '../faults.js';
import { trimOws } from './ows.js';
import { bodyLength, isChunked } from './request-body.js';
import { hostField, type Location } from './location.js';
import { alteredHead, ownFields } from './own-fields.js';
import { requestTarget } from './target.js';

export type Request = {
  readonly method: string;
  readonly location: Location;
  readonly fields: readonly Field[];
  readonly body: Body | undefined;
  readonly viaProxy: boolean;
  /** The proxy's questions for credentials, where it is asked for a tunnel. */
  readonly gate?: Authentication | undefined;
  /** The client will not use the connection again and says so. */
  readonly last: boolean;
  /** The server is known to speak HTTP/1.0, which has no chunked coding. */
  readonly to10: boolean;
};

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH']);
const PREFERENCES = /^(?:accept-.*|if-.*|range|te|upgrade|max-forwards)$/i;
const LONG_VALUE = 1000;
const FRAMING = new Set(['content-length', 'transfer-encoding']);
const WITH_CONTENT = new Set(['POST', 'PUT', 'PATCH']);

/** The method of an open: the one it gives, else POST where it has data, else GET (urllib.request Request). */
export function methodOf({ method, body }: Open, faults: ClientFaults): string {
  const own = body === undefined ? 'GET' : 'POST';
  return faults.has('method-follows-body') ? own : (method ?? own);
}

/**
 * Writes the head of a request (RFC 9112 section 3, RFC 9110 section 7.2): Host first, then what the client sends by
 * itself unless the caller gave it, the caller's fields, framing, and Connection. Throws an `OpenError` during `parse`
 * for anything that could not be sent as one message.
 */
export function writeHead(request: Request, faults: ClientFaults): string {
  const { method, location } = request;
  const unchecked = faults.has('basic-unencoded') || faults.has('host-injection-passes');
  if (!faults.has('injection-passes') && !unchecked) refuseInjection(request, faults);
  const fields = lastOfEach(fit(request, faults), faults);
  const given = new Set(fields.map(([name]) => name.toLowerCase()));
  const beside = faults.has('own-fields-beside-the-given');
  const host: readonly Field[] =
    (given.has('host') && !beside) || faults.has('no-host') ? [] : [['Host', hostField(location, faults)]];
  const all: readonly Field[] = [
    ...ownFields(request.body, faults).filter(([name]) => beside || !given.has(name.toLowerCase())),
    ...fields.filter(([name]) => name.toLowerCase() !== 'connection'),
    ...framing(request, faults),
    ...connection(request, faults),
  ];
  const ordered = faults.has('host-last') ? [...all, ...host] : [...host, ...all];
  const target = requestTarget(method, location, request.viaProxy, faults);
  const lines = ordered.map((field) => fieldLine(field, faults)).join('');
  return alteredHead(`${sentMethod(method, faults)} ${target} ${version(request, faults)}\r\n${lines}\r\n`, faults);
}

/** The version of requests is the client's own, whatever a server speaks (RFC 9110 section 6.2). */
function version({ to10 }: Request, faults: ClientFaults): string {
  if (faults.has('unknown-version-sent')) return 'HTTP/1.2';
  return faults.has('old-version-sent') || (to10 && faults.has('version-lowered')) ? 'HTTP/1.0' : 'HTTP/1.1';
}

function sentMethod(method: string, faults: ClientFaults): string {
  if (faults.has('unknown-method-becomes-get') && !KNOWN.has(method)) return 'GET';
  return faults.has('method-in-capitals') ? method.toUpperCase() : method;
}

/** The given fields that can go with this request: there is nothing to wait for without content (RFC 9110 section 10.1.1). */
function fit({ fields, body }: Request, faults: ClientFaults): readonly Field[] {
  const without = body === undefined && !faults.has('expectation-without-content');
  const wanted = fields.filter(
    ([name]) =>
      !(without && /^expect$/i.test(name)) && !(PREFERENCES.test(name) && faults.has('given-preferences-dropped')),
  );
  return faults.has('empty-value-filled') ? wanted.map(([name, value]) => [name, value || 'undefined']) : wanted;
}

/** A field that is given twice is sent once, as it was given last (urllib.request Request.add_header). */
function lastOfEach(fields: readonly Field[], faults: ClientFaults): readonly Field[] {
  const kept = fields.filter(([name]) => !(faults.has('user-agent-not-replaced') && /^user-agent$/i.test(name)));
  if (faults.has('fields-of-one-name-kept')) return kept;
  if (faults.has('second-field-lost')) return kept.slice(0, 1);
  const several = faults.has('cookie-fields-one-by-one') || faults.has('cookie-beside-given');
  const key = ([name, value]: Field): string =>
    several && /^cookie$/i.test(name) ? `${name}: ${value}` : name.toLowerCase();
  const named = new Map(kept.map((field) => [key(field), field]));
  return [...named.values()];
}

function framing(request: Request, faults: ClientFaults): readonly Field[] {
  if (request.body === undefined) {
    if (faults.has('content-invented') && !WITH_CONTENT.has(request.method) && request.method !== 'GET')
      return [['Content-Length', '4']];
    const says = WITH_CONTENT.has(request.method)
      ? !faults.has('post-empty-without-length')
      : faults.has('get-with-length');
    return says ? [['Content-Length', '0']] : [];
  }
  if (faults.has('post-without-length')) return [];
  const coded = request.fields.some(([name]) => name.toLowerCase() === 'transfer-encoding');
  if (coded && faults.has('coding-without-chunked')) return [];
  if (isChunked(request.body, request.to10, faults)) return [['Transfer-Encoding', 'chunked']];
  const given = faults.has('given-framing-passes') && request.fields.some(([name]) => FRAMING.has(name.toLowerCase()));
  if (given) return [];
  return [['Content-Length', String(bodyLength(request.body))]];
}

/** The caller's options, `TE` and `upgrade` if those fields are sent (RFC 9110 sections 10.1.4 and 7.8), and `close` (RFC 9112 section 9.6). */
function connection(request: Request, faults: ClientFaults): readonly Field[] {
  const given = request.fields
    .filter(([name]) => name.toLowerCase() === 'connection')
    .map(([, value]) => trimOws(value));
  const options = given.filter((value) => value !== '');
  const named = (option: string) => options.join(',').toLowerCase().split(',').map(trimOws).includes(option);
  const te = faults.has('te-lists-chunked') || request.fields.some(([name]) => name.toLowerCase() === 'te');
  if (te && !named('te') && !faults.has('te-without-connection')) options.push('TE');
  const upgrade = faults.has('upgrade-offered') || request.fields.some(([name]) => name.toLowerCase() === 'upgrade');
  if (upgrade && !named('upgrade') && !faults.has('upgrade-without-connection')) options.push('upgrade');
  if (faults.has('end-to-end-option')) options.push('Accept');
  if (request.last && !named('close') && !faults.has('no-connection-close')) options.push('close');
  return options.length === 0 ? [] : [['Connection', options.join(', ')]];
}

function refuseInjection(request: Request, faults: ClientFaults): void {
  if (!TOKEN.test(request.method)) throw refused(`the method ${JSON.stringify(request.method)} is not a token`);
  if (request.method === 'TRACE' && request.body !== undefined && !faults.has('trace-with-content'))
    throw refused('TRACE has no content');
  for (const [name, value] of request.fields) {
    if (!TOKEN.test(name)) throw refused(`the field name ${JSON.stringify(name)} is not a token`);
    if (!VALUE.test(value)) throw refused(`the value of ${name} has a control character`);
    const codings = faults.has('chunked-applied-twice') || faults.has('coding-without-chunked');
    if (FRAMING.has(name.toLowerCase()) && !faults.has('given-framing-passes') && !codings)
      throw refused(`${name} follows from the body and cannot be given`);
  }
}

/** A field line; a fault folds a long one, which no sender may (RFC 9112 section 5.2). */
function fieldLine([name, value]: Field, faults: ClientFaults): string {
  const folded = value.length > LONG_VALUE && faults.has('long-field-folded');
  return `${name}: ${folded ? value.replace(' ', '\r\n ') : value}\r\n`;
}

function refused(message: string): OpenError {
  return new OpenError('InvalidRequest', message, 'parse');
}
