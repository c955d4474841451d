import { oneLine } from '../text/plain.js';

/** The id of an element: `<target>` or `<target>/<case>`. HTML forbids only white space in an id. */
export function anchorOf(...parts: readonly string[]): string {
  return parts.map((part) => oneLine(part).replace(/\s/g, '_')).join('/');
}

/** The address of an anchor within the page. */
export function linkTo(anchor: string): string {
  return `#${encodeURI(anchor).replace(/#/g, '%23')}`;
}
