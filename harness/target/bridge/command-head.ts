import type { Field, Octets } from '../../model/index.js';

/** A response head as a program printed it. */
export type Head = {
  readonly version: string;
  readonly status: number;
  readonly reason: Octets;
  readonly fields: readonly Field[];
};

/** The heads in front of a body: the final one, the interim ones of its response, and where they lead. `end`: the octet behind them. */
export type Heads = {
  readonly final: Head;
  readonly interim: readonly { readonly status: number; readonly fields: readonly Field[] }[];
  readonly url: string;
  readonly end: number;
};

const STATUS_LINE = /^(HTTP\/[^\s]+)[ \t]+(\d{3})(?:[ \t](.*))?$/s;

/**
 * Reads the heads at the beginning of what a program printed for a URL: interim ones, those of redirects and challenges it
 * went on from, and the final one (RFC 9110 section 15). Null when the output begins with none. Octets stay as they are,
 * but for the whitespace around a field value.
 */
export function readHeads(octets: Octets, from: string): Heads | null {
  const interim: { status: number; fields: readonly Field[] }[] = [];
  let url = from;
  let read = readHead(octets, 0);
  while (read !== null) {
    const next = readHead(octets, read.end);
    const { status, fields } = read.head;
    // 101 is final: what follows it is another protocol (RFC 9110 section 15.2.2).
    const isInterim = status < 200 && status !== 101;
    if (next === null || !(isInterim || wentOn(read.head))) return { final: read.head, interim, url, end: read.end };
    if (isInterim) interim.push({ status, fields });
    else {
      interim.length = 0;
      const location = valueOf(fields, 'location');
      if (location !== undefined && URL.canParse(location, url)) url = new URL(location, url).href;
    }
    read = next;
  }
  return null;
}

/** A response that a program may have acted upon by itself, and whose body it then does not print. */
function wentOn({ status, fields }: Head): boolean {
  return (
    status === 401 || status === 407 || (status >= 300 && status < 400 && valueOf(fields, 'location') !== undefined)
  );
}

function valueOf(fields: readonly Field[], name: string): Octets | undefined {
  return fields.find(([each]) => each.toLowerCase() === name)?.[1];
}

function readHead(octets: Octets, from: number): { readonly head: Head; readonly end: number } | null {
  if (!octets.startsWith('HTTP/', from)) return null;
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = from;
  const found = blank.exec(octets);
  const text = octets.slice(from, found?.index ?? octets.length);
  const [first = '', ...lines] = text.split(/\r?\n/);
  const line = STATUS_LINE.exec(first);
  // A head that is not ended by an empty line must at least look like one all through.
  if (line === null || (found === null && !lines.every((each) => each === '' || each.includes(':')))) return null;
  const head = { version: line[1] ?? '', status: Number(line[2]), reason: line[3] ?? '', fields: readFields(lines) };
  return { head, end: found === null ? octets.length : found.index + found[0].length };
}

/** Field lines, leniently: a line that continues another is kept with its line end, one without a colon is a name without a value. */
export function readFields(lines: readonly Octets[]): readonly Field[] {
  const fields: [Octets, Octets][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (line === '') continue;
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += `\r\n${line}`;
    else {
      const colon = line.indexOf(':');
      fields.push(
        colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '')],
      );
    }
  }
  return fields;
}
