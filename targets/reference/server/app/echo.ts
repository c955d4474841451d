import type { Request } from '../receive/request.js';
import { answer, type Answer } from '../respond/answer.js';
import { allMethods } from './methods.js';

/** `/echo`: what the application received, as JSON that is plain ASCII so that one character stays one octet. */
export function echo({ method, target, version, fields, body }: Request): Answer {
  const long = body.sha256 === undefined ? {} : { length: body.length, sha256: body.sha256 };
  const seen = { method, target, version, fields: fields.lines, body: body.octets, ...long };
  const json = JSON.stringify(seen).replace(/[\x7f-\xff]/g, escaped);
  return answer(200, 'application/json', json, method === 'OPTIONS' ? [['Allow', allMethods]] : []);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
