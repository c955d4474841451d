import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';

/** Optional whitespace is SP and HTAB only (RFC 9110 section 5.6.3); the language's own trim knows more. */
export const trimmed = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--;
  return text.slice(from, to);
};

/** The fields of a request in the order received, looked up without regard to case (RFC 9110 section 5.1). */
export class FieldSection {
  readonly lines: readonly Field[];
  readonly #has: Has;

  constructor(lines: readonly Field[], has: Has) {
    this.#has = has;
    this.lines = has('repeated-fields-overwrite') ? lastOfEach(lines) : lines;
  }

  /** The values of all lines of this name; `name` is given in its usual spelling. */
  all(name: string): readonly string[] {
    const key = this.#key(name);
    return this.lines.filter(([candidate]) => this.#key(candidate) === key).map(([, value]) => value);
  }

  /** The combined value (RFC 9110 section 5.3), or nothing without such a line. */
  combined(name: string): string | undefined {
    const values = this.all(name);
    return values.length === 0 ? undefined : values.join(', ');
  }

  /** The members of a list of tokens; empty members are skipped (RFC 9110 section 5.6.1). */
  list(name: string): readonly string[] {
    const members = this.all(name).flatMap((value) => value.split(',').map(trimmed));
    const gap = members.indexOf('');
    if (gap >= 0 && this.#has('empty-list-member-ends-list')) return members.slice(0, gap);
    return members.filter((member) => member !== '');
  }

  #key(name: string): string {
    return this.#has('field-names-case-sensitive') ? name : name.toLowerCase();
  }
}

function lastOfEach(lines: readonly Field[]): readonly Field[] {
  return [...new Map(lines.map((line) => [line[0].toLowerCase(), line])).values()];
}
