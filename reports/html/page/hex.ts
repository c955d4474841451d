/** One line of a hex view: the offset of its first octet, the octets in hexadecimal, and those that can be read. */
export type HexLine = { readonly offset: string; readonly hex: string; readonly text: string };

const WIDTH = 16;

/** Octets as a hex view, sixteen in a line with a gap in the middle. `start`: the offset of the first. */
export function hexLines(octets: string, start = 0): readonly HexLine[] {
  return Array.from({ length: Math.ceil(octets.length / WIDTH) }, (_, line) => {
    const own = octets.slice(line * WIDTH, (line + 1) * WIDTH);
    const pairs = Array.from(own, pairOf);
    const hex = [pairs.slice(0, WIDTH / 2).join(' '), pairs.slice(WIDTH / 2).join(' ')].join('  ');
    return {
      offset: (start + line * WIDTH).toString(16).padStart(6, '0'),
      hex: hex.padEnd(WIDTH * 3),
      text: own.replace(/[^\x20-\x7e]/g, '·'),
    };
  });
}

/** The same as text to copy. */
export function hexText(octets: string): string {
  return hexLines(octets)
    .map(({ offset, hex, text }) => `${offset}  ${hex}  ${text}`)
    .join('\n');
}

function pairOf(character: string): string {
  return (character.charCodeAt(0) & 0xff).toString(16).padStart(2, '0');
}
