import type { SplitUrl } from './split.js';

/** A URL whose authority is empty, read as if the segment behind so many slashes of its path or more were one: only faults read it so. */
export function hostFromPath(url: SplitUrl, slashes: number): SplitUrl {
  const [, authority, path] = new RegExp(`^/{${slashes},}([^/]+)(.*)$`, 's').exec(url.path) ?? [];
  return url.authority !== '' || authority === undefined ? url : { ...url, authority, path: path ?? '' };
}
