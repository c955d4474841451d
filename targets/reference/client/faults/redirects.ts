import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in following redirections. */
export const redirectFaults = {
  'redirect-path-appended': breaks(
    'A relative Location replaces the last segment of the path, an absolute one all of it.',
  ),
  'redirect-network-path-as-path': breaks('A Location that begins with two slashes names an authority.'),
  'redirect-dot-segments-kept': breaks('Dot segments of a Location are resolved.'),
  'redirect-scheme-case': breaks('The scheme of a Location is compared without regard to case.'),
  'redirect-location-decoded': breaks('Escapes in a Location stay as they are.'),
  'redirect-loses-query': breaks('The query of a Location is sent.'),
  'redirect-colon-is-scheme': breaks('A colon behind a slash begins no scheme.'),
  'redirect-fragment-inherited-always': breaks(
    'The fragment of a Location stands before the one of the URL that was opened.',
  ),
  'redirect-empty-is-root': breaks('An empty Location refers to the URL itself.'),
  'redirect-missing-is-root': breaks('A redirection without a Location leads nowhere.'),
  'redirect-locations-joined': breaks('Two Location lines are not one list.'),
  'redirect-without-host': breaks('A Location without a host is refused.'),
  'redirect-port-lenient': breaks('A Location whose port is no number is refused.'),
  'redirect-space-cut': breaks('A space in a Location does not end it.'),
  'redirect-location-is-latin1': breaks('Octets beyond ASCII in a Location are encoded one by one.'),
  'redirect-port-ignored': breaks('Another port is another origin.'),
  'redirect-keeps-cookie': breaks('A Cookie field is not sent to another origin after a redirection.'),
  'redirect-drops-fields': breaks('Fields that the caller set follow a redirection.'),
  'redirect-referer-with-userinfo': breaks('No Referer tells userinfo.'),
  'redirect-any-method-becomes-get': breaks('Only POST is changed to GET, and only by 301, 302 and 303.'),
  'redirect-loses-content': breaks('A request that is repeated elsewhere has its content.'),
  'redirect-loses-content-type': breaks('A request that is repeated elsewhere says what its content is.'),
  'redirect-303-keeps-method': breaks('A 303 is followed by GET or HEAD alone.'),
  'redirect-300-followed': breaks('A 300 leaves the choice to the caller.'),
  'redirect-unknown-followed': breaks('An unknown 3xx is delivered as it is.'),
  'redirect-200-followed': breaks('Location redirects with 3xx alone.'),
  'redirect-201-followed': breaks('The Location of a 201 names what was created.'),
  'redirect-304-followed': breaks('A 304 is no redirection to another URL.'),
  'redirect-by-content-location': breaks('Content-Location is not Location.'),
} as const satisfies Record<string, FaultInfo>;
