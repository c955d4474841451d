/** Where a JSON text stops being JSON; lines and columns count from 1. */
export type Place = { readonly line: number; readonly column: number };

const BLANK = /[ \t\r\n]*/y;
const SCALAR =
  /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const KEY = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/**
 * Finds the first place at which a text departs from the grammar of JSON (RFC 8259 section 2); null when it does not.
 * The parser of the language does not tell it for short texts.
 */
export function whereNotJson(text: string): Place | null {
  const at = (position: number): Place => {
    const before = text.slice(0, position).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const skip = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
  };
  const blank = (from: number): number => skip(BLANK, from);

  // The brackets still open; a loop instead of recursion, because a hostile text may nest without end.
  const open: ('{' | '[')[] = [];
  let position = blank(0);
  for (;;) {
    // 1. A value begins here, behind its key when the innermost bracket is an object.
    if (open.at(-1) === '{') {
      const colon = blank(skip(KEY, position));
      if (skip(KEY, position) === position) return at(position);
      if (text[colon] !== ':') return at(colon);
      position = blank(colon + 1);
    }
    const first = text[position];
    if (first === '{' || first === '[') {
      const inner = blank(position + 1);
      if (text[inner] !== (first === '{' ? '}' : ']')) {
        open.push(first);
        position = inner;
        continue;
      }
      position = inner + 1;
    } else {
      const end = skip(SCALAR, position);
      if (end === position) return at(position);
      position = end;
    }
    // 2. The value has ended: close brackets until a comma asks for another value.
    position = blank(position);
    while (open.length > 0 && text[position] === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop();
      position = blank(position + 1);
    }
    if (open.length === 0) return position === text.length ? null : at(position);
    if (text[position] !== ',') return at(position);
    position = blank(position + 1);
  }
}
