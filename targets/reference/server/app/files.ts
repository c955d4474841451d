import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { answer, text, type Answer } from '../respond/answer.js';

const files: Readonly<Record<string, readonly [type: string, octets: string]>> = {
  '': ['text/html', '<p>index</p>\n'],
  'index.html': ['text/html', '<p>index</p>\n'],
  'hello.txt': ['text/plain', 'hello\n'],
  'sub/inner.txt': ['text/plain', 'inner\n'],
};
const directories = new Set(['static', 'static/sub']);

/** The fixed tree under `/static/`; nothing for a path that is not part of it. */
export function file(segments: readonly string[], local: string, has: Has): ((request: Request) => Answer) | undefined {
  const path = segments.join('/');
  if (directories.has(path)) return (request) => moved(request, path, local, has);
  const found = segments[0] === 'static' ? own(segments.slice(1).join('/')) : undefined;
  return found === undefined ? undefined : () => answer(200, ...found);
}

function own(path: string): readonly [type: string, octets: string] | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

/**
 * Sends a directory without its slash to the one with it. The location is absolute, as HTTP/1.0 had it (RFC 1945
 * section 10.11); Host has been checked, so it cannot smuggle a field in.
 */
function moved({ resource, fields }: Request, path: string, local: string, has: Has): Answer {
  const query = resource.kind === 'path' && resource.query !== undefined ? `?${resource.query}` : '';
  const repeated = has('location-splits-reply') ? decodeURIComponent(query) : query;
  const location = `http://${fields.all('Host')[0] ?? local}/${path}/${repeated}`;
  const note = `<p>It is at <a href="${location.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">another place</a>.</p>\n`;
  return {
    ...text(301, note),
    fields: [
      ['Content-Type', 'text/html'],
      ...(has('redirect-without-location') ? [] : [['Location', location] as const]),
    ],
  };
}
