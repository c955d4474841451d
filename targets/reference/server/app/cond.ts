import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { text, type Answer } from '../respond/answer.js';
import { evaluate } from './conditions.js';

const modified = Date.UTC(2022, 0, 1);

/** `/cond`: a resource with both validators, which honours conditions (RFC 9110 section 13). */
export function cond({ method, level, fields }: Request, has: Has): Answer {
  const tag: Field = ['ETag', has('etag-unquoted') ? 'wireproof' : '"wireproof"'];
  const validators = { tag: { weak: false, opaque: '"wireproof"' }, modified };
  const verdict = evaluate({ method, level, fields, now: Date.now() }, validators, has);
  switch (verdict) {
    case 'perform':
      return text(
        200,
        'cond',
        has('validators-omitted') || (method === 'HEAD' && has('head-without-validators'))
          ? []
          : [tag, ['Last-Modified', new Date(modified).toUTCString()]],
      );
    case 'not-modified':
      return text(304, 'cond', has('not-modified-without-etag') ? [] : [tag]);
    case 'failed':
      return text(412, 'a precondition failed\n');
  }
}
