import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { text, type Answer } from '../respond/answer.js';
import { cond } from './cond.js';
import { echo } from './echo.js';
import { file } from './files.js';
import { allMethods, retrieved } from './methods.js';
import { bytes, stream } from './pieces.js';
import { range } from './range.js';
import { status } from './status.js';

const most = { bytes: 67_108_864, pieces: 10_000 } as const;

/** What the fault that lets paths climb out of the tree serves: the look of a file that every Unix system has. */
const outside = 'root:x:0:0:root:/root:/bin/sh\n';
const climbing = /\/(?:\.|%2e){2}(?:\/|$)/i;

/** The test application of the target protocol. `local` is the address of the server, for requests that name no host. */
export function respondTo(request: Request, local: string, has: Has): Answer {
  const { resource } = request;
  switch (resource.kind) {
    case 'server':
      return { ...text(200, ''), fields: has('options-without-allow') ? [] : [['Allow', allMethods]] };
    case 'tunnel':
      if (has('connect-port-unchecked')) return text(200, '');
      return text(501, 'this server opens no tunnels\n');
    case 'path': {
      if (has('dot-segments-escape') && climbing.test(request.target)) return text(200, outside);
      if (resource.segments.length === 1 && resource.segments[0] === 'echo') return echo(request);
      const serve = resourceAt(resource.segments, local, has);
      if (serve !== undefined) return retrieved(request, has, serve);
      if (has('condition-beats-404') && request.fields.combined('If-Match') !== undefined)
        return text(412, 'a precondition failed\n');
      return has('not-found-is-ok') ? text(200, 'not found') : text(404, 'not found');
    }
  }
}

function resourceAt(segments: readonly string[], local: string, has: Has): ((request: Request) => Answer) | undefined {
  const [first = '', second = ''] = segments;
  if (first === 'static') return file(segments, local, has);
  if (segments.length === 1 && first === '') return () => text(200, 'ok');
  if (segments.length === 1 && first === 'cond') return (request) => cond(request, has);
  if (segments.length === 1 && first === 'range') return (request) => range(request, has);
  if (segments.length !== 2 || !/^\d{1,8}$/.test(second)) return undefined;
  const number = Number(second);
  if (first === 'bytes' && number <= most.bytes) return () => bytes(number);
  if (first === 'stream' && number <= most.pieces) return () => stream(number);
  if (first === 'status' && /^[2-5]\d\d$/.test(second)) return () => status(number, has);
  return undefined;
}
