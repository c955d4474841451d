/** A validator of a representation (RFC 9110 section 8.8.3); `opaque` keeps its quotes. */
export type EntityTag = { readonly weak: boolean; readonly opaque: string };

/** What If-Match or If-None-Match holds. */
export type TagCondition = { readonly kind: 'any' } | { readonly kind: 'tags'; readonly tags: readonly EntityTag[] };

const tag = /(W\/)?("[\x21\x23-\x7e\x80-\xff]*")/y;

/** Reads one entity tag, or nothing if `text` is none. */
export function parseTag(text: string): EntityTag | undefined {
  const tags = parseTags(text);
  return tags?.length === 1 ? tags[0] : undefined;
}

/** Reads `*` or a list of entity tags; nothing where the value is neither. Commas may stand inside the quotes. */
export function parseCondition(text: string): TagCondition | undefined {
  if (text === '*') return { kind: 'any' };
  const tags = parseTags(text);
  return tags === undefined ? undefined : { kind: 'tags', tags };
}

function parseTags(text: string): readonly EntityTag[] | undefined {
  const tags: EntityTag[] = [];
  const gap = /[ \t,]*/y;
  for (let at = 0; ;) {
    gap.lastIndex = at;
    const skipped = gap.exec(text)?.[0] ?? '';
    at += skipped.length;
    if (at >= text.length) return tags;
    if (tags.length > 0 && !skipped.includes(',')) return undefined;
    tag.lastIndex = at;
    const match = tag.exec(text);
    if (match === null) return undefined;
    tags.push({ weak: match[1] !== undefined, opaque: match[2] ?? '' });
    at = tag.lastIndex;
  }
}

/** Strong comparison needs two strong tags, weak comparison only equal text (RFC 9110 section 8.8.3.2). */
export function equalTags(one: EntityTag, other: EntityTag, comparison: 'strong' | 'weak'): boolean {
  return one.opaque === other.opaque && (comparison === 'weak' || (!one.weak && !other.weak));
}
