/** Tells what is wrong with a value at a place in a message; null when nothing is. */
export type Check = (value: unknown, at: string) => string | null;

const ABOVE_OCTET = /[^\x00-\xff]/;

export const text: Check = (value, at) => (typeof value === 'string' ? null : expected('a string', value, at));

export const octets: Check = (value, at) => {
  if (typeof value !== 'string') return expected('a string of octets', value, at);
  const found = ABOVE_OCTET.exec(value);
  return found === null ? null : `${at} has a character above U+00FF at index ${found.index}: octets must be Latin-1`;
};

export const flag: Check = (value, at) => (typeof value === 'boolean' ? null : expected('true or false', value, at));

export const anything: Check = (value, at) => (value === undefined ? `${at} is missing` : null);

/** A whole number between the two, both included. */
export function integer(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  return (value, at) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? null
      : expected(
          most === Number.MAX_SAFE_INTEGER ? `an integer from ${least}` : `an integer from ${least} to ${most}`,
          value,
          at,
        );
}

export function oneOf(...words: readonly unknown[]): Check {
  const listed = words.map((word) => JSON.stringify(word)).join(' or ');
  return (value, at) => (words.includes(value) ? null : expected(listed, value, at));
}

export function nullOr(check: Check): Check {
  return (value, at) => (value === null ? null : check(value, at));
}

export function listOf(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return expected('a list', value, at);
    return first(value, (element, index) => check(element, `${at}[${index}]`));
  };
}

/** A list of exactly as many elements as there are checks. */
export function tuple(...checks: readonly Check[]): Check {
  return (value, at) => {
    if (!Array.isArray(value) || value.length !== checks.length)
      return expected(`a list of ${checks.length}`, value, at);
    return first(checks, (check, index) => check(value[index], `${at}[${index}]`));
  };
}

export function recordOf(check: Check): Check {
  return (value, at) =>
    isObject(value)
      ? first(Object.entries(value), ([key, element]) => check(element, `${at}.${key}`))
      : expected('an object', value, at);
}

/** An object with these keys. Keys it has besides are ignored, as the protocol promises. */
export function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const must = Object.entries(required);
  const may = Object.entries(optional);
  return (value, at) => {
    if (!isObject(value)) return expected('an object', value, at);
    return (
      first(must, ([key, check]) => check(value[key], `${at}.${key}`)) ??
      first(may, ([key, check]) => (value[key] === undefined ? null : check(value[key], `${at}.${key}`)))
    );
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first<T>(all: readonly T[], problem: (element: T, index: number) => string | null): string | null {
  for (const [index, element] of all.entries()) {
    const found = problem(element, index);
    if (found !== null) return found;
  }
  return null;
}

function expected(what: string, value: unknown, at: string): string {
  if (value === undefined) return `${at} is missing`;
  const shown = JSON.stringify(value);
  return `${at} must be ${what}, not ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}`;
}
