import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { answer, text, type Answer } from '../respond/answer.js';
import { evaluate, type Validators } from './conditions.js';
import type { Store, Stored } from './store.js';
import { mayChange } from './write-conditions.js';

const methods = 'GET, HEAD, PUT, DELETE';
/** Of longer bodies only this much is kept of a request. */
const mostOctets = 4_096;

/** `/store/NAME`: keeps what is put there (RFC 9110 sections 9.3.4 and 9.3.5). */
export function stored(request: Request, name: string, store: Store, has: Has): Answer {
  const { method } = request;
  const hidden = has('method-override-honoured') ? request.fields.combined('X-HTTP-Method-Override') : undefined;
  switch (hidden ?? method) {
    case 'GET':
    case 'HEAD':
      return retrieved(request, store.get(name), has);
    case 'PUT':
      return put(request, name, store, has);
    case 'DELETE':
      return deleted(request, name, store, has);
    default:
      return text(405, 'this method is not allowed here\n', has('405-without-allow') ? [] : [['Allow', methods]]);
  }
}

function retrieved({ method, level, fields }: Request, found: Stored | undefined, has: Has): Answer {
  if (found === undefined) return text(has('not-found-is-ok') ? 200 : 404, 'not found');
  const validators = validatorsOf(found, has);
  switch (evaluate({ method, level, fields, now: Date.now() }, validators, has)) {
    case 'perform':
      return answer(200, found.type, found.octets, [...fieldsOf(validators), ...found.extra]);
    case 'not-modified':
      return text(304, '', fieldsOf(validators));
    case 'failed':
      return text(412, 'a precondition failed\n');
  }
}

function put(request: Request, name: string, store: Store, has: Has): Answer {
  const { fields, body, target } = request;
  if (fields.combined('Content-Range') !== undefined && !has('put-range-stored-whole'))
    return text(400, 'parts are not stored here\n');
  if (body.length > mostOctets) return text(413, 'this is more than can be kept\n');
  const before = store.get(name);
  const allowed = mayChange(request.fields, before === undefined ? undefined : validatorsOf(before, has), has);
  if (!allowed && !has('write-before-condition')) return text(412, 'a precondition failed\n');
  const meant = has('put-follows-content-location')
    ? fields.combined('Content-Location')?.split('/').at(-1)
    : undefined;
  const after = store.put(meant ?? name, {
    octets: has('put-transforms') ? body.octets.toUpperCase() : body.octets,
    type: fields.all('Content-Type')[0] ?? 'application/octet-stream',
    extra: has('put-stores-fields') ? fields.lines.filter(([field]) => /^x-/i.test(field)) : [],
  });
  if (after === undefined) return text(503, 'there is no room for another name\n');
  if (!allowed) return text(412, 'a precondition failed\n');
  const validators = fieldsOf(validatorsOf(after, has));
  const created = before === undefined && !has('put-creates-silently');
  if (!created && !(before !== undefined && has('put-replaces-as-created'))) return text(204, '', validators);
  const elsewhere: readonly Field[] = has('created-names-another') ? [['Location', `${target}/another`]] : [];
  return text(201, 'created\n', [...validators, ...elsewhere]);
}

function deleted({ fields }: Request, name: string, store: Store, has: Has): Answer {
  const before = store.get(name);
  if (before === undefined) return text(404, 'not found');
  if (!mayChange(fields, validatorsOf(before, has), has)) return text(412, 'a precondition failed\n');
  if (!has('delete-does-nothing')) store.delete(name);
  return has('delete-is-created') ? text(201, 'deleted\n') : text(204, '');
}

function validatorsOf({ octets, version, modified }: Stored, has: Has): Validators {
  const shared = has('etag-of-length') || has('weak-etag-of-length');
  const tag = { weak: has('weak-etag-of-length'), opaque: shared ? `"${octets.length}"` : `"${version}"` };
  return { tag, modified: has('last-modified-ahead') ? modified + 3_600_000 : modified };
}

function fieldsOf({ tag, modified }: Validators): readonly Field[] {
  return [
    ['ETag', `${tag.weak ? 'W/' : ''}${tag.opaque}`],
    ...(modified === undefined ? [] : [['Last-Modified', new Date(modified).toUTCString()] as const]),
  ];
}
