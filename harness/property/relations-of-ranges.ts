import type { Octets, ServerObservation, WireReply } from '../model/index.js';
import { visible } from '../model/index.js';
import { nothingCame, showStatus } from '../judge/matchers/replies.js';
import { showBody } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';
import type { RangesAsked, SentPart } from './range-model.js';
import { isMultipart, partsOf, slicesOf } from './range-model.js';
import type { GeneratedRange } from './resource-arbitraries.js';

/**
 * The reply is the whole representation, for Range may be ignored (RFC 9110 section 14.2); or parts of it that were asked for, each exactly
 * what it says that it is; or an error where nothing can be satisfied. Several ranges may be refused or joined, one may not. What a server
 * makes of the others where one is invalid is left to it.
 */
export function givesPartsOf<G>(
  representation: Octets,
  rangesOf: (given: G) => readonly GeneratedRange[],
): Relation<ServerObservation, G> {
  return {
    describe: 'gives the parts that were asked for, or the whole',
    baselineIs: [],
    byReplies: true,
    wrong: (seen, _, given) => {
      const [reply] = seen.replies;
      if (reply === undefined) return nothingCame(seen);
      const ranges = rangesOf(given);
      const asked = slicesOf(ranges, representation.length);
      const { status, body } = reply;
      if (status === 200) return body.octets === representation ? null : `the whole is ${showBody(body)}`;
      if (status === 206) return misparted(reply, { representation, asked, single: ranges.length === 1 });
      const refused = status === 416 || status === 400;
      return refused && mayRefuse(ranges, asked) ? null : `it answered ${showStatus(reply)}`;
    },
  };
}

/** Of valid ranges only many that overlap, or none that can be satisfied, may be refused (RFC 9110 section 14.2). */
function mayRefuse(ranges: readonly GeneratedRange[], { valid, slices }: RangesAsked): boolean {
  return !valid || slices.length === 0 || ranges.length > 2;
}

type Wanted = { readonly representation: Octets; readonly asked: RangesAsked; readonly single: boolean };

function misparted(reply: WireReply, { representation, asked, single }: Wanted): string | null {
  const parts = partsOf(reply);
  if (typeof parts === 'string') return parts;
  const wrong = parts.map((part) => mispart(part, representation, asked)).find((one) => one !== null);
  if (typeof wrong === 'string') return wrong;
  const [only] = asked.slices;
  const [part] = parts;
  if (part === undefined) return 'it sent no part';
  if (!single || only === undefined) return null;
  if (isMultipart(reply)) return 'it sent a single range as a multipart';
  const exact = `bytes ${only.first}-${only.last}/`;
  return part.range.startsWith(exact) ? null : `it sent ${visible(part.range)} for ${exact}`;
}

/** What is wrong with one part: its octets must be those of its place, and its place must touch one that was asked for. */
function mispart({ range, octets }: SentPart, representation: Octets, { slices }: RangesAsked): string | null {
  const match = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range);
  if (match === null) return `a part has Content-Range "${visible(range)}"`;
  const [first, last, total] = [Number(match[1]), Number(match[2]), match[3]];
  if (total !== '*' && total !== String(representation.length)) return `Content-Range is "${visible(range)}"`;
  if (last < first || representation.slice(first, last + 1) !== octets || last >= representation.length)
    return `"${visible(octets.slice(0, 60))}" is not ${visible(range)}`;
  return slices.some((slice) => first <= slice.last && last >= slice.first)
    ? null
    : `${visible(range)} was not asked for`;
}
