/** One term of a query as it is written: `-key:value,value`, or a text. `shown` is the term itself, for complaints. */
export type Term = {
  readonly key: string | null;
  readonly values: readonly string[];
  readonly negated: boolean;
  readonly shown: string;
};

const TERM = /(-)?(?:([a-z]+):)?((?:"[^"]*"?|[^\s"])*)/y;

/** Splits a query at white space outside of quotation marks. A quotation mark that is never closed goes to the end. */
export function termsOf(query: string): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < query.length;) {
    if (/\s/.test(query[at] ?? '')) {
      at += 1;
      continue;
    }
    TERM.lastIndex = at;
    const [shown = '', minus, key, value = ''] = TERM.exec(query) ?? [];
    terms.push({
      key: key ?? null,
      values: key === undefined ? [unquoted(value)] : valuesOf(value),
      negated: minus !== undefined,
      shown,
    });
    at += Math.max(1, shown.length);
  }
  return terms;
}

/** The alternatives between commas outside of quotation marks. */
function valuesOf(value: string): readonly string[] {
  const parts = value.match(/(?:"[^"]*"?|[^,"])+/g) ?? [];
  return parts.map(unquoted).filter((part) => part !== '');
}

function unquoted(value: string): string {
  return value.replaceAll('"', '');
}
