import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { answer, text, type Answer } from '../respond/answer.js';
import { parseRanges, type ByteRange, type Ranges } from './byte-ranges.js';
import { evaluate } from './conditions.js';
import { equalTags, parseTag, type EntityTag } from './entity-tags.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const tag: EntityTag = { weak: false, opaque: '"wireproof"' };
const etag: Field = ['ETag', tag.opaque];
const boundary = 'wireproof-part';

/** `/range`: the alphabet, whole or in parts (RFC 9110 section 14). */
export function range(request: Request, has: Has): Answer {
  const { method, level, fields } = request;
  const asked = { method, level, fields, now: Date.now() };
  const unconditional = has('range-beats-condition') && fields.combined('Range') !== undefined;
  const verdict = unconditional ? 'perform' : evaluate(asked, { tag, modified: undefined }, has);
  if (verdict === 'not-modified') return text(304, '', has('not-modified-without-etag') ? [] : [etag]);
  if (verdict === 'failed') return text(412, 'a precondition failed\n');
  if (
    has('if-range-alone-honoured') &&
    fields.combined('If-Range') !== undefined &&
    fields.combined('Range') === undefined
  ) {
    return text(412, 'a precondition failed\n');
  }
  const ranges = rangesOf(request, has);
  const accepts: Field = ['Accept-Ranges', has('accept-ranges-none') ? 'none' : 'bytes'];
  switch (ranges.kind) {
    case 'ignored':
      return text(200, alphabet, [etag, accepts]);
    case 'unsatisfiable':
      return text(416, 'no such range\n', [...contentRange('*', has('range-416-without-length')), accepts]);
    case 'parts':
      return partial(request, ranges, has);
  }
}

/** Only GET has ranges (RFC 9110 section 14.2), and If-Range must name this very representation (section 13.1.5). */
function rangesOf({ method, fields }: Request, has: Has): Ranges {
  const value = fields.combined('Range');
  if (value === undefined || has('range-ignored') || (method === 'HEAD' && !has('range-on-head')))
    return { kind: 'ignored' };
  const validator = fields.combined('If-Range');
  if (validator !== undefined && !has('if-range-ignored')) {
    const wanted = parseTag(validator);
    const comparison = has('if-range-weak') ? 'weak' : 'strong';
    if (wanted === undefined || has('if-range-never-true') || !equalTags(wanted, tag, comparison))
      return { kind: 'ignored' };
  }
  return parseRanges(value, alphabet.length, has);
}

function partial({ fields }: Request, { parts, asked }: Extract<Ranges, { kind: 'parts' }>, has: Has): Answer {
  const validators: readonly Field[] = [...(has('range-without-etag') ? [] : [etag]), ['Accept-Ranges', 'bytes']];
  const [only, ...others] = parts;
  const alone =
    only !== undefined &&
    others.length === 0 &&
    !has(asked === 1 ? 'range-single-multipart' : 'range-remaining-multipart');
  if (!alone) {
    const top = has('range-multipart-top-content-range') ? contentRange(positions(parts[0]), false) : [];
    return answer(206, `multipart/byteranges; boundary=${boundary}`, multipart(parts, has), [...validators, ...top]);
  }
  const described = contentRange(positions(only), has('range-without-content-range'), has('range-total-unknown'));
  const content = alphabet.slice(only.first, only.last + 1);
  const whole = text(206, content, [...validators, ...described]);
  // A client that sent If-Range has the representation's other fields already (RFC 9110 section 15.3.7).
  const again = fields.combined('If-Range') !== undefined;
  if (!again && !has('partial-without-type')) return whole;
  if (again && has('partial-again-with-type')) return whole;
  return { ...whole, fields: whole.fields.filter(([name]) => name !== 'Content-Type') };
}

function multipart(asked: readonly ByteRange[], has: Has): string {
  const parts = has('range-parts-sorted') ? asked.toSorted((one, other) => one.first - other.first) : asked;
  const written = parts.map((part) => {
    const fields: readonly Field[] = [
      ...(has('range-part-without-content-type') ? [] : [['Content-Type', 'text/plain'] as const]),
      ...contentRange(positions(part), has('range-part-without-content-range'), has('range-total-unknown')),
    ];
    const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return `--${boundary}\r\n${head}\r\n${alphabet.slice(part.first, part.last + 1)}\r\n`;
  });
  return `${written.join('')}${has('range-multipart-unterminated') ? '' : `--${boundary}--\r\n`}`;
}

const positions = (part: ByteRange | undefined): string => (part === undefined ? '*' : `${part.first}-${part.last}`);

function contentRange(where: string, omitted: boolean, unknown = false): readonly Field[] {
  return omitted ? [] : [['Content-Range', `bytes ${where}/${unknown ? '*' : alphabet.length}`]];
}
