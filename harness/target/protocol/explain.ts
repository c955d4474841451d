import type { ErrorObject } from 'ajv/dist/2020.js';

type Held = Readonly<Record<string, unknown>>;

/** A part of the schema, as far as it says what is expected. `title` says it in words, where the rest does not. */
type Part = {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  /** Without a title, that of octets. */
  readonly pattern?: string;
};

const ABOVE_OCTET = /[^\x00-\xff]/;
const SHOWN = 80;

/** Says where a message is wrong, what is expected there and what is there instead. */
export function explain(error: ErrorObject, message: Held): string {
  const at = placeOf(error.instancePath, message);
  const part = error.parentSchema as Part;
  const params = error.params as Held;
  switch (error.keyword) {
    case 'required': {
      const key = String(params.missingProperty);
      const title = part.properties?.[key]?.title;
      return title === undefined ? `${at}.${key} is missing` : `${at}.${key} must be ${title}, and is missing`;
    }
    case 'enum':
      return mustBe(at, (params.allowedValues as readonly unknown[]).map(quoted).join(' or '), error.data);
    case 'pattern':
      return part.title === undefined ? notLatin1(at, String(error.data)) : mustBe(at, part.title, error.data);
    default:
      return mustBe(at, expected(part), error.data);
  }
}

/** The type of the message, then `[0]` for each step into a list and `.key` for each step into an object. */
function placeOf(pointer: string, message: Held): string {
  let place = String(message.type);
  let held: unknown = message;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    place += Array.isArray(held) ? `[${key}]` : `.${key}`;
    held = (held as Held)[key];
  }
  return place;
}

function notLatin1(at: string, text: string): string {
  return `${at} has a character above U+00FF at index ${text.search(ABOVE_OCTET)}: octets must be Latin-1`;
}

function mustBe(at: string, what: string, data: unknown): string {
  const shown = quoted(data);
  return `${at} must be ${what}, not ${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown}`;
}

function quoted(data: unknown): string {
  return JSON.stringify(data);
}

function expected(part: Part): string {
  const types = [part.type ?? 'something else'].flat();
  return types.map((type) => noun(type, part)).join(' or ');
}

function noun(type: string, { minimum, maximum, minItems, pattern }: Part): string {
  switch (type) {
    case 'integer':
      return `an integer from ${minimum}${maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`}`;
    case 'array':
      return minItems === undefined ? 'a list' : `a list of ${minItems}`;
    case 'object':
      return 'an object';
    case 'boolean':
      return 'true or false';
    case 'string':
      return pattern === undefined ? 'a string' : 'a string of octets';
    default:
      return type;
  }
}
