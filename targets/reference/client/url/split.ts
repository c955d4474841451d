/** A URL cut along RFC 3986 appendix B. Nothing is decoded; an undefined part was absent, an empty one was empty. */
export type SplitUrl = {
  readonly scheme: string;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
};

export type Reference = Omit<SplitUrl, 'scheme'> & { readonly scheme: string | undefined };

const APPENDIX_B = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;

/** Cuts a URI reference; schemes are compared without regard to case (RFC 3986 section 3.1) and lower-cased here. */
export function splitReference(text: string): Reference {
  const parts = APPENDIX_B.exec(text);
  return {
    scheme: parts?.[1]?.toLowerCase(),
    authority: parts?.[2],
    path: parts?.[3] ?? '',
    query: parts?.[4],
    fragment: parts?.[5],
  };
}

/** Puts the parts together again (RFC 3986 section 5.3). */
export function joinUrl(url: SplitUrl): string {
  const authority = url.authority === undefined ? '' : `//${url.authority}`;
  const query = url.query === undefined ? '' : `?${url.query}`;
  const fragment = url.fragment === undefined ? '' : `#${url.fragment}`;
  return `${url.scheme}:${authority}${url.path}${query}${fragment}`;
}
