import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { text, type Answer } from '../respond/answer.js';
import { basic } from './auth/basic.js';
import { digest } from './auth/digest.js';
import { cond } from './cond.js';
import { cookie } from './cookie.js';
import { echo } from './echo.js';
import { climbing, outside } from './escapes.js';
import { file } from './files.js';
import { future } from './future.js';
import { allMethods, retrieved } from './methods.js';
import { altered, misanswered } from './misanswers.js';
import { bytes, stream } from './pieces.js';
import { range } from './range.js';
import type { Place } from './site.js';
import { status } from './status.js';
import { stored } from './stored.js';

const most = { bytes: 67_108_864, pieces: 10_000 } as const;

/** The test application of the target protocol. */
export function respondTo(request: Request, place: Place, has: Has): Answer {
  return altered(misanswered(request, has) ?? answerTo(request, place, has), request, has);
}

function answerTo(request: Request, place: Place, has: Has): Answer {
  const { resource } = request;
  switch (resource.kind) {
    case 'server':
      return { ...text(200, ''), fields: has('options-without-allow') ? [] : [['Allow', allMethods]] };
    case 'tunnel':
      if (has('connect-port-unchecked') || has('connect-with-length')) return text(200, '');
      return text(501, 'this server opens no tunnels\n');
    case 'path': {
      if (climbing(request.target, has)) return text(200, outside);
      const [first = '', second = ''] = segmentsOf(request, has) ?? resource.segments;
      if (resource.segments.length === 1 && first === 'echo') return echo(request);
      if (resource.segments.length === 2 && first === 'store' && second !== '')
        return stored(request, second, place.site.store, has);
      const serve = resourceAt(segmentsOf(request, has) ?? resource.segments, place, has);
      if (serve !== undefined) return retrieved(request, has, serve);
      if (has('condition-beats-404') && request.fields.combined('If-Match') !== undefined)
        return text(412, 'a precondition failed\n');
      return has('not-found-is-ok') ? text(200, 'not found') : text(404, 'not found');
    }
  }
}

/** The fault that serves what Content-Location of a request names. */
function segmentsOf({ method, fields }: Request, has: Has): readonly string[] | undefined {
  const other = fields.combined('Content-Location');
  return has('content-location-is-target') && method === 'GET' ? other?.slice(1).split('/') : undefined;
}

function resourceAt(segments: readonly string[], place: Place, has: Has): ((request: Request) => Answer) | undefined {
  const [first = '', second = ''] = segments;
  if (first === 'static') return file(segments, place.local, has);
  if (segments.length === 1) return single(first, place, has);
  if (segments.length !== 2 || !/^\d{1,8}$/.test(second)) return undefined;
  const number = Number(second);
  if (first === 'bytes' && number <= most.bytes) return (request) => bytes(number, request, has);
  if (first === 'stream' && number <= most.pieces) return () => stream(number, has);
  if (first === 'status' && /^[2-5]\d\d$/.test(second)) return () => status(number, has);
  return undefined;
}

function single(name: string, { site, visit }: Place, has: Has): ((request: Request) => Answer) | undefined {
  switch (name) {
    case '':
      return () => text(200, 'ok');
    case 'cond':
      return (request) => cond(request, has);
    case 'range':
      return (request) => range(request, has);
    case 'basic':
      return (request) => basic(request, visit, has);
    case 'digest':
      return (request) => digest(request, site.nonces, has);
    case 'cookie':
      return (request) => cookie(request, has);
    case 'future':
      return () => future(has);
    default:
      return undefined;
  }
}
