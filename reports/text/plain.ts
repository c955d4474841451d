import { printable, visible } from '../../harness/model/index.js';

/** Text from a target on one line: control characters, line ends and direction overrides become escapes. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[\n\t]/g, visible)
    .replace(/[\u2028\u2029\ufffe\uffff]/g, escaped);
}

/** Text from a target in its own lines; everything else that could act on a reader becomes an escape. */
export function ownLines(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n').map(oneLine);
}

function escaped(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}
