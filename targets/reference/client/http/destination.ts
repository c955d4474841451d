import type { ClientFaults } from '../faults.js';
import { OpenError } from '../errors.js';
import { percentDecode, percentEncodeUnsafe, utf8 } from '../url/percent.js';
import { resolve } from '../url/resolve.js';
import { splitReference, type SplitUrl } from '../url/split.js';
import { misread } from './misread-location.js';

/** Where a Location leads from a URL; a missing fragment is inherited (RFC 9110 section 10.2.2). Throws an `OpenError`. */
export function destination(base: SplitUrl, location: string, faults: ClientFaults): SplitUrl {
  const reference = encoded(location, faults);
  const { scheme = base.scheme, authority } = splitReference(reference);
  const needsNoHost = faults.has('redirect-without-host') || faults.has('host-behind-more-slashes');
  if (/^https?$/.test(scheme) && authority === '' && !needsNoHost) {
    throw new OpenError('InvalidUrl', `"${location}" names no host`, 'head');
  }
  if (authority?.includes('@') === true && !faults.has('userinfo-in-location-used')) {
    throw new OpenError('InvalidUrl', 'user information in a Location', 'head');
  }
  const url = misread(base, reference, faults) ?? resolve(base, reference);
  const query = faults.has('redirect-loses-query') ? undefined : url.query;
  return { ...url, path: path(url, faults), query, fragment: fragment(base, url, faults) };
}

/** A Location with the octets encoded that a URL cannot contain. */
function encoded(location: string, faults: ClientFaults): string {
  const octets = faults.has('redirect-location-is-latin1') ? utf8(location) : location;
  const url = percentEncodeUnsafe(faults.has('redirect-space-cut') ? octets.replace(/ .*/, '') : octets);
  return faults.has('escapes-in-small-letters') ? url.replace(/%../g, (escape) => escape.toLowerCase()) : url;
}

function path({ path: octets }: SplitUrl, faults: ClientFaults): string {
  return faults.has('redirect-location-decoded') ? percentEncodeUnsafe(percentDecode(octets)) : octets;
}

function fragment(base: SplitUrl, url: SplitUrl, faults: ClientFaults): string | undefined {
  if (faults.has('redirect-loses-fragment')) return url.fragment;
  return faults.has('redirect-fragment-inherited-always')
    ? (base.fragment ?? url.fragment)
    : (url.fragment ?? base.fragment);
}
