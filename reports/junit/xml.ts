import { oneLine } from '../text/plain.js';

/**
 * Text for an attribute or an element. xmlbuilder2 takes what looks like an entity for one and writes it unchanged, which
 * would let a target name an entity that does not exist; an ampersand that is escaped already it leaves alone.
 */
export function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;');
}

/** One line for an attribute, in which white space other than a blank would not survive reading. */
export function xmlLine(text: string): string {
  return xmlText(oneLine(text));
}
