import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { answer, text, type Answer } from '../respond/answer.js';
import { evaluate } from './conditions.js';

const files: Readonly<Record<string, readonly [type: string, octets: string]>> = {
  '': ['text/html', '<p>index</p>\n'],
  'index.html': ['text/html', '<p>index</p>\n'],
  'hello.txt': ['text/plain', 'hello\n'],
  'sub/inner.txt': ['text/plain', 'inner\n'],
};
const directories = new Set(['static', 'static/sub']);
const modified = Date.UTC(2022, 0, 1);

/** The fixed tree under `/static/`; nothing for a path that is not part of it. */
export function file(segments: readonly string[], local: string, has: Has): ((request: Request) => Answer) | undefined {
  const path = segments.join('/');
  if (directories.has(path)) return (request) => moved(request, path, local, has);
  const found = segments[0] === 'static' ? own(segments.slice(1).join('/'), has) : undefined;
  return found === undefined ? undefined : (request) => sent(request, found, has);
}

function own(path: string, has: Has): readonly [type: string, octets: string] | undefined {
  if (path === '' && has('index-listed')) return ['text/plain', Object.keys(files).join('\n')];
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

function sent({ method, level, fields }: Request, [type, octets]: readonly [string, string], has: Has): Answer {
  const tag = `"${octets.length.toString(16)}-${modified.toString(16)}"`;
  const validators = { tag: { weak: false, opaque: tag }, modified };
  const described = [['ETag', tag] as const, ['Last-Modified', new Date(modified).toUTCString()] as const];
  const verdict = has('files-unconditional')
    ? 'perform'
    : evaluate({ method, level, fields, now: Date.now() }, validators, has);
  switch (verdict) {
    case 'perform':
      return answer(200, type, octets, described);
    case 'not-modified':
      return text(304, '', described);
    case 'failed':
      return text(412, 'a precondition failed\n');
  }
}

/**
 * Sends a directory without its slash to the one with it. The location is absolute, as HTTP/1.0 had it (RFC 1945
 * section 10.11); Host has been checked, so it cannot smuggle a field in.
 */
function moved({ resource, fields }: Request, path: string, local: string, has: Has): Answer {
  const query = resource.kind === 'path' && resource.query !== undefined ? `?${resource.query}` : '';
  const repeated = has('location-splits-reply') ? decodeURIComponent(query) : query;
  const where = has('location-leads-nowhere') ? `${path}/index/` : `${path}/`;
  const location = `http://${fields.all('Host')[0] ?? local}/${where}${repeated}`;
  const note = `<p>It is at <a href="${location.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">another place</a>.</p>\n`;
  const named = [['Location', location] as const];
  return {
    ...text(301, has('redirect-without-note') ? '' : note),
    fields: [
      ['Content-Type', 'text/html'],
      ...(has('redirect-without-location') ? [] : named),
      ...(has('location-twice') ? named : []),
    ],
  };
}
