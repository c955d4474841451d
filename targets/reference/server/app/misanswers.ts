import { gzipSync } from 'node:zlib';
import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { answer, text, type Answer, type Content } from '../respond/answer.js';

/** What faults answer to a request whatever it is for; nothing where none of them minds it. */
export function misanswered(request: Request, has: Has): Answer | undefined {
  return switched(request, has) ?? echoed(request, has) ?? conditional(request, has) ?? refused(request, has);
}

/** Upgrade offered is Upgrade granted, in one wrong way or another (RFC 9110 section 7.8). */
function switched({ level, fields }: Request, has: Has): Answer | undefined {
  const offered = fields.combined('Upgrade');
  if (offered === undefined) return undefined;
  const to = (protocol: string | undefined): Answer => ({
    ...text(101, ''),
    fields: [['Connection', 'upgrade'], ...(protocol === undefined ? [] : [['Upgrade', protocol] as const])],
  });
  if (level === '1.0') return has('upgrade-under-http10') ? to(offered) : undefined;
  if (has('upgrade-to-anything')) return to(offered);
  if (has('upgrade-to-unoffered')) return to('another/1');
  if (has('upgrade-unnamed')) return to(undefined);
  return has('upgrade-required-unnamed') ? text(426, 'upgrade\n') : undefined;
}

function echoed({ method, target, fields }: Request, has: Has): Answer | undefined {
  if (method !== 'TRACE' || !(has('trace-is-plain-text') || has('trace-tells-credentials'))) return undefined;
  const lines = has('trace-tells-credentials') ? fields.lines : [];
  const message = [`TRACE ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join(
    '\r\n',
  );
  return answer(200, has('trace-is-plain-text') ? 'text/plain' : 'message/http', message);
}

/** Conditions where they mean nothing (RFC 9110 sections 13.1.3, 13.1.4, 13.1.5 and 13.2.1). */
function conditional({ method, fields, resource }: Request, has: Has): Answer | undefined {
  const asks = (name: string): boolean => fields.combined(name) !== undefined;
  const dateless = resource.kind === 'path' && resource.segments[0] === 'bytes';
  const failed = text(412, 'a precondition failed\n');
  if (method === 'OPTIONS') return has('options-conditional') && asks('If-Match') ? failed : undefined;
  if (
    has('condition-before-authorization') &&
    asks('If-Match') &&
    resource.kind === 'path' &&
    resource.segments[0] === 'basic'
  )
    return failed;
  if (
    has('if-range-fails-elsewhere') &&
    asks('If-Range') &&
    resource.kind === 'path' &&
    resource.segments[0] === 'stream'
  )
    return failed;
  if (dateless && has('modified-since-without-date') && asks('If-Modified-Since')) return text(304, '');
  if (dateless && has('unmodified-since-without-date') && asks('If-Unmodified-Since')) return failed;
  return undefined;
}

/** Fields that are no reason to refuse a request. */
function refused({ fields, level, method }: Request, has: Has): Answer | undefined {
  const value = (name: string): string => fields.combined(name) ?? '';
  const unacceptable = has('unacceptable-is-malformed') && value('Accept').startsWith('image/');
  const foreign = has('foreign-host-breaks') && value('Host').endsWith('.example');
  if (foreign) return text(500, 'this host is unknown\n');
  if (has('max-forwards-refused') && value('Max-Forwards') === '0') return text(502, 'this is as far as it goes\n');
  if (unacceptable) return text(400, 'nothing like that is here\n');
  if (has('content-range-in-get-refused') && method === 'GET' && value('Content-Range') !== '')
    return text(416, 'no\n');
  if (has('allow-in-request-refused') && level === '1.0' && value('Allow') !== '')
    return text(405, 'no\n', [['Allow', 'GET']]);
  if (has('content-coding-refused-unlisted') && value('Content-Encoding') !== '') return text(415, 'no\n');
  if (has('media-type-refused-with-codings') && value('Content-Type').startsWith('application/x-'))
    return text(415, 'no\n', [['Accept-Encoding', 'gzip']]);
  return undefined;
}

/** An answer as faults alter it. */
export function altered(given: Answer, { level, fields }: Request, has: Has): Answer {
  const asked = fields.combined('Accept-Encoding');
  const extra: Field[] = has('server-malformed') ? [['Server', '(unnamed']] : [];
  const plain = given.status === 200 ? shortOctets(given.content) : undefined;
  if (level === '1.1' && plain !== undefined && asked !== undefined && coded(asked, has)) {
    const octets = gzipSync(plain);
    return { ...given, fields: [...given.fields, ['Content-Encoding', 'gzip']], content: { kind: 'octets', octets } };
  }
  return extra.length === 0 ? given : { ...given, fields: [...given.fields, ...extra] };
}

/** Content that is short enough to be coded in one piece. */
function shortOctets(content: Content): Buffer | undefined {
  if (content.kind === 'octets') return content.octets;
  return content.length === undefined || content.length > 4_096 ? undefined : Buffer.concat([...content.pieces()]);
}

function coded(asked: string, has: Has): boolean {
  return asked.includes('gzip') ? has('coding-without-vary') : has('coding-unasked');
}
