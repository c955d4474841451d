import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import { readBody } from './body.js';
import { wantsContinue } from './expectation.js';
import { readFieldLines } from './field-lines.js';
import { FieldSection } from './fields.js';
import { framingOf, type Framing } from './framing.js';
import { checkHost } from './host.js';
import type { Input } from './input.js';
import { refuse } from './refusal.js';
import type { Request } from './request.js';
import type { RequestLine } from './request-line.js';
import { decode, parseTarget, type Resource } from './target.js';

export type Receiving = {
  readonly input: Input;
  readonly has: Has;
  /** The highest version this server speaks. */
  readonly speaks: '1.0' | '1.1';
  /** Tells the client to go on with the body. */
  readonly sendContinue: (early?: string) => void;
};

/**
 * Reads the rest of the request that `line` begins: fields, target, framing and body, in that order, so that nothing
 * is acted upon before the head is complete.
 *
 * @throws {Refusal} for the first thing in it that cannot be served
 */
export async function receiveRequest(line: RequestLine, receiving: Receiving): Promise<Request> {
  const { input, has, speaks, sendContinue } = receiving;
  const { method, target } = line;
  if (line.kind === 'simple') {
    const resource = parseTarget(method, target, has);
    const body = await readBody(input, { kind: 'none' }, has);
    const fields = new FieldSection([], has);
    return { method, target, version: 'HTTP/0.9', level: '0.9', resource, fields, body: body.seen, trailers: [] };
  }
  const level = speaks === '1.0' ? '1.0' : line.level;
  const head = await readHead(receiving);
  const from = has('fields-before-host-ignored') ? head.findIndex(([name]) => name.toLowerCase() === 'host') : 0;
  const received = new FieldSection(head.slice(Math.max(0, from)), has);
  checkHost(received, level, has);
  const resource = parseTarget(method, target, has);
  const named = resource.kind === 'path' ? resource.authority : undefined;
  if (has('host-must-match-target') && named !== undefined && named !== received.combined('Host'))
    refuse(421, 'Host is not that of the target.');
  const announced = framingOf(received, level, has);
  // HTTP/1.0 has no body of a POST without a length (RFC 1945 section 8.3); HTTP/1.1 takes it for empty.
  const needed = speaks === '1.0' && method === 'POST' && !has('http10-post-length-unneeded');
  if (needed && announced.kind === 'none') refuse(400, 'A POST needs a Content-Length.');
  const unused = has('unused-body-not-consumed') && !target.startsWith('/echo');
  const framing: Framing = unused ? { kind: 'none' } : skipped(method, announced, has);
  if (wantsContinue(received, framing, level, has)) sendContinue(early(received, has));
  const { seen: body, trailers } = await readBody(input, framing, has);
  const lines = fieldLines(received, resource, trailers, has);
  return {
    method,
    target: has('query-decoded') ? withPlainQuery(target) : target,
    version: line.version,
    level,
    resource,
    fields: new FieldSection(lines, has),
    body,
    trailers,
  };
}

/** What the fault that decodes queries shows of a target. */
function withPlainQuery(target: string): string {
  const [path = '', ...query] = target.split('?');
  return [path, ...query.map(decode)].join('?');
}

/** What the fault that switches protocols too soon sends instead of 100; nothing otherwise. */
function early(fields: FieldSection, has: Has): string | undefined {
  const offered = has('upgrade-before-continue') ? fields.combined('Upgrade') : undefined;
  if (offered === undefined) return undefined;
  return `HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: ${offered}\r\n\r\n`;
}

async function readHead({ input, has }: Receiving): Promise<readonly Field[]> {
  const before = input.segments;
  const lines = await readFieldLines(input, 'head', has);
  if (input.segments !== before && has('head-in-one-segment')) refuse(400, 'The head is cut.');
  return lines;
}

function skipped(method: string, framing: Framing, has: Has): Framing {
  if (has('unframed-body-until-close') && method === 'POST' && framing.kind === 'none')
    return { kind: 'length', length: Number.MAX_SAFE_INTEGER };
  return has('body-on-get-not-consumed') && (method === 'GET' || method === 'HEAD') ? { kind: 'none' } : framing;
}

/** A target in absolute-form replaces what Host says (RFC 9112 section 3.2.2). */
function fieldLines(
  received: FieldSection,
  resource: Resource,
  trailers: readonly Field[],
  has: Has,
): readonly Field[] {
  const authority = resource.kind === 'path' ? resource.authority : undefined;
  const lines: readonly Field[] =
    authority === undefined || has('absolute-form-host-ignored')
      ? received.lines
      : received.lines.map(([name, value]) => [name, name.toLowerCase() === 'host' ? authority : value]);
  return has('trailer-into-fields') ? [...lines, ...trailers] : lines;
}
